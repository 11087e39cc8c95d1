import { FEATURES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { held, mostUsed, usageState } from './features.ts'

const feature = (code: string, value: number | boolean) => ({
  code,
  value,
  limit: null,
  used: 0,
  remaining: null,
  over_limit: false,
  resets_at: null,
})

test('quotas that add up fill; limits of one meeting and switches do not', () => {
  const { filling, fixed } = held(
    [
      feature('recording', true),
      feature('max_duration', 90),
      feature('max_rooms', 10),
      feature('max_accounts', 2),
    ],
    FEATURES,
  )
  expect(filling.map(({ code }) => code)).toEqual(['max_accounts', 'max_rooms'])
  expect(fixed.map(({ code }) => code)).toEqual(['max_duration', 'recording'])
  expect(filling[1]).toMatchObject({ code: 'max_rooms', known: { name: 'Rooms', unit: 'rooms' } })
})

test('a code that the catalogue does not know is still shown', () => {
  expect(held([feature('new_thing', 3)], FEATURES).fixed).toMatchObject([{ code: 'new_thing', value: 3 }])
  expect(held([feature('max_rooms', 3)], []).fixed).toHaveLength(1)
})

test('what runs now fills the limit of how much may run at once', () => {
  const { filling } = held([feature('max_concurrent_meetings', 5), feature('max_participants', 50)], FEATURES)
  expect(filling.map(({ code }) => code)).toEqual(['max_concurrent_meetings'])
})

test('a limit warns from four fifths on, and says when it is passed', () => {
  const state = (used: number, sellsMore = false) =>
    usageState({ used, limit: 10, over_limit: used > 10 }, sellsMore)
  expect([7, 8, 9, 10, 11].map(used => state(used))).toEqual(['fine', 'near', 'near', 'full', 'over'])
  expect(state(11, true)).toBe('overage')
  expect(usageState({ used: 11, limit: null, over_limit: false }, false)).toBe('fine')
})

test('the most used come first', () => {
  const used = (code: string, limit: number, used: number) => ({
    ...feature(code, limit),
    limit,
    used,
    known: undefined,
  })
  const sorted = mostUsed([used('a', 10, 1), used('b', 100, 90), used('c', 0, 0)])
  expect(sorted.map(({ code }) => code)).toEqual(['b', 'a', 'c'])
})
