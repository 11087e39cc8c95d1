import { sql } from '@streamwise/db'
import { type Simulator, startSimulator, visit } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'

let here: Here
let simulator: Simulator
let now = Date.now()
let made = 0

beforeAll(async () => {
  here = await platformHere()
  here.deployment.now = () => now
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const WAITING = { reason: 'waiting_for_moderator', retry_after: 5 }
const nobody = (): Api => api(here.target)
const join = ({ room }: Pick<Line, 'room'>, token: Json | null, more: object = {}) =>
  nobody().post(`/rooms/${room.id}/join`, { name: 'Ana', ...(token ? { token: token.token } : {}), ...more })
const waits = async ({ room }: Pick<Line, 'room'>, { token }: Json) =>
  (await nobody().get(`/rooms/${room.id}/invitation?token=${token}`)).body.waits_for_moderator

/** A public room that waits for its moderator, with a link for each role. */
async function waitingRoom(features: Parameters<typeof buildLine>[3] = []) {
  const line = await buildLine(here.admin, simulator, `Waiting ${++made}`, features)
  const change = { is_public: true, room_settings: { wait_for_moderator: true } }
  await here.admin.patch(`/rooms/${line.room.id}`, change)
  const link = (role: string) => here.admin.made(`/rooms/${line.room.id}/tokens`, { role })
  return { ...line, attendee: await link('attendee'), guest: await link('guest') }
}

const seats = async ({ room }: Pick<Line, 'room'>) => {
  const [answer] = await here.database.read([
    sql`SELECT count(*) FROM room_seats s JOIN rooms r ON r.id = s.room_id WHERE r.uuid = ${room.uuid}`,
  ])
  return answer?.rows[0]?.[0]
}

test('attendees and guests wait until a moderator has come, and take no place meanwhile', async () => {
  const own = await waitingRoom([{ code: 'max_participants', value: 4 }])
  for (const token of [own.attendee, own.guest, null]) {
    const refused = await join(own, token)
    expect([refused.status, refused.body.code, refused.body.details]).toEqual([409, 'not_usable', WAITING])
    expect(refused.headers.get('retry-after')).toBe('5')
  }
  expect(await waits(own, own.attendee)).toBe(true)
  expect(await waits(own, own.token)).toBe(false)
  expect(await seats(own)).toBe(0)
  expect((await here.admin.get(`/meetings?room_id=${own.room.id}`)).body.data).toEqual([])

  expect((await join(own, own.token)).body.role).toBe('moderator')
  expect(await waits(own, own.attendee)).toBe(false)
  for (const token of [own.attendee, own.guest, null]) expect((await join(own, token)).status).toBe(200)
  expect(await seats(own)).toBe(4)
})

test('the code is asked for first: who waits has shown that they may come in', async () => {
  const own = await waitingRoom()
  const { code } = await here.admin.made(`/rooms/${own.room.id}/access-codes`, { role: 'attendee' })
  expect((await join(own, own.attendee)).body.details.reason).toBe('code_needed')
  expect((await join(own, own.attendee, { code: '0000' })).body.details.reason).toBe('wrong_code')
  expect((await join(own, own.attendee, { code })).body.details).toEqual(WAITING)
})

test('who comes back finds the door open after the moderator has gone, but not in the next meeting', async () => {
  const own = await waitingRoom()
  await visit((await join(own, own.token)).body.join_url)
  expect((await join(own, own.attendee)).status).toBe(200)
  await here.database.write([sql`UPDATE meetings SET moderators = 0 WHERE ended_at IS NULL`])
  expect((await join(own, own.attendee)).status).toBe(200)
  await here.admin.post(`/rooms/${own.room.id}/end`, {})
  now += 60_000
  expect((await join(own, own.attendee)).body.details).toEqual(WAITING)
})

test('a moderator whom the server tells of opens the door too', async () => {
  const own = await waitingRoom()
  const { room } = own
  // The meeting began before the room was to wait.
  await here.admin.patch(`/rooms/${room.id}`, { room_settings: {} })
  expect((await join(own, own.attendee)).status).toBe(200)
  await here.admin.patch(`/rooms/${room.id}`, { room_settings: { wait_for_moderator: true } })
  expect((await join(own, own.guest)).body.details).toEqual(WAITING)
  await here.database.write([
    sql`UPDATE meetings SET moderators = 1 WHERE room_id = (SELECT id FROM rooms WHERE uuid = ${room.uuid})`,
  ])
  expect((await join(own, own.guest)).status).toBe(200)
})

test('a meeting that is over on its server without our knowing is not begun by who waits', async () => {
  const own = await waitingRoom()
  const { body } = await join(own, own.token)
  const meeting = new URL(body.join_url).searchParams.get('meetingID') ?? ''
  simulator.world.meetings.delete(meeting)
  expect((await join(own, own.attendee)).body.details).toEqual(WAITING)
  expect(await seats(own)).toBe(1)
  expect((await join(own, own.token)).status).toBe(200)
  expect((await join(own, own.attendee)).status).toBe(200)
})

test('one that did not start has let nobody in', async () => {
  const own = await waitingRoom()
  await here.admin.patch(`/service-providers/${own.provider.id}`, {
    properties: { host_url: 'http://127.0.0.1:1' },
  })
  expect((await join(own, own.token)).status).toBe(503)
  expect((await join(own, own.attendee)).body.details).toEqual(WAITING)
})

test.each([['yes'], [1], [null]])('wait_for_moderator takes true or false, and not %j', async value => {
  const own = await buildLine(here.admin, simulator, `Waiting ${++made}`)
  const refused = await here.admin.patch(`/rooms/${own.room.id}`, {
    room_settings: { wait_for_moderator: value },
  })
  expect([refused.status, Object.keys(refused.body.errors)]).toEqual([
    422,
    ['room_settings.wait_for_moderator'],
  ])
})
