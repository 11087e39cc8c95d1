import { describe, expect, test } from 'vitest'
import { compare } from './fault-run/compare.ts'
import { figures } from './fault-run/figures.ts'
import type { Records } from './fault-run/records.ts'
import { faultRun, type Report } from './fault-run/run.ts'

/** Seeds of the runs, separated by commas: another seed is another half an hour of misfortune. */
const SEEDS = (process.env.FAULT_RUN_SEEDS ?? '1').split(',').map(Number)

describe.each(SEEDS)('half an hour in which nearly everything goes wrong (seed %i)', seed => {
  let run: Report

  test('all that is on record is what the servers’ own books say', async () => {
    run = await faultRun(seed)
    process.stdout.write(`${figures(run)}\n`)
    expect(run.comparison.differences).toEqual([])
    expect(run.excesses).toEqual([])
    expect(run.faults).toEqual([])
  }, 120_000)

  test('it was rough indeed', () => {
    const { people, deaths, comparison, callbacks } = run
    expect(people.entered).toBeGreaterThan(300)
    expect(deaths.length).toBeGreaterThan(3)
    expect(comparison.exact).toBeGreaterThan(100)
    expect(comparison.sampled).toBeGreaterThan(0)
    expect(callbacks['analytics dropped']).toBeGreaterThan(10)
  })

  test.each<[string, (records: Records) => Partial<Records>]>([
    [
      'a meeting that is missing',
      ({ meetings }) => ({ meetings: meetings.filter(row => row !== exact(meetings)) }),
    ],
    [
      'one that never was',
      ({ meetings }) => ({ meetings: [...meetings, { ...exact(meetings), create_time: 1 }] }),
    ],
    ['a minute too much', ({ meetings }) => ({ meetings: more(meetings, 'participant_minutes') })],
    ['a peak that is wrong', ({ meetings }) => ({ meetings: more(meetings, 'peak_participants') })],
    ['an end one ms late', ({ meetings }) => ({ meetings: more(meetings, 'ended_at') })],
    [
      'one ms too much of somebody',
      ({ people, meetings }) => ({
        people: people.map(row =>
          row.meeting_id === exact(meetings).id ? { ...row, attended_ms: row.attended_ms + 1 } : row,
        ),
      }),
    ],
    ['a count that is off', ({ usage }) => ({ usage: usage.map(row => ({ ...row, used: row.used + 1 })) })],
    [
      'a recording that is lost',
      ({ recordings }) => ({ recordings: recordings.filter(({ state }) => state !== 'published') }),
    ],
    [
      'one in another state',
      ({ recordings }) => ({ recordings: recordings.map(row => ({ ...row, state: 'processing' })) }),
    ],
  ])('%s would be noticed', (_, tampered) => {
    const records = { ...run.records, ...tampered(run.records) }
    expect(compare(records, run.servers, run.deaths).differences).not.toEqual([])
  })
})

type Meetings = Records['meetings']

/** The first meeting that is marked as exact and had people in it. */
function exact(meetings: Meetings): Meetings[number] {
  const found = meetings.find(
    ({ accuracy, total_participants }) => accuracy === 'exact' && total_participants > 0,
  )
  if (!found) throw new Error('No meeting is exact.')
  return found
}

const more = (meetings: Meetings, what: 'participant_minutes' | 'peak_participants' | 'ended_at'): Meetings =>
  meetings.map(row => (row === exact(meetings) ? { ...row, [what]: (row[what] ?? 0) + 1 } : row))
