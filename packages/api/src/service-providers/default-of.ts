import { customers, inScope, raw, type Sql, sql, subscriptions } from '@streamwise/db'
import type { Context } from '../core/context.ts'
import { type Reading, rowsOf } from '../core/reading.ts'

/** A subscription as a refusal names it: many are called alike. null: whose it is is not the caller's to see. */
interface Subscribed {
  id: string
  name: string
  customer_name: string | null
}

/** The subscriptions whose default a provider is, and whose they are: at most 20. */
export function subscriptionsByDefault(ctx: Context, provider: Sql): Reading<Subscribed[]> {
  const named = ctx.principal.scope('customers:read')
  const { sql: statement, read } =
    rowsOf(sql`SELECT s.id, s.name, CASE WHEN ${named ? inScope(named, customers, 'c') : raw('0')} THEN c.name END
      FROM subscription_providers x JOIN subscriptions s ON s.id = x.subscription_id
      JOIN customers c ON c.id = s.subscriber_id
      WHERE x.service_provider_id = ${provider} AND x."default" = 1 LIMIT 20`)
  return {
    sql: statement,
    read: answer =>
      read(answer).map(([key, name, customer]) => ({
        id: ctx.deployment.ids.encode(subscriptions.object, Number(key)),
        name: String(name),
        customer_name: customer === null ? null : String(customer),
      })),
  }
}
