import { invitations, keyOf, memberships, users } from '@streamwise/db'
import {
  DomainError,
  type InvitationAccept,
  type InvitationAccepted,
  invalidInput,
  notUsable,
  unauthorized,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, type Change, insert, update } from '../core/change.ts'
import type { RequestContext } from '../core/context.ts'
import type { Principal } from '../core/principal.ts'
import { type Actor, write } from '../core/write.ts'
import { placeShown } from '../memberships/place.ts'
import { passwordSql } from '../setup/first-admin.ts'
import { newUser } from '../users/new-user.ts'
import { type Invited, invitationByLink, needsOf, type Opened } from './answer.ts'

type Input = z.infer<typeof InvitationAccept>
type Accepted = { uuid: string; name: string; changes: Change[] }

/**
 * Makes whoever was invited a member: the signed-in user of that address, or a new one with the password that they
 * choose. One batch; of two at once, one is told that it was used.
 */
export async function acceptInvitation(
  ctx: RequestContext,
  input: Input,
): Promise<z.infer<typeof InvitationAccepted>> {
  const opened = await invitationByLink(ctx, input)
  const { row, user } = opened
  const by = await who(ctx, input, opened)
  const { deployment, db, request, wake } = ctx
  const member = insert(deployment, memberships, {
    user_id: keyOf(users, by.uuid),
    customer_id: row.customer_id,
    account_id: row.account_id,
    room_id: row.room_id,
    role: row.role,
    permissions: row.permissions,
    owner: false,
  })
  const accepted = update(
    deployment,
    invitations,
    row,
    { accepted_at: deployment.now(), accepted_by: keyOf(users, by.uuid) },
    // Who accepted it has no key yet where they are new.
    { show: ({ accepted_at }) => ({ status: accepted_at === null ? 'open' : 'accepted' }) },
  )
  const actor: Actor = {
    type: 'user',
    key: user?.id ?? null,
    name: by.name,
    action: 'invitations.accept',
    address: request.address,
    requestId: request.id,
  }
  await write({ db, deployment, actor, wake }, [...by.changes, accepted, member]).catch(usedMeanwhile)
  return {
    object: 'Invitation',
    id: deployment.ids.encode(invitations.object, row.id),
    email: row.email,
    place: placeShown(row, deployment) as z.infer<typeof InvitationAccepted>['place'], // its object is one of the levels'
    role: row.role,
    status: 'accepted',
  }
}

/** Who accepts, and what must be written of them. Throws where that is not who was invited. */
async function who(ctx: RequestContext, input: Input, opened: Opened): Promise<Accepted> {
  const { deployment } = ctx
  const { row, user, way } = opened
  const now = deployment.now()
  const needs = needsOf(opened)
  const proved = { email_verified_at: way === 'mailed' ? now : null }
  if (user && needs === 'sign_in') {
    requireSignedIn(await ctx.principal(), user)
    return { uuid: user.uuid, name: nameOf(user), changes: verified(ctx, opened) }
  }
  const { password, first_name, last_name, locale = row.locale, timezone } = input
  const missing = { password, ...(user ? {} : { first_name, last_name }) }
  const errors: [string, string[]][] = Object.entries(missing).flatMap(([name, value]) =>
    value === undefined ? [[name, ['This is required.']]] : [],
  )
  if (password === undefined || errors.length) throw invalidInput(Object.fromEntries(errors))
  const hash = await deployment.hashPassword(password)
  if (user) {
    const chosen = also(passwordSql(user.uuid, hash, now))
    return { uuid: user.uuid, name: nameOf(user), changes: [...verified(ctx, opened), chosen] }
  }
  const person = { email: row.email, first_name: first_name ?? '', last_name: last_name ?? '' }
  const made = newUser(deployment, { ...person, ...proved, locale, ...(timezone ? { timezone } : {}) })
  const changes = [made, also(passwordSql(made.uuid, hash, now))]
  return { uuid: made.uuid, name: nameOf(person), changes }
}

function requireSignedIn(principal: Principal | null, user: Invited): void {
  if (!principal?.user) throw unauthorized(`Sign in as ${user.email}, then accept.`)
  if (principal.user.id !== user.id)
    throw new DomainError(
      'forbidden',
      `This invitation is for ${user.email}; you are signed in as somebody else.`,
    )
}

/** A link that came by mail proves the address. */
const verified = ({ deployment }: RequestContext, { user, way }: Opened): Change[] =>
  user && way === 'mailed' && user.email_verified_at === null
    ? [update(deployment, users, user, { email_verified_at: deployment.now() })]
    : []

const nameOf = (person: { first_name: string; last_name: string }) =>
  `${person.first_name} ${person.last_name}`

function usedMeanwhile(error: unknown): never {
  if (error instanceof DomainError && error.code === 'stale_version')
    throw notUsable('This invitation was just used or changed. Open its link again.')
  throw error
}
