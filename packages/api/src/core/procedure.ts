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

export const { router, createCallerFactory } = trpc

/** Every error leaves as one of the closed list; what is our own fault goes to the log with the request's id. */
const guarded = trpc.procedure.use(async ({ ctx, next, path }) => {
  const result = await next()
  if (result.ok) return result
  const error = domainError(result.error)
  if (error.code === 'internal_error')
    ctx.deployment.log('procedure failed', {
      path,
      request_id: ctx.request.id,
      error: describe(error.cause ?? result.error.cause ?? result.error),
    })
  throw toTrpcError(error)
})

/** A procedure that anybody may call: it checks by itself what it needs. */
export const open = guarded

/** A procedure for whoever is signed in or sends a credential, whatever it allows. */
export const authenticated = guarded.use(async ({ ctx, next }) => {
  const principal = await ctx.principal()
  if (!principal) throw unauthorized()
  return next({ ctx: { ...ctx, principal } })
})

/**
 * A procedure that needs a permission. Its context holds the scope in which the caller has it: every read and write
 * goes through that.
 */
export const authorized = (permission: Permission) =>
  guarded.meta({ permission }).use(async ({ ctx, next, path }) => {
    const principal = await ctx.principal()
    if (!principal) throw unauthorized()
    const scope = principal.scope(permission)
    if (!scope) throw forbidden(permission)
    const context: Context = { ...ctx, principal, scope, permission, action: path }
    return next({ ctx: context })
  })

/** Refuses where the permission does not hold for the whole platform. */
export function onPlatform(ctx: Context): void {
  if (!ctx.scope.platform)
    throw new DomainError('forbidden', 'This needs a permission for the whole platform.', {
      details: { permission: ctx.permission },
    })
}
