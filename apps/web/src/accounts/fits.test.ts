import { expect, test } from 'vitest'
import { fits, placesNeeded } from './fits.ts'

const limited = (code: string, limit: number, used: number) => ({
  code,
  value: limit,
  limit,
  used,
  remaining: Math.max(0, limit - used),
  over_limit: used > limit,
  resets_at: null,
})
const places = (rooms: number) =>
  placesNeeded({ features: [limited('max_accounts', 3, 2), limited('max_rooms', 10, 8)] }, rooms).map(
    place => [place.code, fits(place)],
  )

test('an account needs its own place and those of its rooms', () => {
  expect(places(2)).toEqual([
    ['max_accounts', true],
    ['max_rooms', true],
  ])
  expect(places(3)).toEqual([
    ['max_accounts', true],
    ['max_rooms', false],
  ])
})

test('what is not limited takes any, and what is over its limit takes none', () => {
  expect(placesNeeded({ features: [] }, 500).every(fits)).toBe(true)
  expect(placesNeeded({ features: [limited('max_accounts', 1, 2)] }, 0).every(fits)).toBe(false)
  // Without a room nothing is needed of it, however full it is.
  expect(placesNeeded({ features: [limited('max_rooms', 1, 2)] }, 0).every(fits)).toBe(true)
})
