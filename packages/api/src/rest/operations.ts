import { invalidInput } from '@streamwise/domain'
import { callTRPCProcedure } from '@trpc/server'
import type * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import type { Meta } from '../core/procedure.ts'
import type { Rest } from '../core/rest.ts'
import { appRouter } from '../router.ts'

/** A procedure as REST has it. */
export type Operation = Rest & {
  /** `rooms.create`. */
  name: string
  type: 'query' | 'mutation'
  permission: string | undefined
  /** The names in its path, in order. */
  parameters: string[]
  input: z.ZodObject
  output: z.ZodType
  call(ctx: RequestContext, input: Record<string, unknown>): Promise<unknown>
}

/** What the library keeps of a procedure; only this file looks at it. */
type Definition = { type: 'query' | 'mutation'; meta?: Meta; inputs: z.ZodObject[]; output?: z.ZodType }

const definitions: Record<string, { _def: Definition }> = appRouter._def.procedures as never

/** Every procedure that has a place in REST, in the router's order. */
export const operations: readonly Operation[] = Object.entries(definitions).flatMap(([name, { _def }]) => {
  const { type, meta, inputs, output } = _def
  const [input] = inputs
  if (!meta?.rest || !input || !output) return []
  return {
    ...meta.rest,
    name,
    type,
    permission: meta.permission,
    parameters: [...meta.rest.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''),
    input,
    output,
    call: (ctx, given) =>
      callTRPCProcedure({
        router: appRouter,
        path: name,
        type,
        ctx,
        getRawInput: async () => given,
        signal: undefined,
        batchIndex: 0,
      }),
  }
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
