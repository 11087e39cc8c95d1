import { SubscriptionCreate, SubscriptionUpdate } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { blankValues, createInputOf, updateInputOf } from './values.ts'

const offered = {
  tier: 1,
  price: 4900,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month' as const,
  trial_period: 0,
  trial_interval: 'day' as const,
  trial_mode: 'inside' as const,
  grace_period: 0,
  grace_interval: 'day' as const,
  overages_enabled: false,
}
const chosen = { ...blankValues({ subscriber_id: 'cust0001', package_id: 'pack0001' }), ...offered }

test('what is as the package has it is not sent', () => {
  const input = createInputOf(chosen, offered)
  expect(SubscriptionCreate.parse(input)).toEqual({
    package_id: 'pack0001',
    subscriber_id: 'cust0001',
    status: 'active',
    subscription_metadata: {},
  })
})

test('what was agreed on otherwise is sent, an emptied term as an error', () => {
  expect(SubscriptionCreate.parse(createInputOf({ ...chosen, price: 3900 }, offered))).toMatchObject({
    price: 3900,
  })
  const emptied = SubscriptionCreate.safeParse(createInputOf({ ...chosen, price: null }, offered))
  expect(emptied.error?.issues.map(issue => issue.path[0])).toEqual(['price'])
})

test("a start is a point in time, typed in the reader's zone", () => {
  const start = (starts_at: string) =>
    createInputOf({ ...chosen, starts_at }, offered, 'Europe/Berlin').starts_at
  expect(start('2026-12-01T08:30')).toBe('2026-12-01T07:30:00.000Z')
  expect(start('soon')).toBeUndefined()
})

test('nothing chosen is told at both fields', () => {
  const result = SubscriptionCreate.safeParse(createInputOf(blankValues({}), undefined))
  expect(result.error?.issues.map(issue => issue.path[0]).sort()).toEqual(['package_id', 'subscriber_id'])
})

test('a change names the version it was made from and every term', () => {
  const input = updateInputOf({ ...chosen, name: 'Plan', tag: 'plan-1', version: 2 }, 'abc')
  expect(SubscriptionUpdate.parse(input)).toMatchObject({ id: 'abc', version: 2, price: 4900, tier: 1 })
})
