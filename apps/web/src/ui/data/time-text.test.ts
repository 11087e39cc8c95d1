import { expect, test } from 'vitest'
import { timeText } from './time-text.ts'
import { useTimeZone } from './time-zone.ts'

test('a moment of the API reads as a time in the chosen zone', () => {
  useTimeZone('America/Sao_Paulo')
  expect(timeText('2026-11-21T13:04:05.000Z')).toContain('Nov 21, 2026, 10:04')
})

test.each(['2026-11-21', 'Nov 21', '', '1'])('%j is no moment', text => {
  expect(timeText(text)).toBeUndefined()
})
