import { expect, test } from 'vitest'
import { instant } from './entity.ts'

test.each([
  ['0000-01-01T00:00:00Z', true],
  ['0000-01-01T00:00:00+00:01', false],
  ['9999-12-31T23:59:59.999Z', true],
  ['9999-12-31T23:59:59-00:01', false],
  ['2026-12-31T23:59:00-03:00', true],
  ['2026-13-01T00:00:00Z', false],
])('the time %s is taken: %s', (text, taken) => {
  const { success, data } = instant.safeParse(text)
  expect(success).toBe(taken)
  if (success) expect(new Date(data).toISOString()).toMatch(/^\d{4}-/)
})
