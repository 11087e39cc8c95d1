import { users } from '@streamwise/db'
import type { RequestContext } from '../core/context.ts'
import type { Principal } from '../core/principal.ts'
import { write } from '../core/write.ts'

/** Tells the audit log that a user changed their own password; the sign-in library has written it. */
export async function passwordChanged(ctx: RequestContext, { user, name }: Principal): Promise<void> {
  if (!user) return
  const { deployment, db, request } = ctx
  const actor = {
    type: 'user' as const,
    key: user.id,
    name,
    action: 'users.changePassword',
    address: request.address,
    requestId: request.id,
  }
  const audit = { entity: users, uuid: user.uuid, before: {}, after: { password: 'changed' } }
  await write({ db, deployment, actor }, [{ statements: [], audit }])
}
