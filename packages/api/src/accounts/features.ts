import { accounts, sql } from '@streamwise/db'
import { featuresOf, featureValue, type GrantedFeature, grantedFeatures } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import { countedOf } from '../core/quota.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { accountResource } from './resource.ts'

/** What an account's subscription grants, and what all of its accounts together use of it. */
export async function accountFeatures(ctx: Context, id: string): Promise<{ data: GrantedFeature[] }> {
  const subscription = sql`(SELECT subscription_id FROM accounts WHERE id = ${keyOfReference(ctx, accounts, id)})`
  const [, contracts, sold, counted] = await together(
    ctx,
    finding(ctx, accountResource, id),
    rowsOf(sql`SELECT service_type, anchor_at FROM subscriptions WHERE id = ${subscription}`),
    rowsOf(sql`SELECT code, value FROM subscription_features WHERE subscription_id = ${subscription}`),
    countedOf(subscription, ctx.deployment.now()),
  )
  const [serviceType, anchor] = contracts[0] ?? []
  const values = sold.map(([code, value]) => [code, featureValue(String(code), Number(value))])
  const calendar = { anchor_at: Number(anchor), now: ctx.deployment.now() }
  return {
    data: grantedFeatures(
      featuresOf(String(serviceType)),
      { values: Object.fromEntries(values), counted },
      calendar,
    ),
  }
}
