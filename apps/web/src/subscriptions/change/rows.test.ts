import { FEATURES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { direction, sortedFeatures, termRows } from './rows.ts'

const held = {
  name: 'School',
  description: '',
  overages_enabled: false,
  tier: 1,
  price: 4900,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month' as const,
  trial_period: 0,
  trial_interval: 'day' as const,
  trial_mode: 'inside' as const,
  grace_period: 3,
  grace_interval: 'day' as const,
}

test('an amount and its period are one line, and what reads the same is none', () => {
  const rows = termRows(held, {
    terms: [
      { name: 'price', before: 4900, after: 49_000 },
      { name: 'periodicity_type', before: 'month', after: 'year' },
      { name: 'grace_period', before: 3, after: 0 },
    ],
  })
  expect(rows).toEqual([
    { label: 'Price', before: '€49.00 every month', after: '€490.00 every year' },
    { label: 'Grace period', before: '3 days after the end', after: 'None' },
  ])
  expect(termRows(held, { terms: [] })).toEqual([])
})

test('what no longer fits comes first, what stays is apart', () => {
  const feature = (
    code: string,
    before: number | boolean | null,
    after: number | boolean | null,
    over = false,
  ) => ({
    code,
    before,
    after,
    used: 0,
    over_limit: over,
  })
  const { changed, kept } = sortedFeatures(
    [
      feature('max_accounts', 1, 1),
      feature('max_rooms', 1, 2),
      feature('max_duration', 60, null),
      feature('recording', false, null),
      feature('max_participants', 9, 5, true),
    ],
    FEATURES,
  )
  expect(changed.map(({ code, after }) => [code, after])).toEqual([
    ['max_participants', 5],
    ['max_rooms', 2],
    ['max_duration', null],
  ])
  // Without it, there is none either.
  expect(kept.map(({ code }) => code)).toEqual(['max_accounts', 'recording'])
})

test('no limit is more than any', () => {
  expect(direction({ before: 5, after: 10 })).toBe('more')
  expect(direction({ before: true, after: false })).toBe('less')
  expect(direction({ before: 60, after: null })).toBe('more')
  expect(direction({ before: null, after: 60 })).toBe('less')
})
