import { sql } from '@streamwise/db'
import { ProviderError } from '@streamwise/providers'
import { describe, expect, test } from 'vitest'
import { write } from '../core/write.ts'
import { MINUTE } from '../jobs/testing.ts'
import { pendingOf } from './resource.ts'
import { DAY, HOUR, recorded, recordingsHere } from './testing.ts'
import { syncSoon, wished } from './wish.ts'

const stage = recordingsHere()
const { here, books } = stage

/** A recording that is known, and nothing of whose finding is left to do. */
async function known(values: Parameters<typeof recorded>[1] = {}) {
  await stage.begin()
  await stage.meeting('m-1')
  books.recordings.set('m-1', recorded('m-1', values))
  await stage.find()
  books.calls.length = 0
}

/** Asks for something, as a procedure does. */
async function wish(wanted: Parameters<typeof wished>[2]) {
  const row = await stage.single()
  await write(here.writer(), [wished(stage.deployment, row, wanted), syncSoon(stage.deployment, row)])
}

const theirs = () => books.recordings.get('m-1')
const pending = async () => pendingOf(await stage.single())

describe('what is wanted', () => {
  test.each([
    ['unpublish', { wanted_state: 'unpublished' }, { state: 'unpublished' }],
    ['publish', { wanted_state: 'published' }, { state: 'published' }],
    ['rename', { name: 'Better' }, { name: 'Better' }],
  ] as const)('is pending until it is done: %s', async (what, wanted, becomes) => {
    await known()
    await wish(wanted)
    expect(await pending()).toEqual([{ what, error: null, retry_at: null }])
    await stage.run()
    expect(await pending()).toEqual([])
    expect(await stage.single()).toMatchObject(becomes)
    expect(theirs()).toMatchObject(becomes)
  })

  test('deleting leaves the record, and gives the storage back', async () => {
    await known()
    expect(await stage.used()).toBe(3)
    await wish({ wanted_state: 'deleted' })
    await stage.run()
    expect(await stage.single()).toMatchObject({ state: 'deleted', deleted_at: here.now, thumbnails: [] })
    expect(await stage.used()).toBe(0)
    expect(theirs()).toMatchObject({ state: 'deleted' })
  })

  test('survives that the server is down: pending with the reason, done when it is back', async () => {
    await known()
    stage.down()
    await wish({ wanted_state: 'unpublished' })
    await wish({ name: 'Better' })
    await stage.run()
    const error = 'The server did not answer in time.'
    const [waiting] = await stage.jobs('sync_recording')
    const retry_at = new Date(waiting?.run_at ?? 0).toISOString()
    expect(Date.parse(retry_at)).toBeGreaterThan(here.now)
    expect(await pending()).toEqual([
      { what: 'unpublish', error, retry_at },
      { what: 'rename', error, retry_at },
    ])
    expect(await stage.single()).toMatchObject({ state: 'published', name: 'Better' })
    expect(await stage.jobs('sync_recording')).toMatchObject([{ status: 'waiting', last_error: error }])
    await stage.up()
    here.now += MINUTE
    await stage.run()
    expect(await pending()).toEqual([])
    expect(theirs()).toMatchObject({ state: 'unpublished', name: 'Better' })
  })

  test('is replaced by what is wanted after it', async () => {
    await known()
    stage.down()
    await wish({ wanted_state: 'deleted' })
    await stage.run()
    await wish({ wanted_state: 'unpublished' })
    expect(await pending()).toEqual([{ what: 'unpublish', error: null, retry_at: null }])
    await stage.up()
    await stage.run()
    expect(theirs()).toMatchObject({ state: 'unpublished' })
    expect(books.calls).not.toContain('delete m-1')
  })

  test('that is wanted anew while it is done is done after it', async () => {
    await known()
    await wish({ name: 'First' })
    const row = await stage.single()
    const again = [wished(stage.deployment, row, { name: 'Second' }), syncSoon(stage.deployment, row)]
    let first = true
    const renamed = books.calls.push.bind(books.calls)
    books.calls.push = (...calls) => {
      if (first && calls[0]?.startsWith('rename')) {
        first = false
        interfering = write(here.writer(), again)
      }
      return renamed(...calls)
    }
    let interfering: Promise<unknown> = Promise.resolve()
    await stage.run()
    await interfering
    await stage.run()
    books.calls.push = renamed
    expect(await stage.single()).toMatchObject({ name: 'Second', wanted_name: null })
    expect(theirs()).toMatchObject({ name: 'Second' })
  })

  test('of one that is still being processed waits until it is ready', async () => {
    await known({ state: 'processing' })
    await wish({ wanted_state: 'deleted' })
    await stage.run()
    expect(await pending()).toEqual([
      { what: 'delete', error: 'It is still being processed.', retry_at: null },
    ])
    expect(books.calls).not.toContain('delete m-1')
    books.recordings.set('m-1', recorded('m-1'))
    here.now += 5 * MINUTE
    await stage.find()
    expect(await stage.single()).toMatchObject({ state: 'deleted' })
    expect(theirs()).toMatchObject({ state: 'deleted' })
  })

  test('is done where the server says so by itself', async () => {
    await known()
    stage.down()
    await wish({ wanted_state: 'unpublished' })
    await stage.run()
    await stage.up()
    books.recordings.set('m-1', recorded('m-1', { state: 'unpublished' }))
    await here.db.write([sql`DELETE FROM jobs WHERE kind = 'sync_recording'`])
    here.now += 2 * HOUR
    await stage.find()
    expect(await pending()).toEqual([])
  })
})

test.each([{ wanted_state: 'published' }, { wanted_state: 'deleted' }, { name: 'Better' }] as const)(
  'what the server does not have any more was deleted there: %j',
  async wanted => {
    await known()
    books.recordings.clear()
    await wish(wanted)
    await stage.run()
    expect(await stage.single()).toMatchObject({ state: 'deleted', wanted_state: null, wanted_name: null })
  },
)

test('what a server refuses is told, tried again, and given up at last; people can have it retried', async () => {
  await known()
  books.trouble = new ProviderError('rejected', 'The server said no.')
  await wish({ wanted_state: 'unpublished' })
  for (let n = 0; n < 40; n++) {
    await stage.run()
    here.now += DAY
  }
  expect(await stage.jobs('sync_recording')).toMatchObject([
    { status: 'failed', attempts: 20, last_error: 'The server said no.' },
  ])
  expect(await pending()).toEqual([{ what: 'unpublish', error: 'The server said no.', retry_at: null }])
})
