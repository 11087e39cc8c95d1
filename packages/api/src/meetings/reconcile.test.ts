import { sql } from '@streamwise/db'
import type { MeetingState } from '@streamwise/providers'
import { ProviderError } from '@streamwise/providers'
import { expect, test } from 'vitest'
import { MINUTE, START } from '../jobs/testing.ts'
import { joined, left, meetingHere, ROOM, shown } from './testing.ts'

const here = meetingHere()
const at = (minutes: number) => START + minutes * MINUTE
const endings: string[] = []

/** The provider tells this of the one meeting, and ends what it is asked to. */
function says(state: MeetingState) {
  endings.length = 0
  here.serve({
    watching: { meeting: async () => state, overview: () => Promise.reject(new Error('unused')) },
    ending: { end: async id => endings.push(id) > 0 },
  })
}

/** Looks once a minute, from one minute to another. */
async function watched(from: number, to: number, people: readonly string[]) {
  for (let minute = from; minute <= to; minute++) {
    here.at(minute)
    await here.shows([shown(people)])
  }
}

test('looking alone tells who was in it, for how long, and what is charged', async () => {
  await watched(1, 3, ['ana', 'bia'])
  expect(await here.first()).toMatchObject({
    participants: 2,
    listeners: 1,
    voice: 2,
    video: 3,
    polled_at: at(3),
    last_seen_at: at(3),
    participant_minutes: 4,
    accuracy: 'sampled',
  })
  await watched(4, 6, ['bia'])
  expect(await here.people()).toMatchObject([
    { user_id: 'ana', joined_at: at(1), left_at: at(3), attended_ms: 2 * MINUTE },
    { user_id: 'bia', left_at: null, attended_ms: 5 * MINUTE },
  ])
  expect(await here.numbers(sql`SELECT count(*) FROM meeting_facts`)).toEqual([3])
  expect(await here.numbers(sql`SELECT used FROM subscription_usage`)).toEqual([7])
})

test('who was heard to come and is not there has left, and who is there whose coming was lost is in it', async () => {
  await here.hear([joined('ana', 0)])
  await watched(1, 3, ['bia'])
  expect(await here.people()).toMatchObject([
    { user_id: 'ana', left_at: START, attended_ms: 0 },
    { user_id: 'bia', left_at: null, attended_ms: 2 * MINUTE },
  ])
  await here.hear([left('ana', 2.5)])
  expect((await here.people())[0]).toMatchObject({ left_at: at(2.5), attended_ms: 2.5 * MINUTE })
})

test('a meeting that is not shown is over once its provider says that it is gone', async () => {
  await watched(1, 2, ['ana'])
  says({ state: 'absent' })
  here.at(3)
  await here.shows([])
  expect(await here.first()).toMatchObject({
    ended_at: at(2),
    end_reason: 'provider_lost',
    participants: 0,
    listeners: 0,
  })
})

test.each([
  ['it is still there', async () => says(shown(['ana']))],
  [
    'it can’t be asked',
    async () =>
      here.serve({
        watching: {
          meeting: () => Promise.reject(new ProviderError('unreachable', 'No.')),
          overview: () => Promise.reject(new Error('unused')),
        },
      }),
  ],
])('a meeting that is not shown is not over while %s', async (_, prepare) => {
  await watched(1, 1, ['ana'])
  await prepare()
  here.at(2)
  await here.shows([])
  expect(await here.first()).toMatchObject({ ended_at: null, participants: 1 })
})

test('a meeting of which the provider can’t tell is left as it was', async () => {
  await watched(1, 1, ['ana'])
  says({ state: 'absent' })
  here.at(2)
  await here.shows([], { unknown: [ROOM] })
  expect(await here.first()).toMatchObject({ ended_at: null })
})

test('a meeting that was taken for over and is seen again goes on', async () => {
  await watched(1, 1, ['ana'])
  says({ state: 'absent' })
  here.at(2)
  await here.shows([])
  expect(await here.first()).toMatchObject({ ended_at: at(1) })
  await watched(3, 4, ['ana'])
  expect(await here.first()).toMatchObject({ ended_at: null, end_reason: null, participants: 1 })
})

