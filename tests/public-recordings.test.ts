import { sql } from '@streamwise/db'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'
import { recordedIn } from './recording-rows.ts'

let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere(same => same, { env: { RATE_LIMIT_ADDRESS: '1000' } })
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const nobody = () => api(here.target)
const listed = (room: Json, query = '') => nobody().get(`/rooms/${room.id}/public-recordings${query}`)
const played = (room: Json, { id }: Json) =>
  nobody().get(`/rooms/${room.id}/public-recordings/${id}/playback`)

/** A public room with a published recording. */
async function shown() {
  const line = await buildLine(here.admin, simulator, `Public ${++made}`)
  await here.admin.patch(`/rooms/${line.room.id}`, { is_public: true })
  const recording = await recordedIn({ ...here, simulator }, line.room)
  return { ...line, recording }
}

test('everybody sees what a public room published, without an account, and plays it', async () => {
  const { room, recording } = await shown()
  const { status, body, headers } = await listed(room)
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=30'])
  expect(body).toEqual({
    data: [
      {
        object: 'PublicRecording',
        id: recording.id,
        name: recording.name,
        started_at: recording.started_at,
        length_seconds: 3_600,
      },
    ],
    meta: { next_cursor: null },
  })
  const playback = await played(room, recording)
  expect([playback.status, playback.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(playback.body).toMatchObject({ object: 'RecordingPlayback', fresh: true })
  expect(playback.body.formats[0].url).toContain(recording.record_id)
})

test('the newest come first, a page at a time', async () => {
  const { room, recording } = await shown()
  const more = [recording]
  for (let at = 0; at < 4; at++) more.unshift(await recordedIn({ ...here, simulator }, room))
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await listed(room, `?limit=2${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.data.map(({ id }: Json) => id))
    cursor = body.meta.next_cursor
  }
  expect(seen).toEqual(more.map(({ id }) => id))
  expect((await listed(room, '?limit=51')).status).toBe(422)
  expect((await listed(room, '?cursor=nonsense')).body.data).toEqual([])
})

describe('nothing is shown', () => {
  const HIDDEN: [string, (line: Line & { recording: Json }) => Promise<unknown>][] = [
    ['of what is not published', l => set(l.recording, { state: 'unpublished' })],
    ['of what is processed', l => set(l.recording, { state: 'processing' })],
    ['of what is gone', l => set(l.recording, { state: 'deleted' })],
    ['of what is to be unpublished', l => here.admin.post(`/recordings/${l.recording.id}/unpublish`, {})],
    ['of what is to be deleted', l => here.admin.delete(`/recordings/${l.recording.id}`)],
    ['where guests need a code', l => here.admin.made(`/rooms/${l.room.id}/access-codes`, { role: 'guest' })],
    [
      'where the room hides them',
      l => here.admin.patch(`/rooms/${l.room.id}`, { room_settings: { hide_recordings: true } }),
    ],
  ]
  test.each(HIDDEN)('%s', async (_, hide) => {
    const own = await shown()
    await hide(own)
    expect((await listed(own.room)).body).toEqual({ data: [], meta: { next_cursor: null } })
    const refused = await played(own.room, own.recording)
    expect([refused.status, refused.body.details]).toEqual([404, { reason: 'no_such_recording' }])
  })

  const CLOSED: [string, (line: Line) => [path: string, change: object]][] = [
    ['a private room', l => [`/rooms/${l.room.id}`, { is_public: false }]],
    ['a closed room', l => [`/rooms/${l.room.id}`, { status: 'inactive' }]],
    ['a suspended account', l => [`/accounts/${l.account.id}`, { status: 'suspended' }]],
    ['an inactive subscription', l => [`/subscriptions/${l.subscription.id}`, { status: 'inactive' }]],
    ['a suspended customer', l => [`/customers/${l.customer.id}`, { status: 'suspended' }]],
  ]
  test.each(CLOSED)('of %s, and it is as if there were none', async (_, close) => {
    const own = await shown()
    const [path, change] = close(own)
    expect((await here.admin.patch(path, change)).status).toBe(200)
    const missing = await listed({ id: '0123abcd' })
    const told = ({ body }: { body: Json }) => ({ ...body, request_id: null })
    for (const refused of [await listed(own.room), await played(own.room, own.recording)]) {
      expect(refused.status).toBe(404)
      expect(told(refused)).toEqual(told(missing))
    }
  })

  test('of another room by the address of a public one', async () => {
    const [own, other] = [await shown(), await shown()]
    expect((await played(own.room, other.recording)).status).toBe(404)
    expect((await listed(own.room)).text).not.toContain(other.recording.id)
    const { body } = await listed(own.room, `?cursor=${other.recording.id}`)
    expect(body.data.map(({ id }: Json) => id)).not.toContain(other.recording.id)
  })
})

test('a page is found by an index, and read no further', async () => {
  const { room } = await shown()
  const [plan] = await here.database.read([
    sql`EXPLAIN QUERY PLAN SELECT t.id FROM recordings t WHERE t.room_id = (SELECT id FROM rooms WHERE uuid = ${room.uuid})
      AND (t.state = 'deleted') = 0 AND t.state = 'published' ORDER BY t.started_at DESC, t.id DESC LIMIT 21`,
  ])
  const steps = plan?.rows.map(row => String(row[3])).join('\n')
  expect(steps).toContain('recordings_by_room_and_start')
  expect(steps).not.toContain('TEMP B-TREE')
})

test('playing costs as much of an address’s minute as 20 other requests', async () => {
  const { room, recording } = await shown()
  const left = ({ headers }: { headers: Headers }) =>
    Number(/;r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
  const before = left(await listed(room))
  expect(left(await played(room, recording))).toBe(before - 20)
})

const set = ({ uuid }: Json, { state }: { state: string }) =>
  here.database.write([
    sql`UPDATE recordings SET state = ${state}, version = version + 1 WHERE uuid = ${uuid}`,
  ])
