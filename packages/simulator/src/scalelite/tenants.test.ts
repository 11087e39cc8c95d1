import { request } from 'node:http'
import { decodeJwt, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import type { ScaleliteOptions, Simulator } from '../simulator.ts'
import { listener, type Read, responseOf, signed, still } from '../testing.ts'

const MINUTE = 60_000
const TENANTS = [
  { name: 't1', secrets: 'one:uno' },
  { name: 't2', secrets: 'two' },
]

const shared = (scalelite: ScaleliteOptions = {}) =>
  still({ mode: 'scalelite', scalelite: { tenants: TENANTS, ...scalelite } })

/** A GET under another host's name. */
function get(url: string, host: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, async answer => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const { statusCode: status, headers } = answer
      const init = { status, headers: { location: headers.location ?? '' } }
      resolve(new Response(status === 204 ? null : Buffer.concat(chunks), init))
    })
      .once('error', reject)
      .end()
  })
}

/** A call as a tenant makes it. */
async function as(simulator: Simulator, tenant: string, secret: string, name: string, params = {}) {
  const url = signed({ apiUrl: simulator.apiUrl, secret }, name, params)
  return responseOf(await get(url, `${tenant}.lb.example.com`))
}
const one = (simulator: Simulator, name: string, params = {}): Promise<Read> =>
  as(simulator, 't1', 'one', name, params)
const two = (simulator: Simulator, name: string, params = {}): Promise<Read> =>
  as(simulator, 't2', 'two', name, params)
const ROOM = { meetingID: 'room-1', name: 'Room one' }

test('a tenant is the first label of the host, and each of its secrets signs', async () => {
  await using simulator = await shared()
  for (const secret of ['one', 'uno'])
    expect((await as(simulator, 't1', secret, 'getMeetings')).messageKey).toBe('noMeetings')
  for (const [tenant, secret] of [
    ['t1', 'two'],
    ['t3', 'one'],
    ['t3', simulator.secret],
    ['t1', simulator.secret],
  ] as const)
    expect((await as(simulator, tenant, secret, 'getMeetings')).messageKey).toBe('checksumError')
  const apex = await get(signed(simulator, 'getMeetings'), 'localhost')
  expect((await responseOf(apex)).messageKey).toBe('checksumError')
})

test('tenants see their own meetings', async () => {
  await using simulator = await shared()
  await one(simulator, 'create', ROOM)
  const { meetings } = await one(simulator, 'getMeetings')
  expect(meetings.meeting).toMatchObject({ meetingID: 'room-1', metadata: { 'tenant-name': 't1' } })
  expect((await two(simulator, 'getMeetings')).messageKey).toBe('noMeetings')
  expect((await two(simulator, 'getMeetingInfo', ROOM)).messageKey).toBe('notFound')
  expect((await two(simulator, 'end', ROOM)).messageKey).toBe('notFound')
  const join = { ...ROOM, fullName: 'Eve', role: 'MODERATOR' }
  expect((await two(simulator, 'join', join)).messageKey).toBe('notFound')
})

test('but ids are global, and a guessed one opens another tenant’s meeting', async () => {
  await using simulator = await shared()
  const { moderatorPW } = await one(simulator, 'create', ROOM)
  expect(await two(simulator, 'create', ROOM)).toMatchObject({ messageKey: 'duplicateWarning', moderatorPW })
})

test('recordings are their tenant’s, told by a token of its secrets, and metadata finds none', async () => {
  await using back = await listener(401)
  await using simulator = await shared()
  const url = { 'meta_bbb-recording-ready-url': back.url }
  await one(simulator, 'create', { ...ROOM, record: true, meta_course: 'x', ...url })
  const join = signed({ apiUrl: simulator.apiUrl, secret: 'one' }, 'join', {
    ...ROOM,
    fullName: 'Ana',
    role: 'MODERATOR',
    redirect: false,
  })
  const toServer = await get(join, 't1.lb.example.com')
  const location = new URL(toServer.headers.get('location') ?? '')
  const joined = await responseOf(
    await get(simulator.url + location.pathname + location.search, 't1.lb.example.com'),
  )
  expect(joined.messageKey).toBe('successfullyJoined')
  const client = new URL(joined.url)
  const meeting = simulator.world.meetings.get('room-1')
  if (meeting) meeting.allowRequestsWithoutSession = true
  await get(simulator.url + client.pathname + client.search, 't1.lb.example.com')
  await one(simulator, 'end', ROOM)
  await simulator.advance(1_000)
  expect((await one(simulator, 'getRecordings', { state: 'any' })).messageKey).toBe('noRecordings')
  await simulator.advance(MINUTE)
  const { recordings } = await one(simulator, 'getRecordings', { meetingID: 'room-1' })
  const { recordID, ...shown } = recordings.recording
  expect(shown).toMatchObject({ state: 'published', playback: { format: { type: 'presentation' } } })
  // Scalelite says nothing of sizes.
  expect(JSON.stringify(shown)).not.toContain('size')
  expect((await one(simulator, 'getRecordings', { meta_course: 'x' })).messageKey).toBe('noRecordings')
  expect((await two(simulator, 'getRecordings', { recordID })).messageKey).toBe('noRecordings')
  expect((await two(simulator, 'deleteRecordings', { recordID })).messageKey).toBe('notFound')
  expect((await two(simulator, 'updateRecordings', { recordID, meta_a: 'b' })).updated).toBe('false')
  const tokens = back.received.map(({ body }) => new URLSearchParams(body).get('signed_parameters') ?? '')
  expect(tokens.map(token => decodeJwt(token).record_id)).toEqual([recordID, recordID])
  for (const [index, secret] of ['one', 'uno'].entries())
    await jwtVerify(tokens[index] ?? '', new TextEncoder().encode(secret))
})

test('a host that is not its own is a 403 without a word', async () => {
  await using simulator = await shared({ hosts: ['.lb.example.com'] })
  const refused = await get(`${simulator.apiUrl}`, 't1.other.example.com')
  expect([refused.status, await refused.text()]).toEqual([403, ''])
  expect((await get(simulator.apiUrl, 't1.lb.example.com')).status).toBe(200)
  expect((await get(`${simulator.url}/health_check`, 'lb.example.com:8080')).status).toBe(200)
})
