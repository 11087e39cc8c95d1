import { join, raw, type Sql, sql } from '@streamwise/db'
import type { Reading } from '../core/reading.ts'

/** What terminating a customer does below it, by table: to which rows, and what they become. */
type End = { table: string; to: (customer: Sql) => Sql; become: (now: number) => Sql }

const inactive = () => raw(`status = 'inactive'`)
const revoked = (now: number) => sql`revoked_at = ${now}`

const ENDS: readonly End[] = [
  {
    table: 'subscriptions',
    to: customer => sql`subscriber_id = ${customer} AND status <> 'inactive'`,
    become: inactive,
  },
  {
    table: 'accounts',
    to: customer => sql`subscriber_id = ${customer} AND status <> 'inactive'`,
    become: inactive,
  },
  {
    table: 'rooms',
    to: customer => sql`customer_id = ${customer} AND status <> 'inactive'`,
    become: inactive,
  },
  {
    table: 'api_credentials',
    to: customer => sql`customer_id = ${customer} AND revoked_at IS NULL`,
    become: revoked,
  },
  {
    table: 'invitations',
    to: customer => sql`within_customer_id = ${customer} AND accepted_at IS NULL AND revoked_at IS NULL`,
    become: revoked,
  },
]

/** How many of each a termination would end, for the audit log. */
export const countEnding = (customer: Sql): Reading<Record<string, number>> => ({
  sql: sql`SELECT ${join(
    ENDS.map(({ table, to }) => sql`(SELECT count(*) FROM ${raw(table)} WHERE ${to(customer)})`),
    ', ',
  )}`,
  read: answer =>
    Object.fromEntries(ENDS.map(({ table }, at) => [table, Number(answer?.rows[0]?.[at] ?? 0)])),
})

/** Makes everything below a customer inactive, and takes back its credentials and open invitations. */
export const endBelow = (customer: number, now: number): Sql[] =>
  ENDS.map(
    ({ table, to, become }) =>
      sql`UPDATE ${raw(table)} SET ${become(now)}, version = version + 1, updated_at = ${now}
        WHERE ${to(sql`${customer}`)}`,
  )
