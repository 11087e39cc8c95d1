import { sql } from '@streamwise/db'
import { expect, test } from 'vitest'
import { MINUTE, START } from '../jobs/testing.ts'
import { settle } from './settle.ts'
import { joined, left, meetingHere } from './testing.ts'

const here = meetingHere()
const used = () => here.numbers(sql`SELECT used FROM subscription_usage WHERE code = 'participant_minutes'`)
const seats = () => here.numbers(sql`SELECT user_id, entered FROM room_seats ORDER BY user_id`)
const ended = (minutes: number) =>
  ({ kind: 'ended', source: 'webhook', at: START + minutes * MINUTE }) as const
const seat = (user: string) =>
  here.db.write([
    sql`INSERT INTO room_seats (room_id, user_id, subscription_id, taken_at, held_until)
      VALUES (1, ${user}, 1, ${START}, ${START + 2 * MINUTE})`,
  ])

test('what was heard becomes the meeting, its people, and the minutes that are charged', async () => {
  await here.hear([joined('ana', 0), joined('bia', 1), left('ana', 3)])
  expect(await here.first()).toMatchObject({
    ended_at: null,
    participants: 1,
    peak_participants: 2,
    participant_minutes: 5,
  })
  expect(await used()).toEqual([5])
  await here.hear([left('bia', 5), ended(6)])
  expect(await here.first()).toMatchObject({
    ended_at: START + 6 * MINUTE,
    end_reason: 'left',
    participants: 0,
    total_participants: 2,
    participant_minutes: 7,
    accuracy: 'exact',
    recording_due_at: START,
  })
  expect(await used()).toEqual([7])
  expect(await here.people()).toMatchObject([
    { user_id: 'ana', name: 'ANA', joined_at: START, left_at: START + 3 * MINUTE, attended_ms: 3 * MINUTE },
    {
      user_id: 'bia',
      left_at: START + 5 * MINUTE,
      attended_ms: 4 * MINUTE,
      times: [[START + MINUTE, START + 5 * MINUTE]],
    },
  ])
})

test('hearing all of it again, in any order, changes nothing', async () => {
  const facts = [joined('ana', 0), left('ana', 3), joined('bia', 1), left('bia', 5), ended(6)]
  await here.hear(facts)
  const before = [await here.first(), await here.people(), await used()]
  await here.hear([...facts].reverse())
  for (const fact of facts) await here.hear([fact, fact])
  expect([await here.first(), await here.people(), await used()]).toEqual(before)
})

test('people keep their UUID while more is heard of them, and only who changed is written', async () => {
  await here.hear([joined('ana', 0), joined('bia', 1)])
  const [ana, bia] = await here.people()
  await here.hear([left('ana', 2)])
  expect(await here.people()).toMatchObject([
    { uuid: ana?.uuid, left_at: START + 2 * MINUTE },
    { uuid: bia?.uuid, left_at: null },
  ])
  await here.hear([left('bia', 9)])
  expect((await here.people()).map(({ version }) => version)).toEqual([2, 3])
})

test('minutes are charged beyond the limit, and what turns out less is given back', async () => {
  await here.hear([joined('ana', 0), left('ana', 90), ended(90)])
  expect(await used()).toEqual([90])
  const people = [
    {
      user_id: 'ana',
      name: 'A',
      role: 'attendee' as const,
      stays: [{ from: START, to: START + 60 * MINUTE }],
    },
  ]
  await here.hear([{ kind: 'attendance', ended_at: START + 90 * MINUTE, people }])
  expect(await used()).toEqual([60])
  expect(await here.numbers(sql`SELECT may_exceed FROM subscription_usage`)).toEqual([0])
})

test('minutes of a new period begin a new count', async () => {
  await here.hear([joined('ana', 0), left('ana', 5)])
  here.at(32 * 24 * 60)
  await here.hear([joined('ana', 32 * 24 * 60 - 7), left('ana', 32 * 24 * 60)])
  expect(await used()).toEqual([7])
})

test('of many that settle at once each minute is charged once', async () => {
  const meeting = await here.first()
  await here.hear([joined('ana', 0)])
  await here.db.write([
    sql`INSERT INTO meeting_facts (meeting_id, kind, session, user_id, name, role, at)
      VALUES (${meeting.id}, 'left', 'w_ana', 'ana', '', 'attendee', ${START + 4 * MINUTE})`,
  ])
  await Promise.all(Array.from({ length: 8 }, () => settle(here.work(), [meeting.uuid])))
  expect(await used()).toEqual([4])
  expect(await here.first()).toMatchObject({ participant_minutes: 4, version: 3 })
})

test('who is in it has a place however full it is, who is on the way keeps theirs, who left has none', async () => {
  await seat('ana')
  await seat('bia')
  await here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'max_concurrent_participants', 1)`,
  ])
  await here.hear([joined('ana', 0), joined('caio', 1)])
  expect(await seats()).toEqual([
    ['ana', 1],
    ['bia', 0],
    ['caio', 1],
  ])
  await here.hear([left('ana', 2)])
  expect(await seats()).toEqual([
    ['bia', 0],
    ['caio', 1],
  ])
  await here.hear([ended(3)])
  expect(await seats()).toEqual([])
})

test('the end of an old meeting takes nobody’s place in the next', async () => {
  await here.hear([joined('ana', 0)])
  const old = await here.first()
  await here.db.write([
    sql`UPDATE meetings SET ended_at = ${START + MINUTE}, version = version + 1 WHERE id = ${old.id}`,
  ])
  await here.add({ create_time: START + 2 * MINUTE })
  await seat('bia')
  await here.hear([left('ana', 1), ended(1)], old)
  expect(await here.first()).toMatchObject({ ended_at: START + MINUTE, participant_minutes: 1 })
  expect(await seats()).toEqual([
    ['ana', 1],
    ['bia', 0],
  ])
})

test('a meeting that another one of its room followed has ended, whatever was heard', async () => {
  const old = await here.first()
  await here.hear([joined('ana', 0)])
  await here.db.write([
    sql`UPDATE meetings SET ended_at = ${START}, version = version + 1 WHERE id = ${old.id}`,
  ])
  await here.add({ create_time: START + 9 * MINUTE })
  await here.hear([joined('bia', 4)], old)
  expect(await here.first()).toMatchObject({ ended_at: START + 4 * MINUTE, end_reason: 'provider_lost' })
  expect(await here.rows(sql`t.ended_at IS NULL`)).toHaveLength(1)
})

test('news that comes a week after the end is passed over, and the facts are pruned', async () => {
  await here.hear([joined('ana', 0), left('ana', 3), ended(4)])
  here.at(7 * 24 * 60 + 5)
  await here.hear([joined('bia', 1), left('bia', 3)])
  expect(await here.first()).toMatchObject({ total_participants: 1, participant_minutes: 3 })
  here.at(8 * 24 * 60 + 5)
  const { cleanUp } = await import('../jobs/clean-up.ts')
  const job = { signal: new AbortController().signal, job: {} as never }
  await cleanUp.run({ ...here.work(), ...job }, {})
  expect(await here.numbers(sql`SELECT count(*) FROM meeting_facts`)).toEqual([0])
  expect(await here.first()).toMatchObject({ participant_minutes: 3 })
})
