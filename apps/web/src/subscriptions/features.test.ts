import { FEATURES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { held } from './features.ts'

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
