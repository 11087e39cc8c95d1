import { createClient, type StreamWiseClient } from '@streamwise/client'
import { newSecret } from '@streamwise/domain'
import type { PlannedCustomer } from '../plan/business.ts'
import type { PlannedInvitation, PlannedMember } from '../plan/members.ts'
import { DAY, HOUR } from '../plan/time.ts'
import type { Cast, MadeCustomer } from './customer.ts'
import type { Event } from './timeline.ts'

/** The customer, its first account and that account's first room, once they are there. */
type Places = Record<PlannedMember['level'], () => string>

/** How a customer's people become its people: made by the operator, or asked by their owner. */
export function memberEvents(cast: Cast, planned: PlannedCustomer, made: MadeCustomer): Event[] {
  const { members, invitation, input } = planned
  const places: Places = {
    customer: () => made.id,
    account: () => made.accounts[0] ?? '',
    room: () => made.rooms.find(room => room.planned === planned.accounts[0]?.rooms[0])?.id ?? '',
  }
  const place = ({ level }: Pick<PlannedMember, 'level'>) => ({ [`${level}_id`]: places[level]() })
  const events = members.flatMap(member =>
    member.invited
      ? invitedEvents(cast, member, input.email, () => place(member))
      : [{ at: member.at, happens: () => makeMember(cast, newcomer(member), place(member)) }],
  )
  return invitation
    ? [...events, ...askedEvents(cast, invitation, input.email, () => place(invitation))]
    : events
}

type Newcomer = Pick<PlannedMember, 'person' | 'email'> &
  Partial<Pick<PlannedMember, 'locale' | 'timezone'>> & { role: string }

/** Makes somebody a user with a role at a place; none: on the platform. */
export async function makeMember(
  { admin, letIn }: Pick<Cast, 'admin' | 'letIn'>,
  { person, role, ...contact }: Newcomer,
  place: Record<string, string> = {},
): Promise<void> {
  const user = await admin.users.create.mutate({ ...person, ...contact, send_welcome: false })
  await admin.memberships.create.mutate({ user_id: user.id, role, ...place })
  await letIn(user.uuid)
}

const newcomer = ({ person, email, locale, timezone, role }: PlannedMember): Newcomer => ({
  person,
  email,
  locale,
  timezone,
  role,
})

/** Asked by the owner; opens the link an hour later, and chooses a password. */
function invitedEvents(cast: Cast, member: PlannedMember, owner: string, place: () => object): Event[] {
  const { person, email, role, locale, timezone, at } = member
  let link = { id: '', token: '' }
  return [
    {
      at,
      happens: async () => {
        const { id, url } = await (await cast.signedIn(owner)).invitations.create.mutate({
          email,
          role,
          ...place(),
        })
        // The demo sends no mail, so the answer holds the link.
        link = { id, token: new URL(url ?? '').hash.replace('#token=', '') }
      },
    },
    {
      at: at + HOUR,
      happens: async () => {
        await anybody(cast.url).invitations.accept.mutate({
          ...link,
          ...person,
          locale,
          timezone,
          password: cast.password,
        })
      },
    },
  ]
}

function askedEvents(
  cast: Cast,
  { email, role, at, becomes }: PlannedInvitation,
  owner: string,
  place: () => object,
): Event[] {
  let id = ''
  const asked: Event = {
    at,
    happens: async () => {
      id = (await (await cast.signedIn(owner)).invitations.create.mutate({ email, role, ...place() })).id
    },
  }
  if (becomes !== 'revoked') return [asked]
  const revoked = async () => void (await (await cast.signedIn(owner)).invitations.revoke.mutate({ id }))
  return [asked, { at: at + DAY, happens: revoked }]
}

/** Somebody whom the platform does not know yet. */
const anybody = (url: string): StreamWiseClient =>
  createClient({
    url,
    // Has the form of a secret, and never leaves.
    secret: newSecret(count => new Uint8Array(count)),
    fetch: (address, init) => {
      const headers = new Headers(init.headers)
      headers.delete('authorization')
      return fetch(address, { ...init, headers })
    },
  })
