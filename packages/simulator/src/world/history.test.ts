import { expect, test } from 'vitest'
import type { Books } from '../control/books.ts'
import type { Simulator } from '../simulator.ts'
import { call, createMeeting, joinUrl, listener, NOON, still } from '../testing.ts'
import { visit } from '../visit.ts'

const MINUTE = 60_000

async function history(simulator: Simulator): Promise<Books['history']> {
  const books: Books = await (await fetch(`${simulator.url}/simulator/state`)).json()
  return books.history
}

test('the books tell who was in a meeting and for how long, when it is long over', async () => {
  await using simulator = await still()
  const created = await createMeeting(simulator, { record: true })
  const ana = await visit(joinUrl(simulator, { userID: 'ana' }))
  await simulator.advance(MINUTE)
  await visit(joinUrl(simulator, { userID: 'bia', fullName: 'Bia', role: 'VIEWER' }))
  await simulator.advance(MINUTE)
  await ana.leave()
  await simulator.advance(MINUTE)
  await visit(joinUrl(simulator, { userID: 'ana' }))
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(60 * MINUTE)
  const end = NOON + 3 * MINUTE + 300
  const [ended] = await history(simulator)
  expect(ended).toMatchObject({
    meeting_id: 'room-1',
    internal_meeting_id: created.internalMeetingID,
    create_time: NOON,
    ended_at: end,
    ended_how: 'api',
    record: true,
  })
  const [first, second, third] = ended?.stays ?? []
  expect(first).toMatchObject({ user_id: 'ana', joined_at: NOON, left_at: NOON + 2 * MINUTE })
  expect(second).toMatchObject({
    user_id: 'bia',
    full_name: 'Bia',
    role: 'VIEWER',
    joined_at: NOON + MINUTE,
    left_at: end,
  })
  expect(third).toMatchObject({ user_id: 'ana', joined_at: NOON + 3 * MINUTE, left_at: end })
  expect(ended?.stays).toHaveLength(3)
})

test.each([
  ['nobody_came', {}, async () => {}],
  [
    'all_left',
    {},
    async (simulator: Simulator) => {
      await (await visit(joinUrl(simulator))).leave()
    },
  ],
  ['duration', { duration: 1 }, async () => {}],
  [
    'no_moderator',
    { endWhenNoModerator: true },
    async (simulator: Simulator) => {
      await visit(joinUrl(simulator, { role: 'VIEWER', userID: 'v' }))
      await (await visit(joinUrl(simulator, { userID: 'm' }))).leave()
    },
  ],
] as const)('%s is how it ended', async (how, params, happens) => {
  await using simulator = await still()
  await createMeeting(simulator, params)
  expect(await history(simulator)).toMatchObject([{ ended_at: null, ended_how: null }])
  await happens(simulator)
  await simulator.advance(60 * MINUTE)
  expect(await history(simulator)).toMatchObject([{ ended_how: how }])
})

test('the event of an end tells when it was, however late it was noticed', async () => {
  await using back = await listener()
  await using simulator = await still()
  await call(simulator, 'hooks/create', { callbackURL: back.url, eventID: 'meeting-ended' })
  await createMeeting(simulator, { duration: 30 })
  await visit(joinUrl(simulator))
  await simulator.advance(60 * MINUTE)
  const [event] = JSON.parse(new URLSearchParams(back.received[0]?.body).get('event') ?? '[]')
  expect(event.data.event.ts).toBe(NOON + 30 * MINUTE)
})

test('a crash takes all meetings at once and tells nobody; recordings stay', async () => {
  await using back = await listener()
  await using simulator = await still()
  await createMeeting(simulator, { meetingID: 'before', record: true })
  await visit(joinUrl(simulator, { meetingID: 'before' }))
  await call(simulator, 'end', { meetingID: 'before' })
  await simulator.advance(2 * MINUTE)
  await call(simulator, 'hooks/create', { callbackURL: back.url, eventID: 'meeting-ended,user-left' })
  await createMeeting(simulator, { record: true, meta_endCallbackUrl: back.url })
  const ana = await visit(joinUrl(simulator))
  await simulator.advance(MINUTE)
  const crash = await fetch(`${simulator.url}/simulator/crash`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(crash.status).toBe(200)
  await simulator.advance(10 * MINUTE)
  expect((await call(simulator, 'getMeetings')).messageKey).toBe('noMeetings')
  expect(back.received).toEqual([])
  expect(await ana.leave()).toBeUndefined()
  expect(simulator.world.recordings).toHaveLength(1)
  const [, lost] = await history(simulator)
  expect(lost).toMatchObject({ ended_how: 'crash', ended_at: NOON + 3 * MINUTE })
  expect(lost?.stays).toMatchObject([{ left_at: NOON + 3 * MINUTE }])
  expect(await createMeeting(simulator)).toMatchObject({ returncode: 'SUCCESS', messageKey: '' })
})