test('an answer that was on its way while somebody came ends nothing', async () => {
  says({ state: 'absent' })
  here.at(1)
  await here.db.write([sql`UPDATE meetings SET last_seen_at = ${at(1)}`])
  await here.shows([], { latency_ms: 2_000 })
  expect(await here.first()).toMatchObject({ ended_at: null })
})

test('another meeting under the room’s name is adopted, and the old one is over', async () => {
  await watched(1, 2, ['ana'])
  const later = { create_time: at(4), started_at: at(4), internal_meeting_id: 'second' }
  here.at(5)
  await here.shows([shown(['bia'], later)])
  await here.shows([shown(['bia'], later)])
  expect(await here.rows()).toMatchObject([
    { ended_at: at(2), end_reason: 'provider_lost', total_participants: 1 },
    { ended_at: null, create_time: at(4), internal_meeting_id: 'second', total_participants: 1 },
  ])
})

test('a meeting that was started and not written down is adopted; one that never came to be goes away', async () => {
  await here.db.write([sql`UPDATE meetings SET create_time = 0, internal_meeting_id = ''`])
  here.at(1)
  await here.shows([shown(['ana'])])
  expect(await here.first()).toMatchObject({ create_time: 0 })
  here.at(3)
  await here.shows([shown(['ana'])])
  await here.shows([shown(['ana'])])
  expect(await here.rows()).toMatchObject([
    { create_time: START, internal_meeting_id: `${ROOM}-${START}`, participants: 1 },
  ])
  await here.db.write([sql`UPDATE meetings SET create_time = 0`])
  await here.shows([])
  expect(await here.rows()).toEqual([])
})

test('meetings of others on the same server are none of ours', async () => {
  here.at(1)
  await here.shows([shown(['ana']), shown(['eve'], { meeting_id: 'not ours' })])
  expect(await here.rows()).toHaveLength(1)
  expect((await here.people()).map(({ user_id }) => user_id)).toEqual(['ana'])
})

test.each([
  [`UPDATE customers SET status = 'inactive'`, true],
  [`UPDATE customers SET status = 'terminated'`, true],
  [`UPDATE customers SET status = 'suspended'`, false],
  [`UPDATE accounts SET status = 'inactive'`, false],
  [`UPDATE rooms SET status = 'inactive'`, false],
  [`UPDATE subscriptions SET status = 'inactive'`, true],
  [`UPDATE subscriptions SET status = 'terminated'`, true],
  [`UPDATE subscriptions SET status = 'suspended', is_active = 0`, false],
  [`UPDATE subscriptions SET status = 'canceled', is_active = 0`, true],
])('after %s the meeting that runs is ended: %s', async (statement, ends) => {
  says(shown(['ana']))
  await here.db.write([{ sql: statement, args: [] }])
  here.at(1)
  await here.shows([shown(['ana'])])
  expect(endings).toEqual(ends ? [ROOM] : [])
  expect(await here.first()).toMatchObject(
    ends ? { ended_at: at(1), end_reason: 'ended_by_api' } : { ended_at: null },
  )
})

test('a meeting whose length is used up is ended where its provider does not do it', async () => {
  says(shown(['ana']))
  await here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'max_duration', 30)`,
  ])
  await watched(34, 35, ['ana'])
  expect(endings).toEqual([])
  await watched(36, 36, ['ana'])
  expect(endings).toEqual([ROOM])
  expect(await here.first()).toMatchObject({ ended_at: at(36), end_reason: 'duration' })
})

test('what the provider says itself about an end counts for more than our looking', async () => {
  await watched(1, 3, ['ana'])
  says({ state: 'absent' })
  here.at(5)
  await here.shows([])
  await here.hear([joined('ana', 0.5), left('ana', 4.5), { kind: 'ended', source: 'webhook', at: at(4.75) }])
  expect(await here.first()).toMatchObject({
    ended_at: at(4.75),
    end_reason: 'left',
    accuracy: 'exact',
    attended_ms: 4 * MINUTE,
  })
})

test('a meeting goes on here while the room’s next one was on another provider', async () => {
  says(shown(['ana']))
  await here.add({ create_time: at(1), ended_at: at(2), service_provider_id: 2 })
  await watched(3, 5, ['ana'])
  expect(await here.first()).toMatchObject({ ended_at: null, participants: 1, attended_ms: 2 * MINUTE })
})
