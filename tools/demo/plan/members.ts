import type { PlannedAccount } from './business.ts'
import { COUNTRIES } from './contact.ts'
import type { Organisation } from './organisations.ts'
import { emailOf, type Person, personOf } from './people.ts'
import type { Random } from './random.ts'
import { DAY, HOUR, MINUTE } from './time.ts'

type Role = 'account_manager' | 'moderator' | 'viewer' | 'front_desk'

/** What somebody may do, and where: at the customer, at its first account, or in that account's first room. */
type Seat = { role: Role; level: 'customer' | 'account' | 'room' }

export type PlannedMember = Seat & {
  at: number
  person: Person
  email: string
  locale: string
  timezone: string
  /** Asked by the owner, and came; else the operator made them. */
  invited: boolean
}

/** Somebody whom the owner has asked, and who has not come. */
export type PlannedInvitation = Seat & { at: number; email: string; becomes: 'open' | 'expired' | 'revoked' }

const SEATS: readonly Seat[] = [
  { role: 'account_manager', level: 'account' },
  { role: 'moderator', level: 'room' },
  { role: 'viewer', level: 'customer' },
  { role: 'front_desk', level: 'customer' },
]

/** How many colleagues the owner of a package's contract has. */
const COLLEAGUES = {
  starter: [0, 0],
  classic: [0, 0],
  team: [0, 1],
  campus: [3, 3],
  enterprise: [4, 4],
} as const

type Colleagues = {
  owner: Person
  domain: string
  at: number
  accounts: readonly PlannedAccount[]
  today: number
}

/** Colleagues of the owner, and who is still to become one; no two by the same address. */
export function plannedMembers(
  random: Random,
  organisation: Organisation,
  { owner, domain, at, accounts, today }: Colleagues,
): { members: PlannedMember[]; invitation: PlannedInvitation | null } {
  const [least, most] = COLLEAGUES[organisation.package]
  const count = random.between(least, most)
  const people = new Map([[emailOf(owner, domain), owner]])
  while (people.size < count + 2) {
    const person = personOf(random, organisation.country)
    people.set(emailOf(person, domain), person)
  }
  const [, ...others] = people
  const invites = organisation.package === 'campus' && random.chance(0.7)
  const { locale, timezone } = COUNTRIES[organisation.country]
  const members = others.slice(0, count).flatMap(([email, person], index) => {
    const seat = SEATS[index]
    const room = accounts[0]?.rooms[0]
    if (!seat || !room) return []
    return [
      {
        ...seat,
        locale,
        timezone,
        email,
        person,
        at: Math.max(at + DAY, room.at + 5 * MINUTE),
        invited: invites && index === 0,
      },
    ]
  })
  const [asked = ''] = others.at(-1) ?? []
  const asks = count > 0 && !organisation.standing && random.chance(0.6)
  return { members, invitation: asks ? plannedInvitation(random, asked, today) : null }
}

function plannedInvitation(random: Random, email: string, today: number): PlannedInvitation {
  const becomes = random.pick(['open', 'open', 'expired', 'revoked'] as const)
  const days = becomes === 'open' ? random.between(1, 5) : random.between(9, 20)
  return {
    role: 'moderator',
    level: 'customer',
    email,
    becomes,
    at: today - days * DAY - random.between(1, 5) * HOUR,
  }
}
