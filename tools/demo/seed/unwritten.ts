import { passwordSql } from '@streamwise/api'
import { type Database, type Sql, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { seededRandom } from '../plan/random.ts'
import { DAY, HOUR, MINUTE } from '../plan/time.ts'
import type { MadeCustomer, MadeRoom } from './customer.ts'

/**
 * What no call of the API can make, written straight into the demo's own database: one password for everybody, hashed
 * once, and meetings that nobody held. Nothing outside of the demo may write like this.
 */

/** Lets a user sign in. */
export const setPassword = (db: Database, userUuid: string, hash: string, at: number) =>
  db.write([passwordSql(userUuid, hash, at)])

/** How far back meetings are written. */
const WEEKS = 6

type Meeting = { room: MadeRoom; start: number; end: number }

/** The meetings of the past weeks, and when each link was last used. */
export async function writeMeetings(
  db: Database,
  made: readonly MadeCustomer[],
  options: { today: number; seed: number },
): Promise<void> {
  const random = seededRandom(options.seed)
  const meetings: Meeting[] = []
  for (const { planned, rooms } of made)
    for (const room of rooms) {
      const until = Math.min(options.today - HOUR, endOf(planned) ?? options.today)
      for (const { start, end } of occurrences(room, until, options.today))
        if (random.chance(0.85)) {
          const late = random.between(-3, 6) * MINUTE
          meetings.push({ room, start: start + late, end: end + late + random.between(-5, 12) * MINUTE })
        }
    }
  meetings.sort((one, other) => one.start - other.start)
  await db.write(meetings.map(meeting => meetingSql(meeting, random.between(1e9, 9e9))))
  await db.write(meetings.flatMap(usedSql))
}

/** When a customer's rooms stopped; null: they did not. */
const endOf = ({ standing }: MadeCustomer['planned']): number | null =>
  standing && standing.kind !== 'delinquent' && standing.kind !== 'canceling' ? standing.at : null

/** When a room's habit had it live. */
function occurrences({ planned }: MadeRoom, until: number, today: number): { start: number; end: number }[] {
  const { habit, at, input } = planned
  if (!habit || input.status === 'inactive') return []
  const midnight = today - (today % DAY)
  return Array.from({ length: 7 * WEEKS }, (_, days) => midnight - days * DAY)
    .filter(day => habit.weekdays.includes(new Date(day).getUTCDay()))
    .map(day => ({ start: day + habit.hour * HOUR, end: day + habit.hour * HOUR + habit.minutes * MINUTE }))
    .filter(({ start, end }) => start > at + HOUR && end < until - HOUR)
}

/** A meeting of a room on the default provider of its subscription. */
const meetingSql = ({ room, start, end }: Meeting, number: number): Sql =>
  sql`INSERT INTO meetings (uuid, created_at, updated_at, version, room_id, customer_id, account_id, service_provider_id,
      internal_meeting_id, create_time, started_at, ended_at, last_seen_at)
    SELECT ${newUuid()}, ${start}, ${end}, 2, r.id, r.customer_id, r.account_id, p.service_provider_id,
      ${`${number.toString(16)}-${start}`}, ${start}, ${start}, ${end}, ${end}
    FROM rooms r JOIN subscription_providers p ON p.subscription_id = r.subscription_id AND p."default" = 1
    WHERE r.uuid = ${room.uuid}`

/** The first two links of a room, its moderator's and its participants', open its meetings. */
const usedSql = ({ room, start }: Meeting): Sql[] =>
  room.tokens
    .slice(0, 2)
    .map(
      (token, at) =>
        sql`UPDATE room_tokens SET last_usage = ${start + at * 2 * MINUTE} WHERE uuid = ${token}`,
    )
