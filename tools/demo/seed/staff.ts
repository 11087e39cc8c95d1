import { DAY } from '../plan/time.ts'
import type { Cast } from './customer.ts'
import { makeMember } from './members.ts'
import type { Event } from './timeline.ts'

/** Who of the operator's staff signs in besides the admin. */
export const SUPPORT = {
  person: { first_name: 'Sofia', last_name: 'Support' },
  email: 'support@streamwise.example',
  role: 'support',
}
export const FRONT_DESK = {
  person: { first_name: 'Fabian', last_name: 'Empfang' },
  email: 'front-desk@streamwise.example',
  role: 'front_desk',
}

/** A role of the operator's own, and the people who got one on the platform. */
export const staffEvents = (cast: Pick<Cast, 'admin' | 'letIn'>, founded: number, today: number): Event[] => [
  {
    at: founded + DAY,
    happens: async () => {
      await cast.admin.roles.create.mutate({
        name: 'Front desk',
        description: 'Sees who has which room, sends links and ends meetings that nobody closed.',
        permissions: [
          'customers:read',
          'accounts:read',
          'rooms:read',
          'rooms:end',
          'room_tokens:read',
          'room_tokens:write',
          'users:read',
          'memberships:read',
        ],
      })
    },
  },
  { at: founded + 2 * DAY, happens: () => makeMember(cast, SUPPORT) },
  { at: founded + 3 * DAY, happens: () => makeMember(cast, FRONT_DESK) },
  {
    at: today - 2 * DAY,
    happens: async () => {
      const email = 'support.night@streamwise.example'
      await cast.admin.invitations.create.mutate({ email, role: 'support', locale: 'pt-BR' })
    },
  },
]
