import { expect, test } from 'vitest'
import { endAfter } from './end.ts'

const paid = {
  anchor_at: '2026-01-31T00:00:00.000Z',
  cycles: 1,
  periodicity: 1,
  periodicity_type: 'month' as const,
  price: 4900,
}

test('periods are counted from the anchor, so that no day is lost', () => {
  expect(endAfter(paid, 0)).toBe('2026-02-28T00:00:00.000Z')
  expect(endAfter(paid, 1)).toBe('2026-03-31T00:00:00.000Z')
  expect(endAfter({ ...paid, periodicity_type: 'year' }, 2)).toBe('2029-01-31T00:00:00.000Z')
})
