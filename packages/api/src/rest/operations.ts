import { invalidInput } from '@streamwise/domain'
import * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import type { Definition } from '../core/procedure.ts'
import type { Rest } from '../core/rest.ts'
import { appRouter } from '../router.ts'

/** A procedure as REST has it. */
export type Operation = Rest &
  Omit<Definition, 'rest' | 'run'> & {
    /** `rooms.create`. */
    name: string
    type: 'query' | 'mutation'
    /** The names in its path, in order. */
    parameters: string[]
    /** Attributes that are lists: a query repeats them, or puts commas between. */
    lists: ReadonlySet<string>
    call(ctx: RequestContext, input: Record<string, unknown>): Promise<unknown>
  }

/** What the library keeps of a procedure; only this file looks at it. */
type Kept = { _def: { type: 'query' | 'mutation'; meta?: Definition } }

const kept: Record<string, Kept> = appRouter._def.procedures as never

/** Every procedure that has a place in REST, in the router's order. */
export const operations: readonly Operation[] = Object.entries(kept).flatMap(([name, { _def }]) => {
  const { type, meta } = _def
  if (!meta?.rest) return []
  const { rest, run, ...definition } = meta
  const parameters = [...rest.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
  const lists = new Set(
    Object.keys(definition.input.shape).filter(key => isList(definition.input.shape[key])),
  )
  return {
    ...rest,
    ...definition,
    name,
    type,
    parameters,
    lists,
    call: (ctx, input) => run(ctx, input, name),
  }
})

/**
 * One input from a request's parts; `path` holds the values of its parameters in order. What the path names can't be
 * said again: throws `invalid_input` where a body or query does, or where a query names twice what is no list.
 */
export function inputOf(
  operation: Operation,
  path: readonly string[],
  query: URLSearchParams,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const input: Record<string, unknown> = { ...body }
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name)
    const isList = operation.lists.has(name)
    if (Object.hasOwn(input, name) || (values.length > 1 && !isList))
      throw invalidInput({ [name]: ['Given more than once.'] })
    input[name] = isList ? values.flatMap(value => value.split(',').filter(Boolean)) : values[0]
  }
  operation.parameters.forEach((name, place) => {
    if (Object.hasOwn(input, name)) throw invalidInput({ [name]: ['The path names this already.'] })
    input[name] = path[place]
  })
  return input
}

function isList(schema: z.core.$ZodType | undefined): boolean {
  return schema instanceof z.ZodOptional ? isList(schema.unwrap()) : schema instanceof z.ZodArray
}
