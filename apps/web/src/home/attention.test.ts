import type { QuotaUse } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { delinquent, endingSoon, nearLimits, runningOut } from './attention.ts'

const now = Date.parse('2026-11-21T09:00:00Z')
const use = (percent: number): QuotaUse => ({
  ...{
    object: 'QuotaUse',
    subscription_id: 'k3v9x0qa',
    subscription_name: 'School',
    customer_id: 'k3v9x0qb',
  },
  ...{ customer_name: 'Aurora', code: 'max_rooms', name: 'Rooms', unit: null, used: percent, limit: 100 },
  ...{ percent, resets_at: null },
})
const contract = (ends: string, cancels: string | null = null) => ({
  ...{ id: 'k3v9x0qa', name: 'School', ends_at: ends, cancels_at: cancels },
})

test('a limit that is used up is worse than one that is near; the rest is counted', () => {
  const troubles = nearLimits([use(120), use(100), use(85), use(84), use(83)])
  expect(troubles.map(({ tone }) => tone)).toEqual(['danger', 'danger', 'warning', 'warning'])
  expect(troubles[0]?.title).toBe('Aurora has used 120% of its limit: Rooms')
  expect(troubles[3]?.title).toBe('2 more limits are almost reached')
})

test('what was canceled ends, and what runs out is to be renewed, each within a week', () => {
  const soon = '2026-11-25T00:00:00Z'
  const all = [contract(soon), contract(soon, soon), contract('2026-12-25T00:00:00Z')]
  expect(endingSoon(all, now)).toHaveLength(1)
  expect(runningOut(all, now, true).map(({ title }) => title)).toEqual([
    '1 subscription ends its period within a week',
  ])
  expect(runningOut([contract(soon)], now, true)[0]?.title).toContain('1 or more')
  expect(runningOut([], now, false)).toEqual([])
})

test('nobody is told of nobody', () => {
  expect(delinquent(0)).toEqual([])
  expect(delinquent(2)).toHaveLength(1)
})
