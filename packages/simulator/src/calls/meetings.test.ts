import { expect, test } from 'vitest'
import { call, createMeeting, joinUrl, responseOf, signed, still } from '../testing.ts'
import { visit } from '../visit.ts'

const ROOM = { meetingID: 'room-1' }

test('without meetings and sessions there is a key that says so', async () => {
  await using simulator = await still()
  expect(await call(simulator, 'getMeetings')).toMatchObject({ meetings: '', messageKey: 'noMeetings' })
  expect(await call(simulator, 'getSessions')).toMatchObject({ sessions: '', messageKey: 'noSessions' })
})

test('getMeetings tells the same as getMeetingInfo', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { meta_Tag: 'a&b' })
  const { returncode, ...info } = await call(simulator, 'getMeetingInfo', ROOM)
  expect((await call(simulator, 'getMeetings')).meetings.meeting).toEqual(info)
  expect(info).toMatchObject({ metadata: { tag: 'a&b' }, endTime: '0', running: 'false', attendees: '' })
  await createMeeting(simulator, { meetingID: 'room-2' })
  expect((await call(simulator, 'getMeetings')).meetings.meeting).toHaveLength(2)
})

test('getSessions has one entry a join', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  await visit(joinUrl(simulator))
  expect((await call(simulator, 'getSessions')).sessions.meeting).toMatchObject({
    meetingName: 'Room one',
    userName: 'Ana',
  })
})

test('an unknown meeting is notFound, and not running', async () => {
  await using simulator = await still()
  for (const name of ['getMeetingInfo', 'end']) {
    expect((await call(simulator, name, ROOM)).messageKey).toBe('notFound')
  }
  expect(await call(simulator, 'isMeetingRunning', ROOM)).toEqual({ returncode: 'SUCCESS', running: 'false' })
})

test.each(['isMeetingRunning', 'getMeetingInfo', 'end', 'sendChatMessage'])(
  '%s needs a meeting id',
  async name => {
    await using simulator = await still()
    expect((await call(simulator, name)).messageKey).toBe('missingParamMeetingID')
  },
)

test('end is a request: the meeting is there until it has been carried out', async () => {
  await using simulator = await still({ endDelayMs: 2_000 })
  await createMeeting(simulator)
  expect(await call(simulator, 'end', ROOM)).toMatchObject({ messageKey: 'sentEndMeetingRequest' })
  await simulator.advance(1_999)
  expect((await call(simulator, 'getMeetingInfo', ROOM)).returncode).toBe('SUCCESS')
  await call(simulator, 'end', ROOM)
  await simulator.advance(1)
  expect((await call(simulator, 'getMeetingInfo', ROOM)).messageKey).toBe('notFound')
})

test("a wrong password does not end it, nor does the attendee's", async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  for (const password of ['wrong', 'attendee']) {
    expect((await call(simulator, 'end', { ...ROOM, password })).messageKey).toBe('invalidPassword')
  }
  expect((await call(simulator, 'end', { ...ROOM, password: 'moderator' })).returncode).toBe('SUCCESS')
})

test('a chat message has 1 to 500 characters and a name of at most 255', async () => {
  await using simulator = await still()
  expect((await call(simulator, 'sendChatMessage', { ...ROOM, message: 'x' })).messageKey).toBe(
    'meetingNotFound',
  )
  await createMeeting(simulator)
  const tooMuch = [{ message: '' }, { message: 'x'.repeat(501) }, { message: 'x', userName: 'n'.repeat(256) }]
  for (const bad of tooMuch) {
    expect((await call(simulator, 'sendChatMessage', { ...ROOM, ...bad })).messageKey).toBe('validationError')
  }
  expect((await call(simulator, 'sendChatMessage', { ...ROOM, message: 'Hello' })).returncode).toBe('SUCCESS')
  expect(simulator.world.meetings.get('room-1')?.chat).toMatchObject([
    { userName: 'System', message: 'Hello' },
  ])
})

test('insertDocument takes presentations by https, into a meeting that is there', async () => {
  await using simulator = await still()
  const post = async (url: string) =>
    responseOf(
      await fetch(signed(simulator, 'insertDocument', ROOM), {
        method: 'POST',
        headers: { 'content-type': 'application/xml' },
        body: `<modules><module name="presentation"><document url="${url}" filename="a.pdf"/></module></modules>`,
      }),
    )
  expect((await post('https://example.com/x')).messageKey).toBe('notFound')
  await createMeeting(simulator)
  expect((await post('http://example.com/x')).messageKey).toBe('validationError')
  expect((await post('https://example.com/x')).message).toBe('Presentation is being uploaded')
  expect(simulator.world.meetings.get('room-1')?.documents).toMatchObject([{ filename: 'a.pdf' }])
})
