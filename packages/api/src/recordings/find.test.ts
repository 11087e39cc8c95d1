import { sql } from '@streamwise/db'
import { ProviderError } from '@streamwise/providers'
import { describe, expect, test } from 'vitest'
import { write } from '../core/write.ts'
import { MINUTE, START } from '../jobs/testing.ts'
import { recordingNews } from './news.ts'
import { DAY, HOUR, recorded, recordingsHere } from './testing.ts'

const stage = recordingsHere()
const { here, books } = stage

const dueOf = async (internal: string) => {
  const [answer] = await here.db.read([
    sql`SELECT recording_due_at FROM meetings WHERE internal_meeting_id = ${internal}`,
  ])
  return answer?.rows[0]?.[0]
}
const put = (...recordings: ReturnType<typeof recorded>[]) => {
  for (const each of recordings) books.recordings.set(each.record_id, each)
}

describe('a recording of a meeting of ours', () => {
  test('comes in with its place, what the server tells of it, and an entry in the log', async () => {
    await stage.begin()
    await stage.meeting('m-1')
    put(recorded('m-1'))
    await stage.find()
    expect(await stage.rows()).toMatchObject([
      {
        room_id: 1,
        customer_id: 1,
        account_id: 1,
        subscription_id: 1,
        meeting_id: 1,
        record_id: 'm-1',
        name: 'Weekly',
        state: 'published',
        length_seconds: 1_800,
        size_bytes: 2_400_000,
        size_mb: 3,
        participants: 3,
        version: 1,
      },
    ])
    expect(await dueOf('m-1')).toBeNull()
    expect(await stage.used()).toBe(3)
    const [entries] = await here.db.read([sql`SELECT action, actor_type, after FROM audit_entries`])
    expect(entries?.rows.map(row => row.slice(0, 2))).toEqual([['recordings.find', 'system']])
    expect(String(entries?.rows[0]?.[2])).not.toContain('bbb.test')
    expect(here.log().map(({ event }) => event)).toContain('provider call')
    expect(JSON.stringify(here.log())).not.toContain('bbb.test')
  })

  test('comes in once, however often it is told of and whoever looks', async () => {
    const uuid = await stage.begin()
    await stage.meeting('m-1')
    put(recorded('m-1'))
    await stage.find()
    const news = { record_id: 'm-1', meeting_id: 'room-1', change: 'ready' }
    for (let n = 0; n < 3; n++)
      await write(here.writer(), recordingNews(stage.deployment, { id: 1, uuid }, news))
    await stage.run()
    expect(await stage.rows()).toMatchObject([{ version: 1, state: 'published' }])
    expect(await stage.jobs('look_for_recordings')).toHaveLength(1)
  })

  test('is looked for at growing distances, for two days', async () => {
    await stage.begin()
    await stage.meeting('m-1')
    const looks: number[] = []
    for (let due = START; typeof due === 'number' && looks.length < 100; ) {
      here.now = due
      looks.push(due - START)
      await stage.find()
      due = Number((await dueOf('m-1')) ?? Number.NaN)
      if (Number.isNaN(due)) break
    }
    expect(looks.length).toBeGreaterThan(5)
    expect(looks.length).toBeLessThan(20)
    expect(looks.at(-1)).toBeGreaterThan(1.4 * DAY)
    expect(await dueOf('m-1')).toBeNull()
  })

  test('that is still being processed is looked at until it is ready', async () => {
    await stage.begin()
    await stage.meeting('m-1')
    put(recorded('m-1', { state: 'processing', formats: [], size_bytes: null }))
    await stage.find()
    expect(await stage.single()).toMatchObject({ state: 'processing', size_mb: 0 })
    put(recorded('m-1'))
    here.now += 5 * MINUTE
    await stage.find()
    expect(await stage.single()).toMatchObject({ state: 'published', size_mb: 3, version: 2 })
    expect(await stage.used()).toBe(3)
  })
})

test.each([
  [1, START - 5],
  [0, null],
])(
  'a meeting that ends, however that comes, is looked at where it could be recorded (%i)',
  async (recorded, due) => {
    await stage.begin()
    await stage.meeting('m-1', { due: null })
    await here.db.write([sql`UPDATE meetings SET ended_at = NULL, recorded = ${recorded}`])
    await here.db.write([sql`UPDATE meetings SET ended_at = ${START - 5}`])
    expect(await dueOf('m-1')).toBe(due)
  },
)

test('what others have on the same server never comes in, whatever the server answers', async () => {
  const uuid = await stage.begin()
  await stage.meeting('m-1')
  put(recorded('theirs', { meeting_id: 'their-room' }), recorded('m-1'))
  await stage.find()
  await write(
    here.writer(),
    recordingNews(
      stage.deployment,
      { id: 1, uuid },
      { record_id: 'theirs', meeting_id: 'their-room', change: 'ready' },
    ),
  )
  await stage.run()
  expect((await stage.rows()).map(({ record_id }) => record_id)).toEqual(['m-1'])
})

