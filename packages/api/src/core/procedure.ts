import { DomainError, forbidden, type Permission, unauthorized } from '@streamwise/domain'
import { initTRPC } from '@trpc/server'
import type { Context, RequestContext } from './context.ts'
import { describe, domainError, errorAnswer, toTrpcError } from './errors.ts'
import type { Rest } from './rest.ts'

/** What a procedure declares besides its schemas: who may call it, and where it is in REST. */
export type Meta = { permission?: Permission; rest?: Rest }

const trpc = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
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

/** A middleware's outcome; what failed leaves as one of the closed list, and our own faults go to the log. */
function told<Result extends { ok: boolean }>(result: Result, ctx: RequestContext, path: string): Result {
  if (result.ok || !('error' in result)) return result
  const error = domainError(result.error)
  if (error.code === 'internal_error')
    ctx.deployment.log('procedure failed', {
      path,
      request_id: ctx.request.id,
      error: describe(error.cause ?? result.error),
    })
  throw toTrpcError(error)
}

/** A procedure that anybody may call: it checks by itself what it needs. */
export const open = trpc.procedure.use(async ({ ctx, next, path }) => told(await next(), ctx, path))

/** A procedure for whoever is signed in or sends a credential, whatever it allows. */
export const authenticated = trpc.procedure.use(async ({ ctx, next, path }) => {
  const principal = await ctx.principal()
  if (!principal) throw toTrpcError(unauthorized())
  return told(await next({ ctx: { ...ctx, principal } }), ctx, path)
})

/**
 * A procedure that needs a permission. Its context holds the scope in which the caller has it: every read and write
 * goes through that.
 */
export const authorized = (permission: Permission) =>
  trpc.procedure.meta({ permission }).use(async ({ ctx, next, path }) => {
    const principal = await ctx.principal()
    if (!principal) throw toTrpcError(unauthorized())
    const scope = principal.scope(permission)
    if (!scope) throw toTrpcError(forbidden(permission))
    const context: Context = { ...ctx, principal, scope, permission, action: path }
    return told(await next({ ctx: context }), ctx, path)
  })

/** Refuses where the permission does not hold for the whole platform. */
export function onPlatform(ctx: Context): void {
  if (!ctx.scope.platform)
    throw new DomainError('forbidden', 'This needs a permission for the whole platform.', {
      details: { permission: ctx.permission },
    })
}
