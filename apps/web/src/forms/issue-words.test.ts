import { FeatureSetting, ServicePackageCreate } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { issueWords } from './issue-words.ts'

function wordsOf(
  schema: { safeParse: typeof ServicePackageCreate.safeParse | typeof FeatureSetting.safeParse },
  input: unknown,
) {
  const { error } = schema.safeParse(input)
  return Object.fromEntries((error?.issues ?? []).map(issue => [issue.path.join('.'), issueWords(issue)]))
}

test('says what is missing, too much or too little', () => {
  const input = { name: ' ', periodicity: null, tier: 2_000_000, trial_period: -1, trial_mode: '' }
  expect(wordsOf(ServicePackageCreate, { ...input, short_description: 'x'.repeat(301) })).toEqual({
    name: 'Required',
    periodicity: 'Enter a number',
    tier: 'At most 1,000,000',
    trial_period: 'At least 0',
    trial_mode: 'Select',
    short_description: 'At most 300 characters',
  })
})

test('keeps the words that a schema chose', () => {
  expect(wordsOf(ServicePackageCreate, { name: 'M', currency: 'XX' })).toEqual({
    currency: 'Enter an ISO 4217 currency, such as EUR.',
  })
})

test('of a union, speaks of the member that was meant', () => {
  expect(wordsOf(FeatureSetting, { code: 'max_rooms', value: 5_000_000_000 })).toEqual({
    value: 'At most 1,000,000,000',
  })
})
