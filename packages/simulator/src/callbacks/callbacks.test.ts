import { createHash } from 'node:crypto'
import { jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { call, createMeeting, joinUrl, listener, NOON, still } from '../testing.ts'
import { visit } from '../visit.ts'

const MINUTE = 60_000
const keyOf = (secret: string) => new TextEncoder().encode(secret)

test('endCallbackUrl and meetingEndedURL are told with recordingmarks', async () => {
  await using back = await listener()
  await using simulator = await still()
  const urls = { meta_endCallbackUrl: `${back.url}/ended?token=t`, meetingEndedURL: `${back.url}/also` }
  await createMeeting(simulator, { ...urls, record: true })
  await visit(joinUrl(simulator))
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(back.received.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /also?recordingmarks=true',
    'GET /ended?token=t&recordingmarks=true',
  ])
})

test('the recording-ready callback is a JWT that the secret verifies', async () => {
  await using back = await listener()
  await using simulator = await still()
  const created = await createMeeting(simulator, {
    record: true,
    'meta_bbb-recording-ready-url': `${back.url}/ready`,
  })
  await visit(joinUrl(simulator))
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(back.received).toEqual([])
  await simulator.advance(MINUTE)
  expect(back.received).toMatchObject([{ method: 'POST', url: '/ready' }])
  const token = new URLSearchParams(back.received[0]?.body).get('signed_parameters') ?? ''
  const { payload, protectedHeader } = await jwtVerify(token, keyOf(simulator.secret))
  expect(protectedHeader.alg).toBe('HS256')
  expect(payload).toEqual({ meeting_id: 'room-1', record_id: created.internalMeetingID })
  await expect(jwtVerify(token, keyOf('another secret'))).rejects.toThrow()
})

test('the analytics callback carries a bearer token of a day, and the attendance', async () => {
  await using back = await listener()
  await using simulator = await still()
  const url = { 'meta_analytics-callback-url': `${back.url}/analytics` }
  await createMeeting(simulator, { ...url, meetingKeepEvents: true })
  await createMeeting(simulator, { ...url, meetingID: 'not-kept' })
  await visit(joinUrl(simulator, { userID: 'u-1' }))
  await simulator.advance(10 * MINUTE)
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(back.received).toHaveLength(1)
  const body = back.received[0]?.body ?? ''
  const token = String(back.received[0]?.headers.authorization).replace('Bearer ', '')
  const { payload } = await jwtVerify(token, keyOf(simulator.secret), {
    algorithms: ['HS512'],
    currentDate: new Date(NOON),
  })
  expect(payload.exp).toBe(Math.floor((NOON + 10 * MINUTE + 1_000) / 1_000) + 24 * 60 * 60)
  expect(JSON.parse(body)).toMatchObject({
    version: '1.0',
    meeting_id: 'room-1',
    data: { duration: 600, attendees: [{ ext_user_id: 'u-1', moderator: true, duration: 600 }] },
  })
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'ftp://example.com/', 'nonsense'])(
  '%s is never called',
  async url => {
    await using simulator = await still()
    const urls = {
      meta_endCallbackUrl: url,
      'meta_bbb-recording-ready-url': url,
      'meta_analytics-callback-url': url,
    }
    await createMeeting(simulator, { ...urls, meetingEndedURL: url, record: true })
    await visit(joinUrl(simulator))
    await call(simulator, 'end', { meetingID: 'room-1' })
    await simulator.advance(10 * MINUTE)
    expect(simulator.world.callbacks.book).toEqual([])
  },
)

