import { type Sql, sql } from '@streamwise/db'
import type { Reckoning } from './reckoning.ts'

/** Until when somebody who is in a meeting keeps their place, in ms: until they are seen to go. */
const WHILE_INSIDE = Date.UTC(9999, 0)

/**
 * The places of a room as its meeting shows them: whoever is in it has one, whether or not there is one left, and whoever
 * went has none. Who is on the way keeps theirs for as long as it is held; the end of a meeting frees all. Once the
 * room's next meeting begins, the places are that one's.
 */
export function seatsSql({ meeting, life, successor }: Reckoning, unread: Sql): Sql[] {
  const { room_id, subscription_id } = meeting
  if (subscription_id === null || successor !== null) return []
  const present = life.people.filter(({ left_at }) => left_at === null)
  const inside = JSON.stringify(present.map(({ user_id, joined_at }) => [user_id, joined_at]))
  const alone = sql`NOT EXISTS (SELECT 1 FROM meetings o WHERE o.room_id = ${room_id} AND o.id <> ${meeting.id} AND o.ended_at IS NULL)`
  if (life.ended_at !== null)
    return [sql`DELETE FROM room_seats WHERE room_id = ${room_id} AND ${alone} AND ${unread}`]
  return [
    sql`DELETE FROM room_seats WHERE room_id = ${room_id} AND entered = 1 AND ${alone} AND ${unread}
      AND user_id NOT IN (SELECT value->>0 FROM json_each(${inside}))`,
    sql`INSERT INTO room_seats (room_id, user_id, subscription_id, taken_at, held_until, entered)
      SELECT ${room_id}, p.value->>0, ${subscription_id}, p.value->>1, ${WHILE_INSIDE}, 1 FROM json_each(${inside}) p
      WHERE ${alone} AND ${unread}
      ON CONFLICT (room_id, user_id) DO UPDATE SET held_until = excluded.held_until, entered = 1
      WHERE entered = 0 OR held_until < excluded.held_until`,
  ]
}
