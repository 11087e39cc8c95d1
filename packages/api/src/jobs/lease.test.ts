import { raw } from '@streamwise/db'
import { describe, expect, test } from 'vitest'
import { JobFailure } from './job-run.ts'
import { failing, fine, jobsHere, MINUTE, START } from './testing.ts'

const here = jobsHere()

describe('a key', () => {
  test('is there once: asking again changes the job that waits, and takes the earlier time', async () => {
    await here.ask({ key: 'sync', payload: { n: 1 }, run_at: START + MINUTE })
    await here.ask({ key: 'sync', payload: { n: 2 }, run_at: START + 9 * MINUTE })
    expect(await here.all()).toMatchObject([{ payload: { n: 2 }, run_at: START + MINUTE, status: 'waiting' }])
  })

  test('asks for a job again that is done or failed', async () => {
    await here.ask({ key: 'sync' })
    await here.due(fine)
    await here.ask({ key: 'sync' })
    await here.due(failing(new JobFailure('No.', { permanent: true })))
    await here.ask({ key: 'sync' })
    expect(await here.all()).toMatchObject([{ status: 'waiting', attempts: 0 }])
    expect(await here.due(fine)).toBe(1)
  })

  test.each([
    ['ends well', fine],
    ['fails', failing(new JobFailure('No.', { permanent: true }))],
  ])('asked for while it runs is done once more, when the run %s', async (_, end) => {
    await here.ask({ key: 'sync' })
    let first = true
    const runs = await here.due(async work => {
      if (!first) return
      first = false
      await here.ask({ key: 'sync', run_at: START + MINUTE })
      await end(work, {})
    })
    expect(runs).toBe(1)
    expect(await here.single()).toMatchObject({ status: 'waiting', run_at: START + MINUTE, attempts: 0 })
  })
})

describe('a lease', () => {
  test('keeps others away while it lasts, and is taken over when it has run out', async () => {
    await here.ask()
    const { promise: never } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    void here.due(
      () => {
        begin()
        return never
      },
      { timeLimit: 1e9 },
    )
    await begun
    expect(await here.due(fine)).toBe(0)
    here.now += MINUTE
    expect(await here.due(fine)).toBe(0)
    here.now += 1
    expect(await here.due(fine)).toBe(1)
    expect(await here.single()).toMatchObject({ status: 'done', attempts: 2 })
  })

  test('that was lost changes nothing any more', async () => {
    await here.ask()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const lost = here.due(async () => {
      begin()
      await held
      throw new JobFailure('Too late.')
    })
    await begun
    here.now += MINUTE + 1
    await here.due(fine)
    release()
    await lost
    expect(await here.single()).toMatchObject({ status: 'done', last_error: null })
  })

  test('that always runs out ends as a failure that people see', async () => {
    await here.ask()
    await here.db.write([
      raw("UPDATE jobs SET max_attempts = 2, version = version + 1 WHERE status = 'waiting'"),
    ])
    const stop = (job: () => Promise<void>) => void here.due(job, { timeLimit: 1e9 })
    for (let at = 0; at < 2; at++) {
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
      stop(() => {
        begin()
        return new Promise(() => {})
      })
      await begun
      here.now += MINUTE + 1
    }
    expect(await here.due(fine)).toBe(0)
    expect(await here.single()).toMatchObject({
      status: 'failed',
      last_error: 'It was begun and never ended.',
    })
  })
})
