import { expect, test } from 'vitest'
import { graceText, otherThan, termsOf, trialText } from './terms.ts'

const offered = {
  tier: 1,
  price: 4900,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month' as const,
  trial_period: 14,
  trial_interval: 'day' as const,
  trial_mode: 'inside' as const,
  grace_period: 0,
  grace_interval: 'day' as const,
  overages_enabled: false,
}

test('terms read as one would say them', () => {
  expect(trialText(offered)).toBe('14 days, within the first period')
  expect(trialText({ ...offered, trial_period: 1, trial_mode: 'outside' })).toBe(
    '1 day, before the first period',
  )
  expect(graceText({ ...offered, grace_period: 3 })).toBe('3 days after the end')
})

test('only what differs from the offer is agreed on', () => {
  expect(otherThan(offered, offered)).toEqual({})
  expect(otherThan(offered, { ...offered, price: 3900 })).toEqual({ price: 3900 })
})

test('without an offer everything is', () => {
  expect(otherThan(undefined, offered)).toEqual(offered)
})

test('the terms of a thing are without its other attributes', () => {
  expect(termsOf({ ...offered, name: 'Meetings M' } as typeof offered)).toEqual(offered)
})
