import { passwordSql } from '@streamwise/api'
import { type Database, type Sql, sql } from '@streamwise/db'
import { type MeetingFact, meetingLife, newUuid, nextReset } from '@streamwise/domain'
import { type Country, fullName, personOf } from '../plan/people.ts'
import { type Random, seededRandom } from '../plan/random.ts'
import { DAY, HOUR, MINUTE } from '../plan/time.ts'
import type { MadeCustomer, MadeRoom } from './customer.ts'

/**
 * What no call of the API can make, written straight into the demo's own database: one password for everybody, hashed
 * once, and meetings that nobody held. Nothing outside of the demo may write like this.
 */

/** Lets a user sign in. */
export const setPassword = (db: Database, userUuid: string, hash: string, at: number) =>
  db.write([passwordSql(userUuid, hash, at)])

/** Whether the platform is at work on its own; other than its list of jobs, this reads without a request of its own. */
export async function isBusy(db: Database): Promise<boolean> {
  const [answer] = await db.read([sql`SELECT count(*) FROM jobs WHERE status = 'running'`])
  return Number(answer?.rows[0]?.[0]) > 0
}

/** How far back meetings are written. */
const WEEKS = 6

type Meeting = { room: MadeRoom; country: Country; start: number; end: number }

/** The meetings of the weeks before `until`, who was in them, and when each link was last used. */
export async function writeMeetings(
  db: Database,
  made: readonly MadeCustomer[],
  options: { until: number; seed: number },
): Promise<void> {
  const random = seededRandom(options.seed)
  const meetings: Meeting[] = []
  for (const { planned, rooms } of made)
    for (const room of rooms) {
      const until = Math.min(options.until, endOf(planned) ?? options.until)
      for (const { start, end } of occurrences(room, until, options.until))
        if (random.chance(0.85)) {
          const late = random.between(-3, 6) * MINUTE
          const country = planned.input.country as Country // the demo's customers' own countries
          meetings.push({
            room,
            country,
            start: start + late,
            end: end + late + random.between(-5, 12) * MINUTE,
          })
        }
    }
  meetings.sort((one, other) => one.start - other.start)
  await db.write(meetings.flatMap(meeting => meetingSql(meeting, random)))
  await db.write(meetings.flatMap(usedSql))
}

/** Counts the minutes of those meetings that lie in the months which run at `now`, as a meeting that ends is counted. */
export async function countMinutes(db: Database, now: number): Promise<void> {
  const code = 'participant_minutes'
  const [answer] = await db.read([sql`SELECT id, anchor_at FROM subscriptions`])
  await db.write(
    (answer?.rows ?? []).flatMap(([id, anchor]) => {
      const resets = nextReset(code, Number(anchor), now) ?? now
      const began = nextReset(code, Number(anchor), resets - 32 * DAY) ?? now
      return sql`INSERT INTO subscription_usage (subscription_id, code, used, resets_at)
        SELECT subscription_id, ${code}, sum(participant_minutes), ${resets} FROM meetings
        WHERE subscription_id = ${Number(id)} AND ended_at >= ${began} GROUP BY subscription_id`
    }),
  )
}

/** When a customer's rooms stopped; null: they did not. */
const endOf = ({ standing }: MadeCustomer['planned']): number | null =>
  standing && standing.kind !== 'delinquent' && standing.kind !== 'canceling' ? standing.at : null

/** When a room's habit had it live. */
function occurrences({ planned }: MadeRoom, until: number, latest: number): { start: number; end: number }[] {
  const { habit, at, input } = planned
  if (!habit || input.status === 'inactive') return []
  const midnight = latest - (latest % DAY)
  return Array.from({ length: 7 * WEEKS - 1 }, (_, days) => midnight - days * DAY)
    .filter(day => habit.weekdays.includes(new Date(day).getUTCDay()))
    .map(day => ({ start: day + habit.hour * HOUR, end: day + habit.hour * HOUR + habit.minutes * MINUTE }))
    .filter(({ start, end }) => start > at + HOUR && end < until - HOUR)
}

/** A meeting of a room on the default provider of its subscription, with what its people's times add up to. */
function meetingSql({ room, country, start, end }: Meeting, random: Random): Sql[] {
  const internal = `${random.between(1e9, 9e9).toString(16)}-${start}`
  const { people, peak, attended_ms, participant_minutes, accuracy } = meetingLife(
    { started_at: start, seen_at: end, ends_by: null, told_since: 0 },
    factsOf(random, country, { start, end }),
  )
  return [
    sql`INSERT INTO meetings (uuid, created_at, updated_at, version, room_id, customer_id, account_id, service_provider_id,
        subscription_id, internal_meeting_id, create_time, started_at, ended_at, last_seen_at, end_reason,
        peak_participants, total_participants, attended_ms, participant_minutes, accuracy)
      SELECT ${newUuid()}, ${start}, ${end}, 2, r.id, r.customer_id, r.account_id, p.service_provider_id,
        r.subscription_id, ${internal}, ${start}, ${start}, ${end}, ${end}, 'left',
        ${peak}, ${people.length}, ${attended_ms}, ${participant_minutes}, ${accuracy}
      FROM rooms r JOIN subscription_providers p ON p.subscription_id = r.subscription_id AND p."default" = 1
      WHERE r.uuid = ${room.uuid}`,
    ...people.map(
      person => sql`INSERT INTO meeting_participants (uuid, created_at, updated_at, version, meeting_id, room_id, customer_id,
          account_id, user_id, name, role, joined_at, left_at, attended_ms, stays)
        SELECT ${newUuid()}, ${person.joined_at}, ${end}, 1, m.id, m.room_id, m.customer_id, m.account_id,
          ${person.user_id}, ${person.name}, ${person.role}, ${person.joined_at}, ${person.left_at},
          ${person.attended_ms}, ${person.stays}
        FROM meetings m WHERE m.internal_meeting_id = ${internal}`,
    ),
  ]
}

/** Who came and went, the first of them leading, as a provider would have told. */
function factsOf(
  random: Random,
  country: Country,
  { start, end }: { start: number; end: number },
): MeetingFact[] {
  const people = Array.from({ length: random.between(2, 9) }, (_, at) => {
    const role = at === 0 ? ('moderator' as const) : ('attendee' as const)
    const came = start + random.between(0, at === 0 ? 0 : 8) * MINUTE
    const went = end - random.between(0, at === 0 ? 0 : 6) * MINUTE
    const who = { user_id: newUuid(), name: fullName(personOf(random, country)), role, session: `${at}` }
    return [
      { ...who, kind: 'joined' as const, at: came },
      { ...who, kind: 'left' as const, at: Math.max(came + MINUTE, went) },
    ]
  })
  return [...people.flat(), { kind: 'ended', source: 'webhook', at: end }]
}

/** The first two links of a room, its moderator's and its participants', open its meetings. */
const usedSql = ({ room, start }: Meeting): Sql[] =>
  room.tokens
    .slice(0, 2)
    .map(
      (token, at) =>
        sql`UPDATE room_tokens SET last_usage = ${start + at * 2 * MINUTE} WHERE uuid = ${token}`,
    )
