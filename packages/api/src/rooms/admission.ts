import { type Brand, DomainError } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { ownProvider } from './candidates.ts'
import type { Entrance } from './entrance.ts'
import { type Comer, type Place, placeOf } from './place.ts'

/**
 * A refusal in words that a participant understands, with what an operator needs in the details. Whoever holds a key to
 * the room also learns whose it is, and so whom to turn to.
 */
const refuse = (
  code: 'not_usable' | 'not_found' | 'forbidden' | 'quota_exceeded',
  message: string,
  reason: string,
  brand: Brand | null = null,
) => new DomainError(code, message, { details: { reason, ...(brand ? { brand } : {}) } })

const NO_ROOM = 'This link does not lead to a room. Ask the person who invited you for a new one.'

/**
 * Gives a participant their place, or throws why there is none; the place may still ask for a code. A room that is not there, a wrong token and none for a private room read
 * alike: nobody learns which rooms exist.
 */
export function admit(
  deployment: Deployment,
  entrance: Entrance | null,
  comer: Comer,
): { entrance: Entrance; place: Place } {
  const place = entrance && placeOf(entrance, comer)
  if (!entrance || !place) throw refuse('not_found', NO_ROOM, 'no_such_link')
  const { room, standing, providers, brand } = entrance
  const expires = entrance.token?.expires_at ?? null
  if (expires !== null && expires <= deployment.now())
    throw refuse(
      'forbidden',
      'This link has expired. Ask the person who invited you for a new one.',
      'link_expired',
      brand,
    )
  if (room.status !== 'active')
    throw refuse('not_usable', 'This room is closed at the moment.', 'room_inactive', brand)
  const closed = closedAbove(standing)
  if (closed)
    throw refuse(
      'not_usable',
      'This room can’t be used at the moment. Please tell the person who invited you.',
      closed,
      brand,
    )
  if (!providers.length)
    throw refuse(
      'not_usable',
      'No meeting server serves this room at the moment. Please tell the person who invited you.',
      'no_provider',
      brand,
    )
  if (!ownProvider(deployment, entrance) && providers.every(({ draining }) => draining))
    throw refuse(
      'not_usable',
      'The meeting server is being serviced: no new meeting starts at the moment. Please try again later.',
      'provider_draining',
      brand,
    )
  if (entrance.minutesUsedUp)
    throw refuse(
      'quota_exceeded',
      'The minutes for this room are used up. Please tell the person who invited you.',
      'minutes_used_up',
      brand,
    )
  return { entrance, place }
}

function closedAbove({ customer, subscription, account }: Entrance['standing']): string | null {
  if (customer !== 'active') return `customer_${customer}`
  if (subscription?.status !== 'active') return `subscription_${subscription?.status}`
  if (!subscription.is_active) return 'subscription_expired'
  return account === 'active' ? null : `account_${account}`
}