describe('hooks', () => {
  const eventsOf = (body: string) =>
    JSON.parse(new URLSearchParams(body).get('event') ?? '[]').map(
      (entry: { data: { id: string } }) => entry.data.id,
    )

  test('are created once, listed, and destroyed', async () => {
    await using simulator = await still()
    const callbackURL = 'https://example.com/hook?a=1&b=2'
    expect((await call(simulator, 'hooks/create')).messageKey).toBe('missingParamCallbackURL')
    expect((await call(simulator, 'hooks/create', { callbackURL: 'nonsense' })).messageKey).toBe(
      'createHookError',
    )
    expect(await call(simulator, 'hooks/list')).toMatchObject({ returncode: 'SUCCESS', hooks: '' })
    const { hookID } = await call(simulator, 'hooks/create', { callbackURL, meetingID: 'room-1' })
    expect(hookID).toMatch(/^[0-9a-f-]{36}$/)
    expect(await call(simulator, 'hooks/create', { callbackURL, meetingID: 'room-1' })).toMatchObject({
      returncode: 'SUCCESS',
      hookID,
      messageKey: 'duplicateWarning',
    })
    const listed = { hookID, callbackURL, meetingID: 'room-1', permanentHook: 'false', rawData: 'false' }
    expect((await call(simulator, 'hooks/list')).hooks.hook).toEqual(listed)
    expect((await call(simulator, 'hooks/list', { meetingID: 'room-2' })).hooks).toBe('')
    expect((await call(simulator, 'hooks/destroy')).messageKey).toBe('missingParamHookID')
    expect(await call(simulator, 'hooks/destroy', { hookID })).toMatchObject({ removed: 'true' })
    expect((await call(simulator, 'hooks/destroy', { hookID })).messageKey).toBe('destroyMissingHook')
  })

  test('hear of what happens, signed by sha1 over URL, raw body and secret', async () => {
    await using back = await listener()
    await using simulator = await still()
    const callbackURL = `${back.url}/hook?tenant=1`
    await call(simulator, 'hooks/create', { callbackURL })
    await createMeeting(simulator, { record: true })
    await (await visit(joinUrl(simulator))).leave()
    await simulator.advance(2 * MINUTE)
    const events = back.received.flatMap(({ body }) => eventsOf(body))
    // The order is not guaranteed, here as there.
    expect(events.sort()).toEqual([
      'meeting-created',
      'meeting-ended',
      'rap-publish-ended',
      'user-joined',
      'user-left',
    ])
    for (const { url, body } of back.received) {
      const checksum = createHash('sha1')
        .update(callbackURL + body + simulator.secret)
        .digest('hex')
      expect(url).toBe(`/hook?tenant=1&checksum=${checksum}`)
      expect([...new URLSearchParams(body).keys()]).toEqual(['domain', 'event', 'timestamp'])
    }
  })

  test('hear of their meeting and their events only', async () => {
    await using back = await listener()
    await using simulator = await still()
    await call(simulator, 'hooks/create', {
      callbackURL: back.url,
      meetingID: 'room-1',
      eventID: 'meeting-created,user-left',
    })
    await createMeeting(simulator)
    await createMeeting(simulator, { meetingID: 'room-2' })
    await visit(joinUrl(simulator))
    await simulator.world.callbacks.settled()
    expect(back.received.flatMap(({ body }) => eventsOf(body))).toEqual(['meeting-created'])
  })

  test('are tried again twelve times and then forgotten', async () => {
    await using back = await listener(500)
    await using simulator = await still()
    await call(simulator, 'hooks/create', { callbackURL: back.url, eventID: 'meeting-created' })
    await createMeeting(simulator)
    for (let minute = 0; minute < 13; minute++) await simulator.advance(MINUTE)
    expect(back.received).toHaveLength(13)
    expect(new Set(back.received.map(({ body }) => body)).size).toBe(1)
    expect(simulator.world.hooks).toEqual([])
  })

  test('a 401 counts as delivered, and so does a second try that works', async () => {
    await using back = await listener(401)
    await using simulator = await still()
    await call(simulator, 'hooks/create', { callbackURL: back.url, eventID: 'meeting-created' })
    await createMeeting(simulator)
    await simulator.advance(MINUTE)
    expect(back.received).toHaveLength(1)
    back.control.status = 503
    await createMeeting(simulator, { meetingID: 'room-2' })
    await simulator.world.callbacks.settled()
    back.control.status = 200
    await simulator.advance(100)
    await simulator.advance(MINUTE)
    expect(back.received).toHaveLength(3)
    expect(simulator.world.hooks).toHaveLength(1)
  })
})

test.each([
  ['drop', 0, 'dropped'],
  ['double', 2, 200],
] as const)('callbacks can be told to %s', async (callbacks, times, outcome) => {
  await using back = await listener()
  await using simulator = await still()
  simulator.setTrouble({ kind: 'none', callbacks })
  await createMeeting(simulator, { meta_endCallbackUrl: `${back.url}/ended` })
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(back.received).toHaveLength(times)
  expect(simulator.world.callbacks.book[0]).toMatchObject({
    kind: 'meeting_ended',
    url: `${back.url}/ended`,
    outcome,
  })
})

test('one that cannot be reached is noted as failed', async () => {
  const back = await listener()
  await back[Symbol.asyncDispose]()
  await using simulator = await still()
  await createMeeting(simulator, { meta_endCallbackUrl: back.url })
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(simulator.world.callbacks.book).toMatchObject([{ outcome: 'failed' }])
})
