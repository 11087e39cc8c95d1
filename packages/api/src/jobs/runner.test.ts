import type { Database } from '@streamwise/db'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { write } from '../core/write.ts'
import { enqueue } from './enqueue.ts'
import { JobFailure, jobRun } from './job-run.ts'
import { runDueJobs } from './runner.ts'
import { failing, fine, jobsHere, MINUTE, START } from './testing.ts'

const here = jobsHere()

describe('a job', () => {
  test('is done once, with what it was asked with', async () => {
    await here.ask({ payload: { to: 'ana@example.com' } })
    const seen: unknown[] = []
    const run = async (_: unknown, payload: unknown) => void seen.push(payload)
    expect(await here.due(run)).toBe(1)
    expect(await here.due(run)).toBe(0)
    expect(seen).toEqual([{ to: 'ana@example.com' }])
    expect(await here.single()).toMatchObject({
      status: 'done',
      attempts: 1,
      finished_at: START,
      lease: null,
      leased_until: null,
      last_error: null,
    })
    expect(here.log()).toMatchObject([{ event: 'job', kind: 'mail', status: 'done', attempts: 1 }])
  })

  test('waits until it is due', async () => {
    await here.ask({ run_at: START + MINUTE })
    expect(await here.due(fine)).toBe(0)
    here.now += MINUTE
    expect(await here.due(fine)).toBe(1)
  })

  test('that fails is tried again later and later, and given up after its attempts', async () => {
    await here.ask()
    const run = failing(new JobFailure('The other side sleeps.'))
    const waits: number[] = []
    for (let attempts = 1; attempts < 12; attempts++) {
      await here.due(run)
      const job = await here.single()
      expect(job).toMatchObject({ status: 'waiting', attempts, last_error: 'The other side sleeps.' })
      waits.push((job.run_at - here.now) / 1000)
      here.now = job.run_at - 1
      expect(await here.due(run)).toBe(0)
      here.now = job.run_at
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600])
    await here.due(run)
    expect(await here.single()).toMatchObject({ status: 'failed', attempts: 12, finished_at: here.now })
    here.now += 365 * 24 * 60 * MINUTE
    expect(await here.due(run)).toBe(0)
  })

  test('whose failure is for good is given up at once', async () => {
    await here.ask()
    await here.due(failing(new JobFailure('No such mailbox.', { permanent: true })))
    expect(await here.single()).toMatchObject({
      status: 'failed',
      attempts: 1,
      last_error: 'No such mailbox.',
    })
  })

  test('that fails by our own fault tells people nothing of it, and the log everything', async () => {
    await here.ask()
    await here.due(failing(new Error('SELECT secret FROM table')))
    expect((await here.single()).last_error).toBe('Something went wrong on our side; the log has more.')
    expect(String(here.log()[0]?.error)).toContain('SELECT secret')
    here.now += MINUTE
    await here.due(failing(null))
    expect((await here.single()).attempts).toBe(2)
  })

  test('with a payload that is none fails, and does not bring the runner down', async () => {
    await here.ask({ payload: { to: 7 } })
    await here.ask({ payload: { to: 'ana' } })
    const run = jobRun(z.object({ to: z.string() }), fine)
    expect(await runDueJobs(here.deployment, here.db, { runs: { mail: run } })).toBe(2)
    expect((await here.all()).map(({ status }) => status)).toEqual(['waiting', 'done'])
  })

  test('that takes too long is told so, no longer waited for, and tried again', async () => {
    await here.ask()
    let told = false
    await here.due(
      ({ signal }) =>
        new Promise(() => {
          signal.addEventListener('abort', () => {
            told = true
          })
        }),
      { timeLimit: 1 },
    )
    expect(told).toBe(true)
    expect(await here.single()).toMatchObject({
      status: 'waiting',
      last_error: 'It took longer than 0.001 seconds.',
    })
  })

  test('of a kind that this version does not know is left alone', async () => {
    await here.ask()
    expect(await runDueJobs(here.deployment, here.db, { runs: {} })).toBe(0)
    expect(await runDueJobs(here.deployment, here.db, { runs: { other: jobRun(z.unknown(), fine) } })).toBe(0)
    expect(await here.single()).toMatchObject({ status: 'waiting', attempts: 0 })
  })

  test('writes as the system, under its kind', async () => {
    await here.ask()
    const { resolve, promise } = Promise.withResolvers<unknown>()
    await here.due(async work => resolve(work.writer('mail.send').actor))
    expect(await promise).toEqual({
      type: 'system',
      key: null,
      name: 'mail',
      action: 'mail.send',
      address: null,
      requestId: null,
    })
  })

  test('that it is written tells whoever runs jobs, unless it is due later or nothing was written', async () => {
    let woken = 0
    const wake = () => void woken++
    await write(here.writer(wake), [enqueue(here.deployment, { kind: 'mail', payload: {} })])
    expect(woken).toBe(1)
    await write(here.writer(wake), [
      enqueue(here.deployment, { kind: 'mail', payload: {}, run_at: START + 1 }),
    ])
    expect(woken).toBe(1)
    const broken = enqueue(here.deployment, { kind: 'mail', payload: {}, customer: 4711 })
    await expect(write(here.writer(wake), [broken])).rejects.toThrow()
    expect(woken).toBe(1)
  })
})

describe('many', () => {
  test('two runners on one database never get the same job', async () => {
    const other = here.open()
    for (let n = 0; n < 60; n++) await here.ask({ payload: { n } })
    const seen: unknown[] = []
    const run = async (_: unknown, payload: unknown) => {
      await new Promise(setImmediate)
      seen.push((payload as { n: number }).n)
    }
    const later = START + MINUTE
    const round = async (on: Database) => {
      while (await here.due(run, { on, beginWithin: later })) await new Promise(setImmediate)
    }
    await Promise.all([round(here.db), round(other), round(here.db), round(other)])
    other.close()
    expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, n) => n))
    expect((await here.all()).every(({ status }) => status === 'done')).toBe(true)
  })

  test('run side by side, but not more than so many', async () => {
    for (let n = 0; n < 10; n++) await here.ask()
    let running = 0
    let most = 0
    await here.due(
      async () => {
        most = Math.max(most, ++running)
        await new Promise(setImmediate)
        running--
      },
      { atOnce: 3, beginWithin: MINUTE },
    )
    expect(most).toBe(3)
  })

  test('are done in the order in which they are due', async () => {
    await here.ask({ payload: { n: 2 }, run_at: START - 1 })
    await here.ask({ payload: { n: 3 }, run_at: START })
    await here.ask({ payload: { n: 1 }, run_at: START - 2 })
    const seen: unknown[] = []
    await here.due(async (_, payload) => void seen.push(payload), { atOnce: 1, beginWithin: MINUTE })
    expect(seen).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  })

  test('one round is one after a request: the rest is left to the clock', async () => {
    for (let n = 0; n < 10; n++) await here.ask()
    expect(await here.due(fine)).toBe(4)
  })
})
