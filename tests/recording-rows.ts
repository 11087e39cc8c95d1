import { type Database, insertSql, keyOf, meetings, recordings, rooms, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import type { Simulator } from '@streamwise/simulator'
import type { Api, Json } from './http.ts'

const HOUR = 3_600_000
/** Meetings of a room begin at different times, also those that are made within the same ms. */
const FIRST = Date.now() - 3 * HOUR
let made = 0

/**
 * A published recording of a meeting in a room, on its subscription's simulated server and, as if it had been found, in
 * the platform's database. Answers it as the platform does.
 */
export async function recordedIn(
  { admin, database, simulator }: { admin: Api; database: Database; simulator: Simulator },
  room: Json,
): Promise<Json> {
  const uuid = newUuid()
  const meeting = newUuid()
  const record_id = `${uuid}-${Date.now()}`
  const ended_at = FIRST + 1_000 * ++made
  const started_at = ended_at - HOUR
  const key = keyOf(rooms, room.uuid)
  const own = (column: string) => ({ sql: `(SELECT ${column} FROM rooms WHERE uuid = ?)`, args: [room.uuid] })
  const common = {
    created_at: ended_at,
    updated_at: ended_at,
    version: 1,
    room_id: key,
    customer_id: own('customer_id'),
    account_id: own('account_id'),
    subscription_id: own('subscription_id'),
    service_provider_id: sql`(SELECT x.service_provider_id FROM subscription_providers x
      JOIN rooms r ON r.subscription_id = x.subscription_id WHERE r.uuid = ${room.uuid} ORDER BY x."default" DESC LIMIT 1)`,
    started_at,
    ended_at,
  }
  const [answer] = await database.write([
    insertSql(meetings, {
      ...common,
      uuid: meeting,
      internal_meeting_id: record_id,
      create_time: started_at,
      last_seen_at: ended_at,
      recorded: true,
    }),
    insertSql(recordings, {
      ...common,
      uuid,
      meeting_id: keyOf(meetings, meeting),
      record_id,
      name: room.room_name,
      state: 'published',
      length_seconds: HOUR / 1_000,
      size_bytes: 1_500_000,
      size_mb: 2,
      participants: 2,
      formats: [
        {
          type: 'presentation',
          url: `${simulator.url}/playback/${record_id}`,
          length_seconds: HOUR / 1_000,
          size_bytes: 1_500_000,
        },
      ],
      thumbnails: [],
      synced_at: ended_at,
    }),
  ])
  if (!answer) throw new Error('Nothing was written.')
  const [found] = await database.read([sql`SELECT meeting_id FROM rooms WHERE uuid = ${room.uuid}`])
  simulator.world.recordings.push({
    recordId: record_id,
    meetingId: String(found?.rows[0]?.[0]),
    name: room.room_name,
    isBreakout: false,
    state: 'published',
    startTime: started_at,
    endTime: ended_at,
    readyAt: ended_at,
    participants: 2,
    rawSizeBytes: 0,
    formats: [{ type: 'presentation', sizeBytes: 1_500_000, lengthMinutes: 60, thumbnails: [] }],
    metadata: {},
    textTracks: [],
  })
  const recording = (await admin.get(`/recordings/${uuid}`)).body
  return { ...recording, meeting_uuid: meeting, record_id }
}
