import * as db from '@streamwise/db'
import { expect, test } from 'vitest'
import { BELOW_CUSTOMER } from './below.ts'

/** What stays when its customer goes: nothing but the log. */
const STAYS = ['audit_entries']

test('deleting a customer knows every table that hangs below one', () => {
  const entities = Object.values(db).flatMap(value =>
    typeof value === 'object' && 'within' in value && value.within.customer ? [value] : [],
  )
  const below = entities.map(({ name }) => name).filter(name => name !== 'customers' && !STAYS.includes(name))
  expect(
    Object.keys(BELOW_CUSTOMER).sort(),
    'Add the table to BELOW_CUSTOMER in packages/api/src/customers/below.ts, before what it refers to.',
  ).toEqual(below.sort())
})
