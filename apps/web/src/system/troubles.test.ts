import { expect, test } from 'vitest'
import { type Health, troublesOf } from './troubles.ts'

const provider: Health['providers'][number] = {
  id: 'p',
  provider_name: 'Frankfurt',
  active: true,
  draining: false,
  state: 'healthy',
  since: null,
  message: null,
  checked_at: null,
}
const well: Health = {
  object: 'SystemHealth',
  state: 'healthy',
  problems: [],
  version: '1',
  database: { latency_ms: 2 },
  jobs: { waiting: 3, running: 1, failed: 0, overdue: 0 },
  mail: { configured: true },
  providers: [provider],
  checked_at: '2026-11-21T09:00:00Z',
}
const titles = (health: Partial<Health>) => troublesOf({ ...well, ...health }).map(({ title }) => title)

test('nothing is wrong where all is well, and with what is switched off', () => {
  expect(titles({})).toEqual([])
  expect(titles({ providers: [{ ...provider, active: false, state: 'down' }] })).toEqual([])
})

test('what does not work stands before what may soon not', () => {
  expect(
    titles({
      providers: [
        { ...provider, state: 'degraded' },
        { ...provider, provider_name: 'Paris', state: 'down' },
      ],
      jobs: { ...well.jobs, failed: 1, overdue: 2 },
      database: { latency_ms: 900 },
      mail: { configured: false },
    }),
  ).toEqual([
    'Paris is down',
    '2 jobs are more than five minutes overdue',
    'Frankfurt is slow or responds intermittently',
    '1 job failed',
    'The database took 900 ms to respond',
    'Email isn’t set up',
  ])
})

test('each says what to do, what the check said, and where', () => {
  const [down] = troublesOf({
    ...well,
    providers: [{ ...provider, state: 'down', message: 'Wrong secret.' }],
  })
  expect(down).toMatchObject({ said: 'Wrong secret.', link: { href: '/service-providers/p' } })
  expect(down?.todo).toContain('drain')
})
