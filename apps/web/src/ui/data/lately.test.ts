import { expect, test } from 'vitest'
import { within } from './lately.ts'

const now = Date.UTC(2026, 10, 21, 14, 46, 6)

test('a period begins at a whole hour, so the same list is asked for all hour long', () => {
  expect(within({ period: 'day' }, now)).toEqual({ since: '2026-11-20T14:00:00.000Z' })
  expect(within({ period: 'day' }, now + 10 * 60_000)).toEqual({ since: '2026-11-20T14:00:00.000Z' })
  expect(within({ period: 'quarter' }, now)).toEqual({ since: '2026-08-23T14:00:00.000Z' })
})

test('no period is no limit, whatever days are left over', () => {
  expect(within({}, now)).toEqual({})
  expect(within({ from: '2026-09-01' }, now)).toEqual({})
})

test('chosen days are whole days of the reader’s zone', () => {
  const september = { period: 'own', from: '2026-09-01', until: '2026-09-30' } as const
  const told = { since: '2026-09-01T03:00:00.000Z', until: '2026-10-01T03:00:00.000Z' }
  expect(within(september, now, 'America/Sao_Paulo')).toEqual(told)
  const turned = { ...september, from: september.until, until: september.from }
  expect(within(turned, now, 'America/Sao_Paulo')).toEqual(told)
  expect(within({ period: 'own', from: '2026-09-01' }, now, 'UTC')).toEqual({
    since: '2026-09-01T00:00:00.000Z',
    until: undefined,
  })
})

test('what is no day is no limit', () => {
  expect(within({ period: 'own', from: 'x', until: '2026-13-01' }, now, 'UTC')).toEqual({
    since: undefined,
    until: undefined,
  })
})
