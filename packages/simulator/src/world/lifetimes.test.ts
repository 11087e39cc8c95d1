import { expect, test } from 'vitest'
import { call, createMeeting, joinErrors, joinUrl, NOON, still } from '../testing.ts'
import { visit } from '../visit.ts'

const MINUTE = 60_000
const isThere = async (simulator: Parameters<typeof call>[0], meetingID = 'room-1') =>
  (await call(simulator, 'getMeetingInfo', { meetingID })).returncode === 'SUCCESS'

test('nobody came: gone after five minutes, or after what the call said', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  await createMeeting(simulator, { meetingID: 'patient', meetingExpireIfNoUserJoinedInMinutes: 10 })
  await createMeeting(simulator, { meetingID: 'eternal', meetingExpireIfNoUserJoinedInMinutes: 0 })
  await simulator.advance(5 * MINUTE - 1)
  expect(await isThere(simulator)).toBe(true)
  await simulator.advance(1)
  expect(await isThere(simulator)).toBe(false)
  await simulator.advance(5 * MINUTE)
  expect(await isThere(simulator, 'patient')).toBe(false)
  await simulator.advance(9_999 * MINUTE)
  expect(await isThere(simulator, 'eternal')).toBe(true)
})

test('a duration ends it with people inside, counted from its creation', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { duration: 30 })
  await simulator.advance(4 * MINUTE)
  await visit(joinUrl(simulator))
  await simulator.advance(26 * MINUTE - 1)
  expect(await isThere(simulator)).toBe(true)
  await simulator.advance(1)
  expect(await isThere(simulator)).toBe(false)
  expect(await joinErrors(simulator, {})).toMatchObject([{ key: 'invalidMeetingIdentifier' }])
})

test('the last one left: gone a minute later, unless somebody comes back', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  const first = await visit(joinUrl(simulator))
  await simulator.advance(60 * MINUTE)
  await first.leave()
  await simulator.advance(MINUTE - 1)
  const second = await visit(joinUrl(simulator))
  await simulator.advance(60 * MINUTE)
  expect(await isThere(simulator)).toBe(true)
  await second.leave()
  await simulator.advance(MINUTE)
  expect(await isThere(simulator)).toBe(false)
})

test('endWhenNoModerator ends it once the moderator has been away for the delay', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { endWhenNoModerator: true, endWhenNoModeratorDelayInMinutes: 3 })
  await visit(joinUrl(simulator, { role: 'VIEWER', userID: 'v' }))
  const moderator = await visit(joinUrl(simulator, { userID: 'm' }))
  await simulator.advance(60 * MINUTE)
  await moderator.leave()
  await simulator.advance(3 * MINUTE - 1)
  expect(await isThere(simulator)).toBe(true)
  await simulator.advance(1)
  expect(await isThere(simulator)).toBe(false)
})

test('an ended meeting is remembered for five minutes, then its id is unknown', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(1_000)
  expect(await joinErrors(simulator, {})).toMatchObject([{ key: 'meetingForciblyEnded' }])
  await simulator.advance(5 * MINUTE)
  expect(await joinErrors(simulator, {})).toMatchObject([{ key: 'invalidMeetingIdentifier' }])
})

test('a breakout room ends with its parent', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { duration: 2 })
  await createMeeting(simulator, { meetingID: 'part', isBreakout: true, parentMeetingID: 'room-1' })
  await simulator.advance(2 * MINUTE)
  expect(simulator.world.meetings.size).toBe(0)
})

test('however far time jumps, a meeting ended at its limit', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { duration: 30, record: true })
  await visit(joinUrl(simulator))
  await simulator.advance(7 * 24 * 60 * MINUTE)
  expect(simulator.world.recordings).toMatchObject([{ endTime: NOON + 30 * MINUTE, state: 'published' }])
})
