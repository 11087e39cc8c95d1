import { sql } from '@streamwise/db'
import { describe, expect, test } from 'vitest'
import { write } from '../core/write.ts'
import { START } from '../jobs/testing.ts'
import { DAY, HOUR, recorded, recordingsHere } from './testing.ts'
import { wished } from './wish.ts'

const stage = recordingsHere()
const { here, books, letters } = stage

const END = START - HOUR / 2

/** So many recordings of one room, whose contract keeps them for so many days; null: for good. */
async function known(days: number | null, count = 1) {
  await stage.begin(days === null ? {} : { record_expiration: days })
  await stage.meeting('r-0')
  for (let n = 0; n < count; n++) books.recordings.set(`r-${n}`, recorded(`r-${n}`, { name: `Lesson ${n}` }))
  await stage.find()
}
async function expire() {
  await stage.ask({ kind: 'expire_recordings', payload: {}, key: 'expire' })
  await stage.run()
}
const sells = (days: number) =>
  here.db.write([
    sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'record_expiration', ${days})
      ON CONFLICT DO UPDATE SET value = excluded.value`,
  ])

describe('a recording expires', () => {
  test('so many days after its end as its contract sells, and never where it sells none', async () => {
    await known(30)
    expect((await stage.single()).expires_at).toBe(END + 30 * DAY)
    await here.db.write([sql`DELETE FROM subscription_features WHERE code = 'record_expiration'`])
    expect((await stage.single()).expires_at).toBeNull()
    await sells(90)
    expect((await stage.single()).expires_at).toBe(END + 90 * DAY)
    await sells(60)
    expect((await stage.single()).expires_at).toBe(END + 60 * DAY)
    // Another contract, which sells nothing of it.
    await here.db.write([sql`UPDATE recordings SET subscription_id = 2`])
    expect((await stage.single()).expires_at).toBeNull()
  })

  test('sooner where its room asks for less, and not later where it asks for more', async () => {
    await known(30)
    const asks = (value: number) =>
      here.db.write([
        sql`UPDATE rooms SET room_features = ${JSON.stringify([{ code: 'record_expiration', value }])} WHERE id = 1`,
      ])
    await asks(10)
    expect((await stage.single()).expires_at).toBe(END + 10 * DAY)
    await asks(400)
    expect((await stage.single()).expires_at).toBe(END + 30 * DAY)
  })

  test('at a time that can be written, whatever is sold', async () => {
    await known(1_000_000_000)
    expect(new Date((await stage.single()).expires_at ?? 0).getUTCFullYear()).toBe(2126)
  })
})

describe('its owner', () => {
  test('is told a week before, once a day, in their language; then it goes', async () => {
    await known(30, 3)
    here.now = END + 21 * DAY
    await expire()
    expect(letters).toEqual([])
    here.now = END + 22 * DAY
    await expire()
    await expire()
    here.now += HOUR
    await expire()
    expect(letters).toMatchObject([
      { to: 'ana@example.com', subject: '3 gravações serão excluídas em breve' },
    ])
    expect(letters[0]?.text).toContain('Lesson 2: 21 de dezembro de 2026')
    expect(letters[0]?.text).toContain('http://platform.test/dashboard/recordings')
    here.now = END + 30 * DAY - 1
    await expire()
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['published', 'published', 'published'])
    here.now = END + 30 * DAY
    await expire()
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['deleted', 'deleted', 'deleted'])
    expect(books.recordings.get('r-0')?.state).toBe('deleted')
    expect(letters).toHaveLength(1)
    const [entries] = await here.db.read([
      sql`SELECT count(*) FROM audit_entries WHERE action = 'recordings.expire' AND actor_type = 'system'`,
    ])
    expect(entries?.rows[0]?.[0]).toBe(3)
  })

  test('has a week from the notice where the contract became shorter', async () => {
    await known(null)
    here.now = END + 100 * DAY
    await sells(30)
    await expire()
    expect(letters).toHaveLength(1)
    expect(await stage.single()).toMatchObject({ state: 'published', expires_at: here.now + 7 * DAY })
    here.now += 7 * DAY - 1
    await expire()
    expect((await stage.single()).state).toBe('published')
    here.now += 1
    await expire()
    expect((await stage.single()).state).toBe('deleted')
  })

  test('keeps it where the contract is prolonged after the notice, and is told anew later', async () => {
    await known(30)
    here.now = END + 25 * DAY
    await expire()
    await sells(365)
    here.now = END + 40 * DAY
    await expire()
    expect(await stage.single()).toMatchObject({ state: 'published', expires_at: END + 365 * DAY })
    here.now = END + 358 * DAY
    await expire()
    expect(letters).toHaveLength(2)
  })

  test('is told at once where all of the time is shorter than the notice, and has that time', async () => {
    await known(2)
    await expire()
    expect(letters).toHaveLength(1)
    expect((await stage.single()).expires_at).toBe(START + 2 * DAY)
  })

  test('is not told of what is to be deleted anyway', async () => {
    await known(30)
    stage.down()
    await write(here.writer(), [wished(stage.deployment, await stage.single(), { wanted_state: 'deleted' })])
    here.now = END + 25 * DAY
    await expire()
    expect(letters).toEqual([])
  })
})
