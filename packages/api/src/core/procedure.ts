import { DomainError, forbidden, notUsable, type Permission, unauthorized } from '@streamwise/domain'
import { initTRPC } from '@trpc/server'
import type * as z from 'zod'
import type { Context, RequestContext } from './context.ts'
import { describe, domainError, errorAnswer, invalid, toTrpcError } from './errors.ts'
import { type Claim, once } from './idempotency.ts'
import type { Principal } from './principal.ts'
import type { Rest } from './rest.ts'

/**
 * A procedure as everything but tRPC sees it: what it needs, takes and gives, and how it runs. REST and tRPC are two
 * ways to the same `run`, so neither can do more than the other; tRPC's own chain of middlewares would take a quarter
 * of the time of a small request.
 */
export type Definition = {
  permission?: Permission
  /** Anybody may call it. */
  open?: true
  rest?: Rest
  /** Its answer holds a secret: it is shown once, and never kept to be repeated. */
  secretAnswer?: boolean
  input: z.ZodObject
  output: z.ZodType
  /** `path` is the procedure's name, `rooms.create`. Throws errors of the closed list only. */
  run(ctx: RequestContext, input: unknown, path: string): Promise<unknown>
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<Definition>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const answer = errorAnswer(error, ctx?.request.id ?? null)
      return {
        ...shape,
        message: answer.body.message,
        // Nothing of the cause leaves: no SQL, no stack, no path of a file.
        data: { httpStatus: answer.status, path: shape.data.path, ...answer.body },
      }
    },
  })

export const { router } = trpc

/** Who may call: makes a procedure's context from a request's, or throws why not. */
type Gate<Ctx> = (ctx: RequestContext, path: string) => Ctx | Promise<Ctx>

type Parts = Pick<Definition, 'permission' | 'open' | 'rest' | 'secretAnswer'>

/** The words of a procedure, in the order in which they are read: `.meta(…).input(…).output(…).query(…)`. */
const sentence = <Ctx>(gate: Gate<Ctx>, parts: Parts) => ({
  /** Where it is in REST: `rest('GET /rooms', 'List rooms')`. */
  meta: (more: Pick<Definition, 'rest' | 'secretAnswer'>) => sentence(gate, { ...parts, ...more }),
  input: <Input extends z.ZodObject>(input: Input) => ({
    output: <Output extends z.ZodType>(output: Output) => {
      type Resolve = (call: {
        ctx: Ctx
        input: z.output<Input>
      }) => z.output<Output> | Promise<z.output<Output>>
      const procedure = (resolve: Resolve, writes: boolean) => {
        const run = runOf({ ...parts, gate, input, output, resolve, writes })
        const definition = { ...parts, input, output, run }
        const taken = trpc.procedure.meta(definition).input(asGiven<z.input<Input>>)
        const call = ({ ctx, input: raw, path }: { ctx: RequestContext; input: unknown; path: string }) =>
          definition.run(ctx, raw, path).catch(error => {
            throw toTrpcError(error)
          }) as Promise<z.output<Output>> // `run` checks it against the output's schema
        return { taken, call }
      }
      return {
        query: (resolve: Resolve) => {
          const { taken, call } = procedure(resolve, false)
          return taken.query(call)
        },
        mutation: (resolve: Resolve) => {
          const { taken, call } = procedure(resolve, true)
          return taken.mutation(call)
        },
      }
    },
  }),
})

/** For tRPC's types alone: `run` checks the input, after it has asked who is calling. */
const asGiven = <Input>(raw: unknown): Input => raw as Input

type Whole<Ctx> = Parts & {
  gate: Gate<Ctx>
  input: z.ZodObject
  output: z.ZodType
  resolve: (call: { ctx: Ctx; input: never }) => unknown
  writes: boolean
}

const runOf =
  <Ctx>(whole: Whole<Ctx>): Definition['run'] =>
  async (ctx, raw, path) => {
    try {
      const allowed = await whole.gate(ctx, path)
      const given = whole.input.safeParse(raw ?? {})
      if (!given.success) throw invalid(given.error)
      const perform = async (claim?: Claim) => {
        const bound = claim ? { ...allowed, claim } : allowed
        const made = whole.output.safeParse(await whole.resolve({ ctx: bound, input: given.data as never })) // typed by `input`
        if (made.success) return made.data
        throw new DomainError('internal_error', 'Something went wrong on our side.', { cause: made.error })
      }
      const key = whole.writes && !whole.open ? ctx.request.idempotencyKey : null
      const principal = key === null ? null : await ctx.principal()
      if (key === null || !principal) return await perform()
      const { secretAnswer = false } = whole
      return await once(ctx, { key, principal, action: path, input: given.data, secretAnswer }, perform)
    } catch (failure) {
      throw told(failure, ctx, path)
    }
  }

/** A failure as one of the closed list; what is our own fault goes to the log with the request's id. */
function told(failure: unknown, ctx: RequestContext, path: string): DomainError {
  const error = domainError(failure)
  if (error.code === 'internal_error')
    ctx.deployment.log('procedure failed', {
      path,
      request_id: ctx.request.id,
      error: describe(error.cause ?? failure),
    })
  return error
}

/** A procedure that anybody may call: it checks by itself what it needs. */
export const open = sentence(ctx => ctx, { open: true })

/** A procedure for whoever is signed in or sends a credential, whatever it allows. */
export const authenticated = sentence(
  async (ctx, path) => ({ ...ctx, principal: await principalOf(ctx), action: path }),
  {},
)

/**
 * A procedure that needs a permission. Its context holds the scope in which the caller has it: every read and write
 * goes through that.
 */
export const authorized = (permission: Permission) =>
  sentence(
    async (ctx, path): Promise<Context> => {
      const principal = await principalOf(ctx)
      const scope = principal.scope(permission)
      if (!scope && principal.suspended(permission))
        throw notUsable('The customer is suspended: you may look, but change nothing.', {
          customer_status: 'suspended',
        })
      if (!scope) throw forbidden(permission)
      return { ...ctx, principal, scope, permission, action: path }
    },
    { permission },
  )

async function principalOf(ctx: RequestContext): Promise<Principal> {
  const principal = await ctx.principal()
  if (!principal) throw unauthorized()
  return principal
}

/** Refuses where the permission does not hold for the whole platform. */
export function onPlatform(ctx: Context): void {
  if (!ctx.scope.platform)
    throw new DomainError('forbidden', 'This needs a permission for the whole platform.', {
      details: { permission: ctx.permission },
    })
}
