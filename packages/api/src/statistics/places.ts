import { join, raw, type Scope, type Sql, sql } from '@streamwise/db'

/**
 * Where the counts lie that somebody may see, as rows `level, key` of the table of statistics; of one customer alone where
 * its key is given. What lies within another place of theirs is not counted twice.
 */
export function countedIn(scope: Scope, customer: Sql | null): Sql {
  if (scope.platform)
    return customer ? sql`SELECT 1 AS level, ${customer} AS key` : raw('SELECT 0 AS level, 0 AS key')
  const customers = keys(scope.customer)
  const accounts = keys(scope.account)
  const only = (column: string) => (customer ? sql` AND ${raw(column)} = ${customer}` : raw(''))
  return join(
    [
      sql`SELECT 1 AS level, value AS key FROM json_each(${JSON.stringify([...new Set(scope.customer)])}) WHERE true${only('value')}`,
      sql`SELECT 2, a.id FROM accounts a WHERE a.id IN ${accounts} AND a.subscriber_id NOT IN ${customers}${only('a.subscriber_id')}`,
      sql`SELECT 3, r.id FROM rooms r WHERE r.id IN ${keys(scope.room)} AND r.account_id NOT IN ${accounts}
        AND r.customer_id NOT IN ${customers}${only('r.customer_id')}`,
    ],
    ' UNION ALL ',
  )
}

/** Whether a customer is there and anything of theirs in a scope. */
export const seenSql = (scope: Scope, customer: Sql): Sql =>
  scope.platform
    ? sql`SELECT count(*) FROM customers WHERE id = ${customer}`
    : sql`SELECT count(*) FROM (${countedIn(scope, customer)})`

const keys = (of: readonly number[]): Sql => sql`(SELECT value FROM json_each(${JSON.stringify(of)}))`
