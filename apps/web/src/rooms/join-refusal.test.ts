import { expect, test } from 'vitest'
import { refusalOf } from './join-refusal.ts'

test('says what to do about a refusal', () => {
  expect(refusalOf({ reason: 'provider_draining' })).toMatch(/draining/)
  expect(refusalOf({ reason: 'subscription_expired' })).toMatch(/Renew/)
  expect(refusalOf({ provider_error: 'timeout' })).toMatch(/isn’t responding/)
})

test('names the limit that is reached', () => {
  expect(refusalOf({ reason: 'meeting_full', code: 'max_participants', limit: 25 })).toMatch(/25/)
})

test('leaves to the server what it does not know', () => {
  expect(refusalOf({ reason: 'something_new' })).toBeUndefined()
  expect(refusalOf({})).toBeUndefined()
})
