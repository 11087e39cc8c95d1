import { join, raw, type Sql, sql } from '@streamwise/db'
import type { Reading } from '../core/reading.ts'

/** The rooms of a customer: what hangs on them is found through them, by their own indexes. */
const inRooms = 'room_id IN (SELECT id FROM rooms WHERE customer_id = ?)'

/**
 * Everything below a customer, by table, in the order in which it can be deleted. Children that are no entities of their
 * own (features, usage, providers of a subscription) go with their parents.
 */
export const BELOW_CUSTOMER = {
  jobs: 'customer_id = ?',
  invitations: 'within_customer_id = ?',
  memberships: 'within_customer_id = ?',
  room_tokens: inRooms,
  room_access_codes: inRooms,
  recordings: 'customer_id = ?',
  meeting_participants: inRooms,
  meetings: inRooms,
  rooms: 'customer_id = ?',
  accounts: 'subscriber_id = ?',
  subscriptions: 'subscriber_id = ?',
  api_credentials: 'customer_id = ?',
} as const

export type Below = Record<keyof typeof BELOW_CUSTOMER, number>

const entries = Object.entries(BELOW_CUSTOMER) as [keyof Below, string][] // its own keys

/** `where` with the customer's key in its one place. */
function below(where: string, customer: Sql): Sql {
  const [before = '', after = ''] = where.split('?')
  return sql`${raw(before)}${customer}${raw(after)}`
}

/** How many of each there are below the customer with this key, in one statement. */
export const countBelow = (customer: Sql): Reading<Below> => ({
  sql: sql`SELECT ${join(
    entries.map(
      ([table, where]) => sql`(SELECT count(*) FROM ${raw(table)} WHERE ${below(where, customer)})`,
    ),
    ', ',
  )}`,
  read: answer =>
    Object.fromEntries(entries.map(([table], at) => [table, Number(answer?.rows[0]?.[at] ?? 0)])) as Below, // one count a table
})

/** Deletes all of it. */
export const deleteBelow = (customer: number): Sql[] =>
  entries.map(([table, where]) => sql`DELETE FROM ${raw(table)} WHERE ${below(where, sql`${customer}`)}`)
