import { expect, test } from 'vitest'
import { latelySince } from './lately.ts'

const now = Date.UTC(2026, 10, 21, 14, 46, 6)

test('a period begins at a whole hour, so the same list is asked for all hour long', () => {
  expect(latelySince('day', now)).toBe('2026-11-20T14:00:00.000Z')
  expect(latelySince('day', now + 10 * 60_000)).toBe('2026-11-20T14:00:00.000Z')
  expect(latelySince('quarter', now)).toBe('2026-08-23T14:00:00.000Z')
})

test('no period is no limit', () => {
  expect(latelySince(undefined, now)).toBeUndefined()
})
