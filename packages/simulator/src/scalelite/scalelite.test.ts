import { expect, test } from 'vitest'
import type { ScaleliteOptions } from '../simulator.ts'
import { call, createMeeting, joinUrl, listener, responseOf, signed, still } from '../testing.ts'
import { visit } from '../visit.ts'

const balanced = (scalelite: ScaleliteOptions = {}) => still({ mode: 'scalelite', scalelite })

test.each([
  'getSessions',
  'sendChatMessage',
  'getRecordingTextTracks',
  'hooks/create',
  'hooks/list',
  'getJoinUrl',
  'x',
])('%s is an unsupportedRequest, in XML', async name => {
  await using simulator = await balanced()
  expect(await call(simulator, name)).toMatchObject({
    returncode: 'FAILED',
    messageKey: 'unsupportedRequest',
  })
})

test('sha384 is not taken, the others are', async () => {
  await using simulator = await balanced()
  const key = async (algorithm: 'sha1' | 'sha256' | 'sha384' | 'sha512') =>
    (await responseOf(await fetch(signed(simulator, 'getMeetings', {}, algorithm)))).messageKey
  expect(await key('sha384')).toBe('checksumError')
  for (const algorithm of ['sha1', 'sha256', 'sha512'] as const)
    expect(await key(algorithm)).toBe('noMeetings')
})

test('the health check says success', async () => {
  await using simulator = await balanced()
  expect(await (await fetch(`${simulator.url}/health_check`)).text()).toBe('success')
})

test('create changes the voice bridge, clamps the duration and keeps the recording callback to itself', async () => {
  await using simulator = await balanced({ maxMeetingDuration: 60 })
  const url = 'https://example.com/ready'
  const created = await createMeeting(simulator, {
    voiceBridge: 71234,
    duration: 90,
    'meta_bbb-recording-ready-url': url,
    meta_kept: 'yes',
  })
  expect(created.voiceBridge).toMatch(/^[1-9]\d{8}$/)
  expect(created.duration).toBe('60')
  const { metadata } = await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })
  expect(metadata).toEqual({ kept: 'yes' })
  expect((await createMeeting(simulator, { meetingID: 'room-2' })).duration).toBe('60')
  expect((await createMeeting(simulator, { meetingID: 'room-3', duration: 5 })).duration).toBe('5')
})

test('the recording callback is made all the same', async () => {
  await using back = await listener()
  await using simulator = await balanced()
  await createMeeting(simulator, { record: true, 'meta_bbb-recording-ready-url': back.url })
  await visit(joinUrl(simulator))
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(120_000)
  expect(back.received).toHaveLength(1)
})

test('a join goes to the server by a link with its own secret', async () => {
  await using simulator = await balanced()
  await createMeeting(simulator)
  const answer = await fetch(joinUrl(simulator, { 'userdata-x': 'é & ü' }), { redirect: 'manual' })
  const location = answer.headers.get('location') ?? ''
  expect(answer.status).toBe(302)
  expect(location).toContain('/servers/bbb-1/bigbluebutton/api/join?')
  expect((await visit(location)).html).toContain('data-testid="participant-name">Ana<')
  expect((await visit(location.replace('Ana', 'Eve'))).html).toContain('checksumError')
  expect((await visit(joinUrl(simulator, { userID: 'b' }))).html).toContain('In this meeting (2)')
})

test('redirect=false is passed on: the XML comes from the server', async () => {
  await using simulator = await balanced()
  await createMeeting(simulator)
  expect(await responseOf(await fetch(joinUrl(simulator, { redirect: false })))).toMatchObject({
    messageKey: 'successfullyJoined',
  })
})

test('a join before the create is notFound, in XML', async () => {
  await using simulator = await balanced()
  expect(await responseOf(await fetch(joinUrl(simulator)))).toMatchObject({ messageKey: 'notFound' })
  const foreign = joinUrl({ ...simulator, secret: 'another' })
  expect(await responseOf(await fetch(foreign))).toMatchObject({ messageKey: 'checksumError' })
})

test('meetings spread over the enabled servers, and tags choose', async () => {
  const servers = [
    { name: 'a', state: 'enabled' },
    { name: 'b', state: 'enabled' },
    { name: 'off', state: 'disabled' },
    { name: 'gpu', tag: 'gpu', state: 'enabled' },
  ] as const
  await using simulator = await balanced({ servers: [...servers] })
  const serverOf = async (meetingID: string, tag?: string) => {
    await createMeeting(simulator, { meetingID, 'meta_server-tag': tag })
    return simulator.world.meetings.get(meetingID)?.server
  }
  expect([await serverOf('m1'), await serverOf('m2'), await serverOf('m3')]).toEqual(['a', 'b', 'a'])
  expect(await serverOf('m4', 'gpu!')).toBe('gpu')
  expect(await serverOf('m5', 'unknown')).toBe('b')
  expect(await serverOf('m6', 'unknown;gpu')).toBe('gpu')
  const refused = await createMeeting(simulator, { meetingID: 'm7', 'meta_server-tag': 'unknown!' })
  expect(refused.messageKey).toBe('serverTagUnavailable')
})

test('without a server a create is an internalError, and a join serverUnavailable', async () => {
  await using simulator = await balanced()
  await createMeeting(simulator)
  for (const server of simulator.world.servers) server.online = false
  expect(await createMeeting(simulator, { meetingID: 'room-2' })).toMatchObject({
    messageKey: 'internalError',
  })
  expect(await responseOf(await fetch(joinUrl(simulator)))).toMatchObject({ messageKey: 'serverUnavailable' })
})

test('updateRecordings of an unknown id succeeds with updated=false', async () => {
  await using simulator = await balanced()
  expect(await call(simulator, 'updateRecordings', { recordID: 'x' })).toMatchObject({
    returncode: 'SUCCESS',
    updated: 'false',
  })
})

test('an unfiltered getRecordings may be missingParameters', async () => {
  await using simulator = await still({ mode: 'scalelite', requireRecordingFilter: true })
  expect((await call(simulator, 'getRecordings')).messageKey).toBe('missingParameters')
})

test('meeting ids are global: whoever creates one again gets it', async () => {
  await using simulator = await balanced()
  await createMeeting(simulator)
  expect(await call(simulator, 'create', { meetingID: 'room-1', name: 'Mine' })).toMatchObject({
    messageKey: 'duplicateWarning',
    moderatorPW: 'moderator',
  })
})
