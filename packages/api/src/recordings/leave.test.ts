import { sql } from '@streamwise/db'
import { uuidOf } from '@streamwise/domain'
import { describe, expect, test } from 'vitest'
import { write } from '../core/write.ts'
import { MINUTE } from '../jobs/testing.ts'
import { deleteRecordings } from './leave.ts'
import { DAY, recorded, recordingsHere } from './testing.ts'

const stage = recordingsHere()
const { here, books } = stage

async function known(count: number) {
  const provider = await stage.begin()
  await stage.meeting('r-0')
  for (let n = 0; n < count; n++) books.recordings.set(`r-${n}`, recorded(`r-${n}`))
  books.recordings.set('elsewhere', recorded('elsewhere', { meeting_id: 'room-2' }))
  await stage.meeting('elsewhere', { room: 2 })
  await stage.find()
  return provider
}
const states = () => [...books.recordings.values()].map(({ state }) => state)

describe('the recordings of what goes', () => {
  test.each([
    ['room', 120],
    ['subscription', 121],
    ['customer', 121],
  ] as const)(
    'go with the %s, here and at the server, by jobs that nobody takes along',
    async (of, count) => {
      const service_provider = await known(120)
      await write(here.writer(), [deleteRecordings(stage.deployment, of, 1)])
      expect(await stage.rows()).toHaveLength(121 - count)
      expect(await stage.used()).toBe(3 * (121 - count))
      const jobs = await stage.jobs('delete_recordings')
      expect(jobs).toHaveLength(3)
      for (const job of jobs) {
        expect(job).toMatchObject({ customer_id: null, payload: { service_provider } })
        expect(uuidOf(job.uuid)).toBe(job.uuid)
      }
      await stage.run()
      expect(states().filter(state => state === 'deleted')).toHaveLength(count)
    },
  )

  test('are deleted at the server when it is back', async () => {
    await known(1)
    stage.down()
    await write(here.writer(), [deleteRecordings(stage.deployment, 'room', 1)])
    await stage.run()
    expect(states()).toEqual(['published', 'published'])
    await stage.up()
    here.now += MINUTE
    await stage.run()
    expect(states()).toEqual(['deleted', 'published'])
  })

  test('that were in the making then, or not even known, go when they are ready', async () => {
    await stage.begin()
    await stage.meeting('r-0')
    books.recordings.set('r-0', recorded('r-0', { state: 'processing' }))
    await stage.find()
    await here.db.write([sql`UPDATE meetings SET recording_due_at = 1`])
    await write(here.writer(), [deleteRecordings(stage.deployment, 'room', 1)])
    await stage.run()
    expect(await stage.jobs('delete_recordings')).toMatchObject([
      { status: 'waiting', last_error: expect.stringMatching(/in the making/) },
      { status: 'waiting', attempts: 0 },
    ])
    books.recordings.set('r-0', recorded('r-0'))
    books.recordings.set('late', recorded('late'))
    here.now += 2 * DAY
    await stage.run()
    expect(states()).toEqual(['deleted', 'deleted'])
  })
})