describe('what changes at the server', () => {
  const known = async (...ids: string[]) => {
    await stage.begin()
    for (const id of ids) {
      await stage.meeting(id)
      put(recorded(id))
    }
    await stage.find()
    here.now += 2 * HOUR
  }

  test('is noticed: name, state, formats and size', async () => {
    await known('m-1')
    put(recorded('m-1', { name: 'Renamed', state: 'unpublished', size_bytes: 5_000_001 }))
    await stage.find()
    expect(await stage.single()).toMatchObject({
      name: 'Renamed',
      state: 'unpublished',
      size_mb: 6,
      version: 2,
    })
    expect(await stage.used()).toBe(6)
  })

  test('links alone are no change that anybody sees', async () => {
    await known('m-1')
    const { formats, ...rest } = recorded('m-1')
    put({ ...rest, formats: formats.map(format => ({ ...format, url: 'https://bbb.test/fresh?token=1' })) })
    await stage.find()
    expect(await stage.single()).toMatchObject({
      version: 1,
      synced_at: here.now,
      formats: [{ url: 'https://bbb.test/fresh?token=1' }],
    })
  })

  test('one that the server tells as deleted is', async () => {
    await known('m-1')
    put(recorded('m-1', { state: 'deleted' }))
    await stage.find()
    expect(await stage.single()).toMatchObject({ state: 'deleted', deleted_at: here.now, formats: [] })
    expect(await stage.used()).toBe(0)
  })

  test('one that is missing among others was deleted', async () => {
    await known('m-1', 'm-22', 'm-333')
    books.recordings.delete('m-22')
    await stage.find()
    expect((await stage.rows()).map(({ state }) => state)).toEqual(['published', 'deleted', 'published'])
  })

  test('where most are missing at once it is believed after a day', async () => {
    await known('m-1', 'm-22', 'm-333')
    books.recordings.clear()
    await stage.find()
    const states = async () => (await stage.rows()).map(({ state }) => state)
    expect(await states()).toEqual(['published', 'published', 'published'])
    // The storage is back: nothing was lost, and the doubt is over.
    put(recorded('m-1'), recorded('m-22'), recorded('m-333'))
    here.now += 2 * HOUR
    await stage.find()
    expect((await stage.rows()).map(({ missing_since }) => missing_since)).toEqual([null, null, null])
    books.recordings.clear()
    here.now += 2 * HOUR
    await stage.find()
    here.now += DAY - HOUR
    await stage.find()
    expect(await states()).toEqual(['published', 'published', 'published'])
    here.now += 2 * HOUR
    await stage.find()
    expect(await states()).toEqual(['deleted', 'deleted', 'deleted'])
  })

  test('one of which the server itself told that it was deleted is not waited for', async () => {
    await known('m-1')
    const [row] = await stage.rows()
    books.recordings.clear()
    const [answer] = await here.db.read([sql`SELECT uuid FROM service_providers`])
    const provider = { id: 1, uuid: String(answer?.rows[0]?.[0]) }
    await write(
      here.writer(),
      recordingNews(stage.deployment, provider, {
        record_id: row?.record_id ?? '',
        meeting_id: null,
        change: 'deleted',
      }),
    )
    await stage.run()
    expect(await stage.single()).toMatchObject({ state: 'deleted' })
  })

  test.each([
    ['garbage', new ProviderError('garbage', 'The server answered with something else.')],
    ['nothing', new ProviderError('timeout', 'The server did not answer in time.')],
  ])('%s deletes nothing, and is tried again', async (_, trouble) => {
    await known('m-1')
    books.trouble = trouble
    await stage.find()
    expect(await stage.single()).toMatchObject({ state: 'published', version: 1 })
    expect(await stage.jobs('look_for_recordings')).toMatchObject([
      { status: 'waiting', last_error: trouble.message },
    ])
    await stage.up()
    here.now += HOUR
    put(recorded('m-1', { name: 'Back' }))
    await stage.run()
    expect(await stage.single()).toMatchObject({ name: 'Back' })
  })
})

test('hundreds of recordings are looked at in portions, and each once', async () => {
  await stage.begin()
  await stage.meeting('r-0')
  for (let n = 0; n < 250; n++) put(recorded(`r-${n}`))
  await stage.find()
  expect(await stage.rows()).toHaveLength(250)
  books.calls.length = 0
  here.now += 2 * HOUR
  await stage.find()
  expect(books.calls.filter(call => call === 'list')).toHaveLength(3)
  expect((await stage.rows()).every(({ synced_at }) => synced_at === here.now)).toBe(true)
})
