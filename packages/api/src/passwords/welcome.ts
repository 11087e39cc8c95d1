import { oneSql, users } from '@streamwise/db'
import type { PasswordLink } from '@streamwise/domain'
import { notUsable } from '@streamwise/domain'
import type * as z from 'zod'
import type { Change } from '../core/change.ts'
import type { Context, Deployment } from '../core/context.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { write, writerOf } from '../core/write.ts'
import { sendMail } from '../mail/send.ts'
import { membershipsOf, requireAboveUser } from '../users/above.ts'
import { userResource } from '../users/resource.ts'
import { keyholder, keyholderIn, LIVES, passwordLink, type Signed } from './link.ts'

/** The mail by which a new user chooses a password. */
export const welcome = (
  deployment: Deployment,
  { uuid, email, locale }: { uuid: string; email: string; locale: string },
): Change & { uuid: string | null } =>
  sendMail(deployment, { template: 'welcome', to: email, locale, params: { user: uuid } })

/** The link of somebody who has no password yet, for where no mail is sent. */
export const firstLink = (deployment: Deployment, user: Omit<Signed, 'password'>): string =>
  passwordLink(deployment, { ...user, password: null }, deployment.now() + LIVES.welcome)

/**
 * Sends a user a link to choose a password; where the platform sends no mail, the answer holds it. Throws `forbidden` for
 * somebody who may do more than the caller: the link is a way into their account.
 */
export async function sendPasswordLink(ctx: Context, id: string): Promise<z.infer<typeof PasswordLink>> {
  const { deployment } = ctx
  const key = keyOfReference(ctx, users, id)
  const [row, memberships, holder] = await together(ctx, finding(ctx, userResource, id), membershipsOf(key), {
    sql: oneSql(keyholder, refersTo(users, id, deployment.ids)),
    read: keyholderIn,
  })
  requireAboveUser(ctx, memberships)
  if (!holder || row.status !== 'active') throw notUsable('This user is inactive.', { status: row.status })
  const why = holder.password === null ? 'welcome' : 'reset'
  const { email, locale, uuid } = row
  const mail = sendMail(deployment, { template: why, to: email, locale, params: { user: uuid } })
  const told = {
    entity: users,
    uuid,
    before: {},
    after: { password_link: mail.uuid ? 'mailed' : 'handed over' },
  }
  await write(writerOf(ctx), [mail, { statements: [], audit: told }])
  const url = mail.uuid ? null : passwordLink(deployment, holder, deployment.now() + LIVES[why])
  return { object: 'User', id: deployment.ids.encode(users.object, row.id), url }
}
