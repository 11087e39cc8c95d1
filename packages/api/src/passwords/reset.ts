import { oneSql, raw, sql, users } from '@streamwise/db'
import {
  DomainError,
  notUsable,
  type PasswordResetComplete,
  type PasswordResetDone,
  type PasswordResetRequest,
  type PasswordResetRequested,
  tooManyRequests,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { RequestContext } from '../core/context.ts'
import { networkOf } from '../core/network.ts'
import { numberOf, together } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { blockedUntil, countFailure, type Throttle } from '../core/throttle.ts'
import { type Actor, write } from '../core/write.ts'
import { sendMail } from '../mail/send.ts'
import { passwordSql } from '../setup/first-admin.ts'
import { signedOut } from '../users/update.ts'
import { endOfToken, type Keyholder, keyholder, keyholderIn } from './link.ts'
import { forgiveAccount } from './throttles.ts'

const LONGEST = 15 * 60_000

/**
 * Mails a link to choose a new password, where there is such a user. The answer is the same where there is none. Throws
 * `too_many_requests` by address and account, `not_usable` where the platform sends no mail.
 */
export async function requestPasswordReset(
  ctx: RequestContext,
  { email }: z.infer<typeof PasswordResetRequest>,
): Promise<z.infer<typeof PasswordResetRequested>> {
  const { deployment, db, request, wake } = ctx
  if (!deployment.mail) throw notUsable('This platform sends no mail. Ask an administrator for a link.')
  const now = deployment.now()
  const throttles: Throttle[] = [
    { key: sql`${`password-reset:account:${email}`}`, free: 3, longest: LONGEST },
    ...byAddress('password-reset', request.address),
  ]
  const [user, until] = await together(
    ctx,
    { sql: oneSql(keyholder, sql`t.email = ${email} AND t.status = 'active'`), read: keyholderIn },
    numberOf(sql`SELECT ${blockedUntil(throttles)}`),
  )
  requireTime(until, now)
  const counted = also(countFailure(throttles, now, raw('1')))
  const mail =
    user &&
    sendMail(deployment, {
      template: 'reset',
      to: email,
      locale: user.locale,
      params: { user: user.uuid },
      key: `reset:${user.uuid}`,
    })
  const actor = { ...actorOf(ctx, user), action: 'passwords.request' }
  await write({ db, deployment, actor, wake }, mail ? [counted, mail] : [counted])
  return { object: 'PasswordReset', requested: true }
}

/**
 * Gives a user the password that they chose by a link; every session ends. A link works once: it is made from the
 * password before. Throws `not_found` for a wrong link, `not_usable` for one that has expired.
 */
export async function resetPassword(
  ctx: RequestContext,
  { id, token, password }: z.infer<typeof PasswordResetComplete>,
): Promise<z.infer<typeof PasswordResetDone>> {
  const { deployment, db, request, wake } = ctx
  const now = deployment.now()
  const throttles = byAddress('password-link', request.address)
  const [user, until] = await together(
    ctx,
    { sql: oneSql(keyholder, refersTo(users, id, deployment.ids)), read: keyholderIn },
    numberOf(sql`SELECT ${throttles.length ? blockedUntil(throttles) : raw('0')}`),
  )
  requireTime(until, now)
  const end = user?.status === 'active' ? endOfToken(deployment, user, token) : null
  if (!user || end === null) {
    if (throttles.length) await db.write([countFailure(throttles, now, raw('1'))])
    throw new DomainError('not_found', 'This link is not valid, or was used already. Ask for a new one.')
  }
  if (end <= now) throw notUsable('This link has expired. Ask for a new one.')
  const hash = await deployment.hashPassword(password)
  const changed = update(
    deployment,
    users,
    user,
    // A link that came by mail proves the address.
    deployment.mail && user.email_verified_at === null ? { email_verified_at: now } : {},
    { before: { password: undefined }, after: { password: 'changed' } },
  )
  const chosen =
    user.password === null
      ? passwordSql(user.uuid, hash, now)
      : sql`UPDATE sign_in_methods SET password = ${hash}, updated_at = ${now}
          WHERE user_id = ${user.id} AND provider_id = 'credential'`
  const afresh = forgiveAccount({ account: user.email, address: request.address })
  const actor = { ...actorOf(ctx, user), action: 'passwords.reset' }
  await write({ db, deployment, actor, wake }, [changed, also(chosen, signedOut(user.id), ...afresh)])
  return { object: 'User', email: user.email }
}

const byAddress = (what: string, address: string | null): Throttle[] =>
  address ? [{ key: sql`${`${what}:address:${networkOf(address)}`}`, free: 50, longest: LONGEST }] : []

function requireTime(until: number, now: number): void {
  if (until > now)
    throw tooManyRequests('Too many attempts. Wait a little, then try again.', (until - now) / 1000)
}

const actorOf = ({ request }: RequestContext, user: Keyholder | null): Omit<Actor, 'action'> => ({
  type: user ? 'user' : 'system',
  key: user?.id ?? null,
  name: user && `${user.first_name} ${user.last_name}`,
  address: request.address,
  requestId: request.id,
})
