import { expect, test } from 'vitest'
import { elapsed, timeline } from './timeline.ts'

const now = new Date('2026-11-21T12:00:00Z')
const contract = {
  status: 'active' as const,
  starts_at: '2026-11-01T00:00:00.000Z',
  trial_ends_at: null,
  ends_at: '2026-12-01T00:00:00.000Z',
  grace_ends_at: '2026-12-04T00:00:00.000Z',
  cancels_at: null,
  canceled_at: null,
  suspended_at: null,
}
const kinds = (changed: object) =>
  timeline({ ...contract, ...changed }, now).map(({ kind, past }) => (past ? kind : `${kind}…`))

test('a period begins, ends, and has its grace', () => {
  expect(kinds({})).toEqual(['period', 'ends…', 'grace…'])
})

test('a trial counts while its period runs', () => {
  expect(kinds({ trial_ends_at: '2026-11-15T00:00:00.000Z' })).toEqual(['period', 'trial', 'ends…', 'grace…'])
  expect(kinds({ trial_ends_at: '2026-10-15T00:00:00.000Z' })).not.toContain('trial')
})

test('no grace where there is none, or where it was canceled', () => {
  expect(kinds({ grace_ends_at: contract.ends_at })).toEqual(['period', 'ends…'])
  expect(kinds({ cancels_at: contract.ends_at, canceled_at: '2026-11-20T00:00:00.000Z' })).toEqual([
    'period',
    'canceled',
    'cancels…',
  ])
})

test('what was canceled at once, and when it was suspended, stand in their order', () => {
  const at = '2026-11-18T00:00:00.000Z'
  expect(kinds({ cancels_at: at, canceled_at: at, suspended_at: '2026-11-10T00:00:00.000Z' })).toEqual([
    'period',
    'suspended',
    'canceled',
    'ends…',
  ])
})

test('days that are gone stay within the period', () => {
  expect(elapsed(contract, now)).toEqual({ days: 21, total: 30 })
  expect(elapsed(contract, new Date('2027-01-01'))).toEqual({ days: 30, total: 30 })
  expect(elapsed(contract, new Date('2026-01-01'))).toEqual({ days: 0, total: 30 })
})
