import { expect, test } from 'vitest'
import { before, faultOf, rangeOf, stepFor } from './range.ts'

const now = Date.parse('2026-11-21T01:00:00Z')
const asked = { period: '30', from: '', until: '', by: '' } as const

test('the last days are counted in the reader’s zone, today among them', () => {
  expect(rangeOf(asked, now, 'UTC')).toEqual({ from: '2026-10-23', until: '2026-11-21', by: 'day' })
  expect(rangeOf({ ...asked, period: '7' }, now, 'America/Sao_Paulo')).toMatchObject({
    from: '2026-11-14',
    until: '2026-11-20',
  })
})

test('days of one’s own hold where they are days', () => {
  const own = { ...asked, period: 'own', from: '2026-01-01', until: '2026-06-30' } as const
  expect(rangeOf(own, now, 'UTC')).toEqual({ from: '2026-01-01', until: '2026-06-30', by: 'week' })
  expect(rangeOf({ ...own, from: 'x', until: '2026-02-31x' }, now, 'UTC')).toMatchObject({
    until: '2026-11-21',
  })
  expect(rangeOf({ ...own, by: 'month' }, now, 'UTC').by).toBe('month')
})

test('says what is wrong with a range', () => {
  const by = 'day'
  expect(faultOf({ from: '2026-02-01', until: '2026-01-31', by })).toBe('order')
  expect(faultOf({ from: '2000-01-01', until: '2026-01-31', by: 'month' })).toBe('days')
  expect(faultOf({ from: '2024-01-01', until: '2026-01-31', by })).toBe('periods')
  expect(faultOf({ from: '2026-01-31', until: '2026-01-31', by })).toBeUndefined()
})

test('compares with as many days before', () => {
  expect(before({ from: '2026-11-01', until: '2026-11-30', by: 'day' })).toEqual({
    from: '2026-10-02',
    until: '2026-10-31',
    by: 'day',
  })
  expect([7, 45, 46, 365].map(stepFor)).toEqual(['day', 'day', 'week', 'month'])
})
