import { type Row, type Sql, type schema, sql } from '@streamwise/db'
import type { Deployment } from '../core/context.ts'
import { tells } from './candidates.ts'
import type { Entrance } from './entrance.ts'

/** How long a place is held for somebody who is on the way into a meeting, in ms. */
const ON_THE_WAY = 2 * 60_000
/** How long a meeting without a limit goes on where nobody tells of its end, in ms. */
const LONGEST = 4 * 3_600_000

/** For how long a meeting can go on from now, in ms: so long a link into it is good. */
export const lengthOf = ({ features }: Pick<Entrance, 'features'>): number =>
  typeof features.max_duration === 'number' ? features.max_duration * 60_000 : LONGEST

/**
 * Takes a place in a room's meeting, or keeps the one that they have. Who comes back is on the way again: that they left
 * before, which may be heard only now, does not take the place away. A provider that never tells who is there can't say
 * that somebody has left either: a place there is taken for as long as the link into it is good.
 */
export function seatSql(
  deployment: Deployment,
  entrance: Entrance,
  user_id: string,
  provider: Row<typeof schema.serviceProviders>,
): Sql {
  const { room, features } = entrance
  const now = deployment.now()
  const until = now + (tells(deployment, provider) ? ON_THE_WAY : lengthOf(entrance))
  const limit = typeof features.max_participants === 'number' ? features.max_participants : null
  return sql`INSERT INTO room_seats (room_id, user_id, subscription_id, seat_limit, taken_at, held_until, entered)
    VALUES (${room.id}, ${user_id}, ${room.subscription_id}, ${limit}, ${now}, ${until}, 0)
    ON CONFLICT (room_id, user_id) DO UPDATE SET subscription_id = excluded.subscription_id, seat_limit = excluded.seat_limit,
      taken_at = iif(held_until > excluded.taken_at, taken_at, excluded.taken_at),
      entered = 0, held_until = excluded.held_until`
}

/** Gives a place back that was taken at `now`; one that they had before stays theirs. */
export const leaveSeatSql = ({ room }: Entrance, user_id: string, now: number): Sql =>
  sql`DELETE FROM room_seats WHERE room_id = ${room.id} AND user_id = ${user_id} AND taken_at = ${now} AND entered = 0`
