import { describe, expect, test } from 'vitest'
import { call, createMeeting, joinErrors, joinUrl, responseOf, still } from '../testing.ts'
import { visit } from '../visit.ts'

const OPEN = { allowRequestsWithoutSession: true }

test('a join sends the browser to the client with a session and a cookie', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  const answer = await fetch(joinUrl(simulator), { redirect: 'manual' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/html5client\/\?sessionToken=[a-z0-9]{16}$/,
  )
  expect(answer.headers.get('set-cookie')).toMatch(/^JSESSIONID=[A-Z0-9]{32}; Path=\/; HttpOnly$/)
})

test('redirect=false answers XML', async () => {
  await using simulator = await still()
  const meeting = await createMeeting(simulator)
  const answer = await fetch(joinUrl(simulator, { redirect: false }))
  expect(answer.headers.get('set-cookie')).toContain('JSESSIONID=')
  const joined = await responseOf(answer)
  expect(joined).toMatchObject({
    returncode: 'SUCCESS',
    messageKey: 'successfullyJoined',
    meeting_id: meeting.internalMeetingID,
    user_id: expect.stringMatching(/^w_[a-z0-9]{12}$/),
    guestStatus: 'ALLOW',
  })
  expect(joined.url).toContain(`/html5client/?sessionToken=${joined.session_token}`)
})

test('someone is in the meeting once the client has been opened, not before', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  await fetch(joinUrl(simulator), { redirect: 'manual' })
  const running = async () => (await call(simulator, 'isMeetingRunning', { meetingID: 'room-1' })).running
  expect(await running()).toBe('false')
  await visit(joinUrl(simulator, { userID: 'u-1', 'userdata-bbb_x': 'y' }))
  expect(await running()).toBe('true')
  const info = await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })
  expect(info).toMatchObject({ participantCount: '1', moderatorCount: '1', hasUserJoined: 'true' })
  expect(info.attendees.attendee).toMatchObject({
    userID: 'u-1',
    fullName: 'Ana',
    role: 'MODERATOR',
    customdata: { bbb_x: 'y' },
  })
})

test('a password gives its role, and a role parameter wins over it', async () => {
  await using simulator = await still()
  await createMeeting(simulator, OPEN)
  await visit(joinUrl(simulator, { userID: 'a', role: '', password: 'moderator' }))
  await visit(joinUrl(simulator, { userID: 'b', role: '', password: 'attendee' }))
  await visit(joinUrl(simulator, { userID: 'c', role: 'viewer', password: 'moderator' }))
  const { attendees } = await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })
  const roles = attendees.attendee.map(({ role }: { role: string }) => role)
  expect(roles).toEqual(['MODERATOR', 'VIEWER', 'VIEWER'])
})

test.each([[{ role: '' }], [{ role: 'OWNER' }], [{ role: '', password: 'wrong' }]])(
  '%j is "Params required", in XML',
  async params => {
    await using simulator = await still()
    await createMeeting(simulator)
    expect(await responseOf(await fetch(joinUrl(simulator, params)))).toMatchObject({
      returncode: 'FAILED',
      messageKey: 'Params required',
    })
  },
)

test.each([
  [{ meetingID: '' }, 'missingParamMeetingID'],
  [{ meetingID: 'unknown' }, 'invalidMeetingIdentifier'],
  [{ fullName: '' }, 'missingParamFullName'],
  [{ role: '', password: 'x' }, 'invalidPassword'],
  [{ guest: 'maybe' }, 'validationError'],
  [{ createTime: 'noon' }, 'validationError'],
  [{ createTime: 1 }, 'mismatchCreateTimeParam'],
])('%j is refused with %s', async (params, key) => {
  await using simulator = await still()
  await createMeeting(simulator)
  expect(await joinErrors(simulator, params)).toEqual([{ key, message: expect.any(String) }])
})

