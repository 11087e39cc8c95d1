import { forbidden, SetupComplete } from '@streamwise/domain'
import * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import { open, router } from '../core/procedure.ts'
import { sameText } from '../core/same-text.ts'
import { hasAdmin, makeFirstAdmin } from './first-admin.ts'

async function completeSetup(
  ctx: RequestContext,
  { token, ...admin }: z.infer<typeof SetupComplete>,
): Promise<{ done: true }> {
  if (!sameText(token, ctx.deployment.setupToken)) throw forbidden('the set-up link')
  const actor = {
    type: 'system' as const,
    key: null,
    name: 'Set-up',
    action: 'setup.complete',
    address: ctx.request.address,
    requestId: ctx.request.id,
  }
  const { db, deployment, wake } = ctx
  await makeFirstAdmin({ db, deployment, actor, wake }, admin)
  return { done: true }
}

/** The first minutes of a platform; there is no REST for them. */
export const setupRouter = router({
  status: open
    .input(z.strictObject({}))
    .output(z.object({ has_admin: z.boolean() }))
    .query(async ({ ctx }) => ({ has_admin: await hasAdmin(ctx.db) })),

  complete: open
    .input(SetupComplete)
    .output(z.object({ done: z.literal(true) }))
    .mutation(({ ctx, input }) => completeSetup(ctx, input)),
})
