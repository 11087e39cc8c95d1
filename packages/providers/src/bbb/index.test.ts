import { describe, expect, test } from 'vitest'
import { connect, readCall, secret } from '../../test/connect.ts'
import { failed, startServer, success } from '../../test/server.ts'
import type { JoinSpec, MeetingSpec } from '../meeting-types.ts'
import { scalelite } from '../scalelite/index.ts'
import { bbb } from './index.ts'

const meeting: MeetingSpec = { meeting_id: '007', name: 'Maths & more', settings: {}, features: {} }
const created = success(
  '<internalMeetingID>1e5-1700000000000</internalMeetingID><createTime>1700000000000</createTime>',
)

/** A server that answers each call with a text of its own. */
function answering(answers: Record<string, string>) {
  return startServer(({ url }, response) => {
    const { call, signed } = readCall(url)
    response.setHeader('content-type', 'text/xml')
    response.end(call && !signed ? failed('checksumError') : (answers[call] ?? failed('unsupportedRequest')))
  })
}

describe('test', () => {
  const found = { checksum_algorithm: 'sha256' }

  test('tells the version and how long a signed call took', async () => {
    await using server = await answering({
      '': success('<version>2.0</version><bbbVersion>3.0.19</bbbVersion>'),
      isMeetingRunning: success('<running>false</running>'),
    })
    const times = [1000, 1042.4]
    const connection = connect(bbb, server.url, { now: () => times.shift() ?? 0 })
    expect(await connection.test()).toEqual({ latency_ms: 42, version: '3.0.19', found })
  })

  test('a clock that is set while the server answers makes it no slower', async () => {
    await using server = await answering({
      '': success('<version>2.0</version><bbbVersion>3.0.19</bbbVersion>'),
      isMeetingRunning: success('<running>false</running>'),
    })
    const [clock, times] = [
      [0, 3_600_000],
      [1000, 1042.4],
    ]
    const outside = { now: () => clock.shift() ?? 0, elapsed: () => times.shift() ?? 0 }
    expect(await connect(bbb, server.url, outside).test()).toMatchObject({ latency_ms: 42 })
  })

  test('a hidden version is none, a Scalelite’s build is one', async () => {
    const isMeetingRunning = success('<running>false</running>')
    await using hidden = await answering({
      '': success('<version>2.0</version><bbbVersion/>'),
      isMeetingRunning,
    })
    expect(await connect(bbb, hidden.url).test()).toEqual({ latency_ms: 0, version: null, found })
    await using build = await answering({
      '': success('<version>2.0</version><build>1.6.1</build>'),
      isMeetingRunning,
    })
    expect(await connect(scalelite, build.url).test()).toEqual({ latency_ms: 0, version: '1.6.1', found })
  })

  test('a wrong secret is told from all else', async () => {
    await using server = await answering({ '': success('<version>2.0</version>') })
    const connection = bbb.connect(
      { host_url: server.url, secret: 'wrong' },
      { fetch: (url, init) => fetch(url, init), now: () => 0, timeout: 5000 },
    )
    await expect(connection.test()).rejects.toMatchObject({ code: 'wrong_secret', key: 'checksumError' })
  })

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('signs by %s where that is set', async algorithm => {
    await using server = await startServer(({ url }, response) => {
      const { call, signed } = readCall(url, algorithm)
      response.end(call && !signed ? failed('checksumError') : success('<running>false</running>'))
    })
    const io = { fetch: (url: string, init?: RequestInit) => fetch(url, init), now: () => 0, timeout: 5000 }
    const connection = bbb.connect({ host_url: server.url, secret, checksum_algorithm: algorithm }, io)
    expect(await connection.test()).toMatchObject({ found: {} })
  })
})

describe('startMeeting', () => {
  test('creates by GET, with everything in the signed query', async () => {
    await using server = await answering({ create: created })
    const started = await connect(bbb, server.url).startMeeting({
      ...meeting,
      logout_url: 'https://cp.example.com/rooms/1?a=b',
    })
    expect(started).toEqual({
      create_time: 1700000000000,
      internal_meeting_id: '1e5-1700000000000',
      already_running: false,
    })
    const [seen] = server.seen
    expect(seen).toMatchObject({ method: 'GET', contentType: undefined, body: '' })
    const { params } = readCall(seen?.url ?? '')
    expect(Object.fromEntries(params)).toMatchObject({
      meetingID: '007',
      name: 'Maths & more',
      logoutURL: 'https://cp.example.com/rooms/1?a=b',
    })
  })

  test('sends a presentation as XML in a body, its type without a charset', async () => {
    await using server = await answering({ create: created })
    const settings = { presentation_url: 'https://example.com/ü.pdf', presentation_description: 'Übung' }
    await connect(bbb, server.url).startMeeting({ ...meeting, settings })
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      contentType: 'application/xml',
      body: '<modules><module name="presentation"><document url="https://example.com/ü.pdf" filename="Übung.pdf"/></module></modules>',
    })
  })

  test('knows a meeting that was there already', async () => {
    const create = created.replace('<createTime>', '<messageKey>duplicateWarning</messageKey><createTime>')
    await using server = await answering({ create })
    expect(await connect(bbb, server.url).startMeeting(meeting)).toMatchObject({ already_running: true })
  })

  test('a meeting that is just closing can not be joined', async () => {
    const create = created.replace(
      '<createTime>',
      '<hasBeenForciblyEnded>true</hasBeenForciblyEnded><createTime>',
    )
    await using server = await answering({ create })
    await expect(connect(bbb, server.url).startMeeting(meeting)).rejects.toMatchObject({
      code: 'meeting_ended',
    })
  })

  test('a success without a creation time is garbage', async () => {
    await using server = await answering({ create: success('<createTime>soon</createTime>') })
    await expect(connect(bbb, server.url).startMeeting(meeting)).rejects.toMatchObject({
      code: 'garbage',
      message: "The server's answer lacks a usable createTime.",
    })
  })

  test('a Scalelite without a free server has no capacity', async () => {
    await using server = await answering({
      create: failed('internalError', 'Could not find any available servers.'),
    })
    await expect(connect(scalelite, server.url).startMeeting(meeting)).rejects.toMatchObject({
      code: 'no_capacity',
      key: 'internalError',
    })
  })

  test('what is too long for a URL is not sent', async () => {
    await using server = await answering({ create: created })
    const logout_url = `https://example.com/${'x'.repeat(8000)}`
    await expect(connect(bbb, server.url).startMeeting({ ...meeting, logout_url })).rejects.toMatchObject({
      code: 'rejected',
    })
    expect(server.seen).toEqual([])
  })
})