test('a link with a createTime does not open a later session', async () => {
  await using simulator = await still()
  const { createTime } = await createMeeting(simulator)
  expect((await fetch(joinUrl(simulator, { createTime }))).status).toBe(401)
  expect((await visit(joinUrl(simulator, { createTime }))).status).toBe(200)
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(await joinErrors(simulator, { createTime })).toMatchObject([{ key: 'meetingForciblyEnded' }])
  await createMeeting(simulator)
  expect(await joinErrors(simulator, { createTime })).toMatchObject([{ key: 'mismatchCreateTimeParam' }])
})

describe('errors go', () => {
  const unknown = { meetingID: 'unknown' }
  const target = async (url: string) =>
    (await fetch(url, { redirect: 'manual' })).headers.get('location') ?? ''

  test('to errorRedirectUrl, before the logout URL', async () => {
    await using simulator = await still()
    const urls = { errorRedirectUrl: 'https://a.example/e?x=1', logoutURL: 'https://b.example/' }
    expect(await target(joinUrl(simulator, { ...unknown, ...urls }))).toMatch(
      /^https:\/\/a\.example\/e\?x=1&errors=/,
    )
    expect(await target(joinUrl(simulator, { ...unknown, logoutURL: urls.logoutURL }))).toMatch(
      /^https:\/\/b\.example\/\?errors=/,
    )
  })

  test("to the meeting's logout URL", async () => {
    await using simulator = await still()
    await createMeeting(simulator, { logoutURL: 'https://c.example/' })
    expect(await target(joinUrl(simulator, { createTime: 1 }))).toMatch(/^https:\/\/c\.example\//)
  })

  test("to the server's own page, which says them, and never to a script", async () => {
    await using simulator = await still()
    const answer = await fetch(joinUrl(simulator, { ...unknown, errorRedirectUrl: 'javascript:alert(1)' }))
    expect(answer.url).toContain(simulator.url)
    expect(await answer.text()).toContain('data-error-key="invalidMeetingIdentifier"')
  })
})

test('a full meeting takes nobody new, but those who are in it again', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { maxParticipants: 1 })
  await visit(joinUrl(simulator, { userID: 'u-1' }))
  expect(await joinErrors(simulator, { userID: 'u-2' })).toMatchObject([{ key: 'maxParticipantsReached' }])
  expect((await visit(joinUrl(simulator, { userID: 'u-1' }))).status).toBe(200)
})

test('two links taken before the last seat: the second browser finds it gone', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { maxParticipants: 1, ...OPEN })
  const urls = await Promise.all(
    ['u-1', 'u-2'].map(async userID => {
      const answer = await fetch(joinUrl(simulator, { userID, redirect: false }))
      return (await responseOf(answer)).url
    }),
  )
  expect((await fetch(urls[0])).status).toBe(200)
  const late = await fetch(urls[1])
  expect(late.status).toBe(401)
  expect(await late.text()).toContain('maxParticipantsReached')
})

describe('guest policy', () => {
  const viewer = { role: 'VIEWER', userID: 'v' }

  test('ALWAYS_DENY turns guests away, moderators not', async () => {
    await using simulator = await still()
    await createMeeting(simulator, { guestPolicy: 'ALWAYS_DENY' })
    expect(await joinErrors(simulator, { ...viewer, guest: true })).toMatchObject([
      { key: 'guestDeniedAccess' },
    ])
    expect((await visit(joinUrl(simulator))).status).toBe(200)
    expect((await visit(joinUrl(simulator, { ...viewer, guest: false }))).status).toBe(200)
  })

  test('ASK_MODERATOR lets guests wait', async () => {
    await using simulator = await still()
    await createMeeting(simulator, { guestPolicy: 'ASK_MODERATOR' })
    const joined = await responseOf(
      await fetch(joinUrl(simulator, { ...viewer, guest: true, redirect: false })),
    )
    expect(joined).toMatchObject({ messageKey: 'guestWait', guestStatus: 'WAIT' })
    expect(joined.url).toContain('/html5client/guestWait?')
  })

  test('ALWAYS_ACCEPT, the default, lets everyone in', async () => {
    await using simulator = await still()
    await createMeeting(simulator)
    expect((await visit(joinUrl(simulator, { ...viewer, guest: true }))).html).toContain('participant-guest')
  })
})
