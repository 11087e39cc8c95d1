import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { JobFailure, jobRun } from './job-run.ts'
import { failing, fine, jobsHere, MINUTE, type Run, START } from './testing.ts'
import { tick } from './tick.ts'

const here = jobsHere()

describe('the clock', () => {
  const once = (run: Run) => tick(here.deployment, here.db, { runs: { cleanup: jobRun(z.object({}), run) } })

  test('has a periodic job once, and each time again after its period', async () => {
    expect(await once(fine)).toBe(1)
    expect(await once(fine)).toBe(0)
    expect(await here.all()).toMatchObject([
      { kind: 'cleanup', status: 'waiting', run_at: START + 60 * MINUTE, attempts: 0, finished_at: START },
    ])
    here.now += 60 * MINUTE
    expect(await once(fine)).toBe(1)
    // What it missed while nothing ran is not done again and again.
    here.now += 1_000 * 60 * MINUTE + 7
    expect(await once(fine)).toBe(1)
    expect((await here.single()).run_at).toBe(here.now + 60 * MINUTE)
  })

  test('comes back to a periodic job that was given up', async () => {
    const run = failing(new JobFailure('No.', { permanent: true }))
    await once(run)
    expect(await here.single()).toMatchObject({ status: 'failed', last_error: 'No.' })
    here.now += 59 * MINUTE
    expect(await once(fine)).toBe(0)
    here.now += MINUTE
    expect(await once(fine)).toBe(1)
    expect(await here.single()).toMatchObject({ status: 'waiting', last_error: null })
  })
})
