import { expect, test } from 'vitest'
import { type ChartStep, periodText } from './period-text.ts'

const text = (
  at: string,
  by: ChartStep,
  length: 'short' | 'long',
  more: { locale?: string; timeZone?: string } = {},
) => periodText(at, { by, length, locale: 'en-US', timeZone: 'America/Sao_Paulo', ...more })

test('a day, a week and a month are told by their first day', () => {
  expect(text('2026-11-21', 'day', 'short')).toBe('Nov 21')
  expect(text('2026-11-21', 'day', 'long')).toBe('Sat, Nov 21, 2026')
  expect(text('2026-11-16', 'week', 'long')).toBe('Nov 16\u2009–\u200922, 2026')
  expect(text('2026-11-01', 'month', 'long')).toBe('November 2026')
  expect(text('2026-11-01', 'month', 'long', { locale: 'pt-BR' })).toBe('novembro de 2026')
})

test('a week that was cut off ends on its Sunday', () => {
  expect(text('2026-11-19', 'week', 'long')).toBe('Nov 19\u2009–\u200922, 2026')
})

test('an instant is told in the reader’s zone', () => {
  expect(text('2026-11-21T02:00:00.000Z', 'day', 'short')).toBe('Nov 20')
})
