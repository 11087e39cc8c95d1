import { DomainError } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { ownProvider } from './candidates.ts'
import type { Entrance } from './entrance.ts'
import type { Place } from './place.ts'

/** How soon whoever waits looks again, in seconds. */
const LOOK_AGAIN = 5

/** Whether a room lets a place's people in only once a moderator has come. */
export const isKeptWaiting = ({ room }: Pick<Entrance, 'room'>, { role }: Pick<Place, 'role'>): boolean =>
  role !== 'moderator' && room.room_settings.wait_for_moderator === true

/**
 * Whether somebody has to wait for a moderator still. One has come to the meeting that runs where we let one in, or where
 * its provider told of one; whoever has gone since leaves the door open for those who come back.
 */
export function waitsForModerator(deployment: Deployment, entrance: Entrance, place: Place): boolean {
  const { meeting } = entrance
  if (!isKeptWaiting(entrance, place)) return false
  return !ownProvider(deployment, entrance) || !(meeting?.moderated_at || meeting?.moderators)
}

/** Why somebody is not let in yet. */
export const noModerator = (): DomainError =>
  new DomainError('not_usable', 'The meeting begins when a moderator comes. Please wait a little.', {
    details: { reason: 'waiting_for_moderator', retry_after: LOOK_AGAIN },
  })
