import { appRouter, operations } from '@streamwise/api'
import { expect, test } from 'vitest'
import { actionOptions } from '../../apps/web/src/audit-entries/entities.ts'
import { ofOneCustomer } from '../../apps/web/src/client-home/of-one-customer.ts'
import { namedProcedures } from './named.ts'

// The library types procedures one by one; a walk over all of them needs what they have in common.
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: 'query' | 'mutation' } }
>

const SAVED_WITH_THE_PACKAGE = 'the form of a package saves its parts with it, all or none'
const COMES_WITH_THE_SUBSCRIPTION = 'a subscription brings its parts along'
const OVER_REST = 'the participants’ pages ask it over REST (join/rest.ts): they are too light for a client'

/** What the dashboard does not call, and why nobody misses it there. */
const ELSEWHERE: Record<string, string> = {
  'packageFeatures.list': SAVED_WITH_THE_PACKAGE,
  'packageFeatures.get': SAVED_WITH_THE_PACKAGE,
  'packageFeatures.create': SAVED_WITH_THE_PACKAGE,
  'packageFeatures.update': SAVED_WITH_THE_PACKAGE,
  'packageFeatures.delete': SAVED_WITH_THE_PACKAGE,
  'packageProviders.list': SAVED_WITH_THE_PACKAGE,
  'packageProviders.get': SAVED_WITH_THE_PACKAGE,
  'packageProviders.create': SAVED_WITH_THE_PACKAGE,
  'packageProviders.update': SAVED_WITH_THE_PACKAGE,
  'packageProviders.delete': SAVED_WITH_THE_PACKAGE,
  'permissions.list': 'the catalogue is part of the code, which both sides have',
  'recordings.publicPlayback': OVER_REST,
  'rooms.invitation': OVER_REST,
  'rooms.publicRecordings': OVER_REST,
  'subscriptionFeatures.list': COMES_WITH_THE_SUBSCRIPTION,
  'subscriptionFeatures.get': COMES_WITH_THE_SUBSCRIPTION,
  'subscriptionFeatures.sync': '`subscriptions.sync` does it, with a look at it before',
  'subscriptionProviders.list': COMES_WITH_THE_SUBSCRIPTION,
  'subscriptionProviders.get': COMES_WITH_THE_SUBSCRIPTION,
}

test('what the API can do, the dashboard can, but for what is listed here with its reason', () => {
  const named = namedProcedures()
  const missing = Object.keys(procedures).filter(name => !named.has(name))
  expect(missing.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted())
})

/** What changes no entity, and so leaves no entry in the audit log. */
const UNAUDITED = [
  'invitations.preview',
  'mail.test',
  'passwords.request',
  'recordings.look',
  'rooms.look',
  'serviceProviders.test',
]

test('the audit log can be narrowed to whatever the API changes', () => {
  const offered = actionOptions('').map(({ value }) => value)
  const changes = Object.keys(procedures).filter(
    name => procedures[name]?._def.type === 'mutation' && !UNAUDITED.includes(name),
  )
  expect(changes.filter(name => !offered.includes(name))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
})

/** What takes a customer, and is the operator's people's alone. */
const OPERATORS = ['jobs.list']

test('whatever can be asked of one customer is asked so for who belongs to several', () => {
  const narrow = ofOneCustomer(() => 'aurora')
  const open = operations.filter(
    ({ name, type, input, parameters }) =>
      type === 'query' &&
      parameters.length === 0 &&
      ('customer_id' in input.shape || 'subscriber_id' in input.shape) &&
      !OPERATORS.includes(name),
  )
  expect(open.length).toBeGreaterThan(10)
  const asked = open.map(({ name }) => ({ name, input: narrow(name.split('.'), {}) }))
  expect(asked.filter(({ input }) => Object.keys(input).length === 0)).toEqual([])
})
