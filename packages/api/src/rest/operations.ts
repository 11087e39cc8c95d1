import { invalidInput } from '@streamwise/domain'
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
  return { ...rest, ...definition, name, type, parameters, call: (ctx, input) => run(ctx, input, name) }
})

/**
 * One input from a request's parts; `path` holds the values of its parameters in order. What the path names can't be said again: throws `invalid_input` where a body or
 * query does, or where a query names something twice.
 */
export function inputOf(
  operation: Operation,
  path: readonly string[],
  query: URLSearchParams,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const input: Record<string, unknown> = { ...body }
  for (const [name, value] of query) {
    if (Object.hasOwn(input, name)) throw invalidInput({ [name]: ['Given more than once.'] })
    input[name] = value
  }
  operation.parameters.forEach((name, place) => {
    if (Object.hasOwn(input, name)) throw invalidInput({ [name]: ['The path names this already.'] })
    input[name] = path[place]
  })
  return input
}