describe('joinUrl', () => {
  const join: JoinSpec = {
    meeting_id: 'abc',
    full_name: "Jürgen O'Neil",
    role: 'moderator',
    create_time: 17,
    user_id: 'u-1',
  }
  const connection = connect(bbb, 'https://bbb.example.com', {
    fetch: () => Promise.reject(new Error('called')),
  })

  test.each([
    ['moderator', { role: 'MODERATOR', guest: 'false' }],
    ['attendee', { role: 'VIEWER', guest: 'false' }],
    ['guest', { role: 'VIEWER', guest: 'true' }],
  ] as const)('takes a %s in, signed, for this session, without a call', async (role, expected) => {
    const url = await connection.joinUrl({ ...join, role })
    expect(url.startsWith('https://bbb.example.com/bigbluebutton/api/join?')).toBe(true)
    const { call, params, signed } = readCall(url)
    expect({ call, signed }).toEqual({ call: 'join', signed: true })
    expect(Object.fromEntries(params)).toEqual({
      meetingID: 'abc',
      fullName: "Jürgen O'Neil",
      createTime: '17',
      userID: 'u-1',
      ...expected,
    })
  })

  test('a name can not add parameters or control characters', async () => {
    const { params, signed } = readCall(
      await connection.joinUrl({ ...join, role: 'attendee', full_name: ' a&role=MODERATOR#\u0000\nb ' }),
    )
    expect(signed).toBe(true)
    expect(params.getAll('role')).toEqual(['VIEWER'])
    expect(params.get('fullName')).toBe('a&role=MODERATOR# b')
  })
})

describe('watching a meeting', () => {
  const running =
    success(`<meetingID>007</meetingID><internalMeetingID>1e5-17</internalMeetingID><createTime>1700000000000</createTime><running>true</running>
    <startTime>1700000000100</startTime><participantCount>5</participantCount><moderatorCount>2</moderatorCount>
    <listenerCount>1</listenerCount><voiceParticipantCount>3</voiceParticipantCount><videoCount>4</videoCount>
    <attendees><attendee><userID>u-1</userID><fullName>Ana</fullName><role>MODERATOR</role></attendee></attendees>
    <recording>true</recording><hasBeenForciblyEnded>false</hasBeenForciblyEnded>`)

  async function meetingAt(getMeetingInfo: string) {
    await using server = await answering({ getMeetingInfo })
    return await connect(bbb, server.url).watching?.meeting('007')
  }

  test('counts who is in a running meeting', async () => {
    expect(await meetingAt(running)).toEqual({
      state: 'live',
      meeting_id: '007',
      internal_meeting_id: '1e5-17',
      create_time: 1700000000000,
      started_at: 1700000000100,
      participants: 5,
      moderators: 2,
      listeners: 1,
      voice: 3,
      video: 4,
      recording: true,
      people: [{ user_id: 'u-1', name: 'Ana', role: 'moderator' }],
    })
  })

  test.each([
    ['unknown', failed('notFound')],
    ['forcibly ended', failed('meetingForciblyEnded')],
    ['closing', running.replace('<hasBeenForciblyEnded>false', '<hasBeenForciblyEnded>true')],
  ])('a meeting that is %s is absent', async (_, answer) => {
    expect(await meetingAt(answer)).toEqual({ state: 'absent' })
  })

  test('one that was made and not yet entered is idle', async () => {
    expect(await meetingAt(running.replace('<running>true', '<running>false'))).toMatchObject({
      state: 'idle',
    })
  })

  test('another failure is no answer', async () => {
    await expect(meetingAt(failed('validationError', 'Bad id'))).rejects.toMatchObject({
      code: 'rejected',
      key: 'validationError',
      message: 'Bad id',
    })
  })
})

describe('ending a meeting', () => {
  test('ends a meeting, with its password for old servers', async () => {
    await using server = await answering({
      create: created,
      end: success('<messageKey>sentEndMeetingRequest</messageKey>'),
    })
    const connection = connect(bbb, server.url)
    await connection.startMeeting(meeting)
    expect(await connection.ending?.end('007')).toBe(true)
    const [create, end] = server.seen.map(({ url }) => readCall(url).params)
    expect(end?.get('password')).toBe(create?.get('moderatorPW'))
  })

  test.each(['notFound', 'meetingForciblyEnded'])(
    'a meeting that does not run (%s) is no error',
    async key => {
      await using server = await answering({ end: failed(key) })
      expect(await connect(bbb, server.url).ending?.end('007')).toBe(false)
    },
  )
})

test('unusable properties are refused before anything is called', () => {
  expect(() => connect(bbb, 'http://bbb.example.com')).toThrow(/must begin with https/)
})
