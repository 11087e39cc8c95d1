import { insertSql, sql, subscriptions } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { beforeEach, expect, test } from 'vitest'
import { jobsHere } from '../jobs/testing.ts'
import { consume, countedOf } from './quota.ts'
import { together } from './reading.ts'
import { write } from './write.ts'

const here = jobsHere()
const ANCHOR = Date.UTC(2026, 9, 31, 9)
const at = (iso: string) => Date.parse(iso)

const use = (by: number, now: number) =>
  write(here.writer(), [consume({ id: 1, anchor_at: ANCHOR, now }, 'participant_minutes', by)])
const counted = async () => (await together(here, countedOf(sql`1`, ANCHOR)))[0]
const limit = (value: number) =>
  here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'participant_minutes', ${value})`,
  ])
const overages = (on: boolean) =>
  here.db.write([sql`UPDATE subscriptions SET overages_enabled = ${Number(on)}`])

/** A contract from 31 October 2026 on; who holds it and to what does not matter here. */
beforeEach(async () => {
  await here.db.script('PRAGMA foreign_keys = OFF')
  const times = {
    created_at: ANCHOR,
    updated_at: ANCHOR,
    starts_at: ANCHOR,
    ends_at: ANCHOR,
    anchor_at: ANCHOR,
  }
  const terms = { tier: 0, price: 0, currency: 'EUR', periodicity: 1, periodicity_type: 'month' }
  const trial = { trial_period: 0, trial_interval: 'day', trial_mode: 'inside' }
  await here.db.write([
    insertSql(subscriptions, {
      ...times,
      ...terms,
      ...trial,
      grace_period: 0,
      grace_interval: 'day',
      uuid: newUuid(),
      tag: 'one',
      name: 'One',
      description: '',
      package_id: 1,
      subscriber_id: 1,
      service_type: 'meet',
      status: 'active',
      is_active: true,
      subscription_metadata: {},
    }),
  ])
})

test('what is consumed adds up to the limit, and begins again a calendar month after the contract did', async () => {
  await limit(100)
  await use(60, at('2026-11-05T00:00:00Z'))
  await use(40, at('2026-11-30T08:59:59Z'))
  const code = 'participant_minutes'
  expect(await counted()).toEqual([{ code, used: 100, resets_at: at('2026-11-30T09:00:00Z') }])
  await expect(use(1, at('2026-11-30T08:59:59Z'))).rejects.toMatchObject({
    code: 'quota_exceeded',
    details: { feature: code, limit: 100, used: 100 },
  })
  // Exactly a month later, on the last day of a short one, the count begins with what is used then.
  await use(30, at('2026-11-30T09:00:00Z'))
  expect(await counted()).toEqual([{ code, used: 30, resets_at: at('2026-12-31T09:00:00Z') }])
  // Months in which nobody uses any are skipped.
  await use(5, at('2027-02-10T00:00:00Z'))
  expect(await counted()).toEqual([{ code, used: 5, resets_at: at('2027-02-28T09:00:00Z') }])
})

test('a new month takes no more than a month holds, and tells what was left of it', async () => {
  await limit(100)
  await use(100, at('2026-11-05T00:00:00Z'))
  await expect(use(101, at('2026-12-05T00:00:00Z'))).rejects.toMatchObject({
    code: 'quota_exceeded',
    details: { limit: 100, used: 0, needed: 101 },
  })
  await use(100, at('2026-12-05T00:00:00Z'))
})

test('overages may pass the limit, and only while they are sold', async () => {
  await limit(100)
  await overages(true)
  const now = at('2026-11-05T00:00:00Z')
  await use(130, now)
  await use(20, now)
  expect((await counted())?.[0]?.used).toBe(150)
  await overages(false)
  await expect(use(1, now)).rejects.toMatchObject({
    code: 'quota_exceeded',
    details: { limit: 100, used: 150 },
  })
})

test('nothing is limited that is not sold as limited, and it is counted all the same', async () => {
  await use(1_000_000, at('2026-11-05T00:00:00Z'))
  expect((await counted())?.[0]?.used).toBe(1_000_000)
})

test('overages are for what is consumed: rooms stay within theirs', async () => {
  await overages(true)
  await here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'max_rooms', 1)`,
  ])
  await write(here.writer(), [consume(1, 'max_rooms', 1)])
  await expect(write(here.writer(), [consume(1, 'max_rooms', 1)])).rejects.toMatchObject({
    code: 'quota_exceeded',
  })
})
