import { type Sql, sql } from '@streamwise/db'
import type { RoomJoin, RoomJoined } from '@streamwise/domain'
import type * as z from 'zod'
import { also, type Change } from '../core/change.ts'
import type { Deployment, RequestContext } from '../core/context.ts'
import { forgive } from '../core/throttle.ts'
import { type Writer, write } from '../core/write.ts'
import { settleLater } from '../meetings/settle-later.ts'
import { link } from '../service-providers/link.ts'
import { admit } from './admission.ts'
import { candidatesOf, ownProvider, secondsUntilAsked, tells } from './candidates.ts'
import { arrive, requireCode } from './code-attempt.ts'
import { addressKey, type Brought } from './code-throttle.ts'
import type { Entrance } from './entrance.ts'
import { claimsOf, type Person, personOf } from './person.ts'
import { comerOf, type Place } from './place.ts'
import { leaveSeatSql, lengthOf, seatSql } from './seat.ts'
import { isRecorded, meetingSpec, type OnProvider, startOnOne, unavailable } from './start.ts'
import {
  giveUpSql,
  moderatedSql,
  type Open,
  openOf,
  openSql,
  overSql,
  startedSql,
  startingSql,
} from './starting.ts'
import { isKeptWaiting, noModerator, waitsForModerator } from './waiting.ts'

/** How old the last sight of a running meeting gets before a join writes it again, in ms. */
const NOTE_AFTER = 60_000

/**
 * Sends a participant into a room's meeting, starting it where it doesn't run. A running one stays on its provider;
 * a new one starts on the default, or on the next that answers. Places are taken before a provider is asked, and given
 * back where none starts the meeting. Answers the provider's signed link.
 */
export async function joinRoom(
  ctx: RequestContext,
  input: z.infer<typeof RoomJoin>,
): Promise<z.infer<typeof RoomJoined>> {
  const { deployment } = ctx
  const comer = await comerOf(ctx, input, claimsOf(input).length > 0)
  const arrival = await arrive(ctx, input)
  const { entrance, place } = admit(deployment, arrival.entrance, comer)
  const code = requireCode(arrival, place, input.code, deployment.now())
  const person = personOf(deployment, entrance, comer, input)
  const used = also(...usedSql(ctx, input, entrance, code))
  if (waitsForModerator(deployment, entrance, place)) throw noModerator()
  const { connection, meeting, create_time } = await enter(ctx, entrance, { person, place, used })
  const join_url = await connection.joinUrl({
    ...person,
    meeting_id: entrance.room.meeting_id,
    role: place.role,
    create_time,
    expires_at: deployment.now() + lengthOf(entrance),
    meeting,
  })
  return { object: 'Join', join_url, role: place.role }
}

/** What it takes to make a link for somebody: where their meeting runs, and which it is. */
type Entered = Pick<OnProvider, 'connection' | 'meeting'> & { create_time: number }

async function enter(
  ctx: RequestContext,
  found: Entrance,
  { person, place, used }: { person: Person; place: Place; used: Change },
): Promise<Entered> {
  const { deployment } = ctx
  const { user_id, full_name } = person
  const { room } = found
  const now = deployment.now()
  const writer = participant(ctx, full_name)
  const [first] = candidatesOf(deployment, found)
  if (!first) throw unavailable(null, secondsUntilAsked(deployment, found))
  const runs = ownProvider(deployment, found) !== undefined
  const seat = seatSql(deployment, found, user_id, first)
  const places = reserved(found, [seat, ...(runs ? [] : startingSql(room, first, now))])
  const [answer] = await write(writer, [used, places], runs ? [] : [openSql(sql`${room.id}`)])
  const entrance = runs ? found : { ...found, meeting: openOf(answer)?.meeting ?? null }
  try {
    const on = await startOnOne(ctx, entrance, candidatesOf(deployment, entrance))
    const entered = await settled(ctx, { entrance, on, user_id, place, writer })
    // The one with the moderator was over by now: who waits starts none.
    if (isKeptWaiting(found, place) && entered.create_time !== found.meeting?.create_time) throw noModerator()
    return entered
  } catch (error) {
    await write(writer, [also(leaveSeatSql(found, user_id, now), giveUpSql(room, now))])
    throw error
  }
}

const reserved = ({ sold, features }: Entrance, statements: Sql[]): Change => ({
  statements,
  audit: null,
  limits: { ...sold, max_participants: features.max_participants ?? 0 },
})

/** Writes down what is news of the meeting. Where somebody else started it elsewhere in the same moment, theirs it is. */
async function settled(
  ctx: RequestContext,
  {
    entrance,
    on,
    user_id,
    place,
    writer,
  }: { entrance: Entrance; on: OnProvider; user_id: string; place: Place; writer: Writer },
): Promise<Entered> {
  const { deployment } = ctx
  const { room, meeting: known } = entrance
  const { provider, started, connection, meeting } = on
  const now = deployment.now()
  if (known && isSame(deployment, known, on)) {
    const first = place.role === 'moderator' && known.moderated_at === null
    if (first || known.last_seen_at <= now - NOTE_AFTER)
      await write(writer, [
        also(
          sql`UPDATE meetings SET last_seen_at = ${now} WHERE id = ${known.id}`,
          ...(first ? [moderatedSql(room, now)] : []),
        ),
      ])
    return { connection, meeting, create_time: known.create_time }
  }
  const seat = tells(deployment, provider) ? [] : [seatSql(deployment, entrance, user_id, provider)]
  const over = known?.create_time ? overSql(known) : []
  const news = startedSql(room, { provider, started, recorded: isRecorded(entrance), now })
  const [answer] = await write(
    writer,
    [
      reserved(entrance, [
        ...over,
        ...news,
        ...seat,
        ...(place.role === 'moderator' ? [moderatedSql(room, now)] : []),
      ]),
      ...(known?.create_time ? [settleLater(deployment, known)] : []),
    ],
    [openSql(sql`${room.id}`)],
  )
  const open = openOf(answer)
  if (!open) return { connection, meeting, create_time: started.create_time }
  const { create_time } = open.meeting
  if (isSame(deployment, open.meeting, on)) return { connection, meeting, create_time }
  return {
    connection: await link(deployment, open.provider, { db: ctx.db, request_id: ctx.request.id }),
    meeting: meetingSpec(ctx, entrance, open.provider),
    create_time,
  }
}

/** Whether the meeting on record is the one that a provider has. One that never tells makes up a new time with each call. */
const isSame = (deployment: Deployment, meeting: Open['meeting'], { provider, started }: OnProvider) =>
  meeting.create_time > 0 &&
  meeting.service_provider_id === provider.id &&
  (meeting.create_time === started.create_time || !tells(deployment, provider))

/** The link and the code were used; wrong codes before the right one are forgiven. */
function usedSql(
  ctx: RequestContext,
  brought: Brought,
  { token }: Entrance,
  code: { id: number } | null,
): Sql[] {
  const now = ctx.deployment.now()
  const failures = code && addressKey(ctx, brought)
  return [
    ...(token ? [sql`UPDATE room_tokens SET last_usage = ${now} WHERE id = ${token.id}`] : []),
    ...(code ? [sql`UPDATE room_access_codes SET last_usage = ${now} WHERE id = ${code.id}`] : []),
    ...(failures ? [forgive(failures)] : []),
  ]
}

const participant = (ctx: RequestContext, name: string): Writer => ({
  db: ctx.db,
  deployment: ctx.deployment,
  wake: ctx.wake,
  actor: {
    type: 'participant',
    key: null,
    name,
    action: 'rooms.join',
    address: ctx.request.address,
    requestId: ctx.request.id,
  },
})
