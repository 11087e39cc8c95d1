import { describe, expect, test } from 'vitest'
import { call, createMeeting, joinErrors, NOON, PASSWORDS, signed, still } from '../testing.ts'

const MINIMAL = { meetingID: 'room-1', name: 'Room one' }

test('a new meeting is answered with all that BigBlueButton says of it', async () => {
  await using simulator = await still()
  expect(await createMeeting(simulator, { duration: 30, voiceBridge: 71234 })).toEqual({
    returncode: 'SUCCESS',
    meetingID: 'room-1',
    internalMeetingID: expect.stringMatching(new RegExp(`^[0-9a-f]{40}-${NOON}$`)),
    parentMeetingID: 'bbb-none',
    attendeePW: 'attendee',
    moderatorPW: 'moderator',
    createTime: String(NOON),
    voiceBridge: '71234',
    dialNumber: '613-555-1234',
    createDate: 'Fri Nov 20 12:00:00 UTC 2026',
    hasUserJoined: 'false',
    duration: '30',
    hasBeenForciblyEnded: 'false',
    messageKey: '',
    message: '',
  })
})

test('passwords are made where none are given', async () => {
  await using simulator = await still()
  const created = await call(simulator, 'create', MINIMAL)
  expect(created.attendeePW).toMatch(/^[a-z0-9]{8}$/)
  expect(created.moderatorPW).not.toBe(created.attendeePW)
})

describe('creating it again', () => {
  test('with the same passwords keeps the meeting and its createTime', async () => {
    await using simulator = await still()
    const first = await createMeeting(simulator)
    await simulator.advance(60_000)
    const again = await createMeeting(simulator, { name: 'Another name' })
    expect(again).toMatchObject({ returncode: 'SUCCESS', messageKey: 'duplicateWarning' })
    expect(again.createTime).toBe(first.createTime)
    expect((await call(simulator, 'getMeetingInfo', MINIMAL)).meetingName).toBe('Room one')
  })

  test('without any password gives the moderator password away, as a real server does', async () => {
    await using simulator = await still()
    await createMeeting(simulator)
    expect(await call(simulator, 'create', MINIMAL)).toMatchObject({
      messageKey: 'duplicateWarning',
      moderatorPW: 'moderator',
    })
  })

  test('with another password, or one of the two, is idNotUnique', async () => {
    await using simulator = await still()
    await createMeeting(simulator)
    for (const passwords of [{ moderatorPW: 'moderator' }, { ...PASSWORDS, moderatorPW: 'other' }]) {
      expect(await call(simulator, 'create', { ...MINIMAL, ...passwords })).toMatchObject({
        returncode: 'FAILED',
        messageKey: 'idNotUnique',
      })
    }
  })

  test('while it is being ended is a new session, and the old one lets nobody in', async () => {
    await using simulator = await still()
    const first = await createMeeting(simulator)
    await call(simulator, 'end', MINIMAL)
    expect(await call(simulator, 'getMeetingInfo', MINIMAL)).toMatchObject({ hasBeenForciblyEnded: 'true' })
    expect(await joinErrors(simulator, {})).toMatchObject([{ key: 'meetingForciblyEnded' }])
    const second = await createMeeting(simulator)
    expect(second).toMatchObject({ messageKey: '', hasBeenForciblyEnded: 'false' })
    expect(second.internalMeetingID).not.toBe(first.internalMeetingID)
    expect(await joinErrors(simulator, { createTime: first.createTime })).toMatchObject([
      { key: 'mismatchCreateTimeParam' },
    ])
    expect(simulator.world.history.map(({ ended }) => ended?.how)).toEqual(['api', undefined])
  })

  test('after it ended is a new session under the same id', async () => {
    await using simulator = await still()
    const first = await createMeeting(simulator)
    await call(simulator, 'end', MINIMAL)
    await simulator.advance(1_000)
    const second = await createMeeting(simulator)
    expect(second.messageKey).toBe('')
    expect(Number(second.createTime)).toBe(Number(first.createTime) + 1_000)
    expect(second.internalMeetingID).not.toBe(first.internalMeetingID)
  })
})

test.each([
  [{ name: '' }, 'validationError'],
  [{ name: 'x' }, 'validationError'],
  [{ name: 'x'.repeat(257) }, 'validationError'],
  [{ name: 'tab\there' }, 'validationError'],
  [{ meetingID: '' }, 'missingParamMeetingID'],
  [{ meetingID: 'a,b' }, 'validationError'],
  [{ attendeePW: 'x' }, 'invalidPassword'],
  [{ moderatorPW: 'x'.repeat(65) }, 'invalidPassword'],
  [{ record: 'yes' }, 'validationError'],
  [{ muteOnStart: '1' }, 'validationError'],
  [{ duration: '-5' }, 'validationError'],
  [{ maxParticipants: 'many' }, 'validationError'],
  [{ voiceBridge: '12a' }, 'validationError'],
  [{ guestPolicy: 'ASK' }, 'validationError'],
  [{ meetingLayout: 'GRID' }, 'validationError'],
  [{ bannerColor: 'red' }, 'validationError'],
  [{ groups: '{}' }, 'validationError'],
  [{ presentationUploadExternalUrl: 'javascript:alert(1)' }, 'validationError'],
  [{ isBreakout: 'true' }, 'parentMeetingIdMissing'],
  [{ isBreakout: 'true', parentMeetingID: 'nobody' }, 'parentMeetingDoesNotExist'],
])('%j is refused with %s', async (params, messageKey) => {
  await using simulator = await still()
  expect(await call(simulator, 'create', { ...MINIMAL, ...params })).toMatchObject({
    returncode: 'FAILED',
    messageKey,
  })
  expect(simulator.world.meetings.size).toBe(0)
})

test('unknown parameters are ignored, and the books show what came', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { whatever: 'x', lockSettingsDisableCam: true, meta_Tenant: 'T' })
  const state = await (await fetch(`${simulator.url}/simulator/state`)).json()
  expect(state.meetings[0]).toMatchObject({
    create_params: { whatever: 'x', lockSettingsDisableCam: 'true' },
    metadata: { tenant: 'T' },
  })
  expect(JSON.stringify(state)).not.toContain('moderator"')
})

test('a voice bridge belongs to one meeting', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { voiceBridge: 71234 })
  expect(await createMeeting(simulator, { meetingID: 'room-2', voiceBridge: 71234 })).toMatchObject({
    messageKey: 'nonUniqueVoiceBridge',
  })
})

test('a breakout room hangs on its parent', async () => {
  await using simulator = await still()
  const parent = await createMeeting(simulator)
  const room = await createMeeting(simulator, {
    meetingID: 'room-1-a',
    isBreakout: true,
    parentMeetingID: 'room-1',
    sequence: 1,
  })
  expect(room.parentMeetingID).toBe(parent.internalMeetingID)
  expect((await call(simulator, 'getMeetingInfo', MINIMAL)).breakoutRooms.breakout).toBe(
    room.internalMeetingID,
  )
})

test('presentations come in an XML body', async () => {
  await using simulator = await still()
  const post = (body: string) =>
    fetch(signed(simulator, 'create', MINIMAL), {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body,
    })
  expect(await (await post('<modules><module name="presentation"')).text()).toContain('validationError')
  await post(
    '<modules><module name="presentation"><document url="https://example.com/a.pdf?x=1"/><document name="b.txt">aGk=</document></module></modules>',
  )
  expect(simulator.world.meetings.get('room-1')?.documents).toEqual([
    { filename: 'a.pdf', url: 'https://example.com/a.pdf?x=1' },
    { filename: 'b.txt', bytes: 2 },
  ])
})
