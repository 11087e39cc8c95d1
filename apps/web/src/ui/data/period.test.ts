import { expect, test } from 'vitest'
import { everyText, periodText } from './period.ts'

test('a length of time is counted in its unit', () => {
  expect(periodText(1, 'month')).toBe('1 month')
  expect(periodText(14, 'day')).toBe('14 days')
})

test('what comes round every single unit needs no number', () => {
  expect(everyText(1, 'month')).toBe('every month')
  expect(everyText(3, 'month')).toBe('every 3 months')
  expect(everyText(2, 'year')).toBe('every 2 years')
})
