import { customers, inScope, join, raw, type Sql, sql, subscriptions } from '@streamwise/db'
import { featureOf, notFound, type QuotaUse, type QuotaUsesQuery } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { keyOfReference } from '../core/reading.ts'
import { seenSql } from './places.ts'

/**
 * Which ones are told of where nobody asks for a customer's: a literal, so that the partial index holds them. What people make
 * themselves may well be all they bought: a package of one account is meant to be full.
 */
const NEAR = raw("u.percent >= 80 AND (u.percent > 100 OR u.code NOT IN ('max_accounts', 'max_rooms'))")

/**
 * How much active subscriptions use of their limits, the nearest first: of one customer all of them, else those from four
 * fifths on. A count whose time has passed is none. Throws `not_found` for a customer of whom
 * nothing is the caller's to see.
 */
export async function getQuotaUses(
  ctx: Context,
  { customer_id, limit }: z.output<typeof QuotaUsesQuery>,
): Promise<{ data: QuotaUse[] }> {
  const { db, deployment, principal, scope } = ctx
  const { ids } = deployment
  const customer = customer_id === undefined ? null : keyOfReference(ctx, customers, customer_id)
  const named = principal.scope('customers:read')
  // What leaves few comes first: what is near a limit, or whose it is.
  const tables: Sql[] = [raw('subscription_usage u'), raw('subscriptions s')]
  const whose = customer ? sql`s.subscriber_id = ${customer}` : inScope(scope, subscriptions, 's')
  const [answer, known] = await db.read([
    sql`SELECT s.id, s.name, c.id, CASE WHEN ${named ? inScope(named, customers, 'c') : raw('0')} THEN c.name END,
        u.code, u.used, f.value, u.percent, u.resets_at
      FROM ${join(customer || !scope.platform ? tables.toReversed() : tables, ' CROSS JOIN ')}
      CROSS JOIN customers c ON c.id = s.subscriber_id
      CROSS JOIN subscription_features f ON f.subscription_id = s.id AND f.code = u.code
      WHERE u.subscription_id = s.id AND ${customer ? raw('u.percent IS NOT NULL') : NEAR} AND s.status = 'active'
        AND (${whose}) AND (${inScope(scope, subscriptions, 's')})
        AND (u.resets_at IS NULL OR u.resets_at > ${deployment.now()})
      ORDER BY u.percent DESC, u.id LIMIT ${limit}`,
    customer ? seenSql(scope, customer) : raw('SELECT 1'),
  ])
  if (!known?.rows[0]?.[0]) throw notFound(customers.object, 'customer_id')
  const data = (answer?.rows ?? []).map(
    ([subscription, name, owner, ownerName, code, used, most, percent, resets]): QuotaUse => ({
      object: 'QuotaUse',
      subscription_id: ids.encode(subscriptions.object, Number(subscription)),
      subscription_name: String(name),
      customer_id: ids.encode(customers.object, Number(owner)),
      customer_name: ownerName === null ? null : String(ownerName),
      code: String(code),
      name: featureOf(String(code))?.name ?? String(code),
      unit: featureOf(String(code))?.unit ?? null,
      used: Number(used),
      limit: Number(most),
      percent: Number(percent),
      resets_at: resets === null ? null : new Date(Number(resets)).toISOString(),
    }),
  )
  return { data }
}
