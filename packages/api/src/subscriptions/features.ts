import { type Sql, sql, subscriptions } from '@streamwise/db'
import {
  type FeatureValue,
  notFound,
  type OfSubscription,
  type Subscription,
  type SubscriptionFeature,
  type SubscriptionFeatureByCode,
  type SubscriptionFeatureCreate,
  type SubscriptionFeatureSync,
  storedValue,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import type { DeletedAnswer } from '../core/deleted.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { requireFeatureOf } from '../service-packages/features.ts'
import { contractChange } from './contract.ts'
import { featuresOf, type SubscriptionRow, subscriptionResource, usagesOf } from './resource.ts'
import { syncSubscription } from './sync.ts'

const object = 'SubscriptionFeature' as const

/** All features of a subscription with their usage. */
export async function listFeatures(ctx: Context, input: z.infer<typeof OfSubscription>) {
  const row = await subscriptionOf(ctx, input)
  const subscription_id = ctx.deployment.ids.encode(subscriptions.object, row.id)
  return { data: usagesOf(row, ctx.deployment).map(usage => ({ object, subscription_id, ...usage })) }
}

export async function getFeature(
  ctx: Context,
  { code, ...of }: z.infer<typeof SubscriptionFeatureByCode>,
): Promise<SubscriptionFeature> {
  const row = await subscriptionOf(ctx, of)
  const usage = usagesOf(row, ctx.deployment).find(feature => feature.code === code)
  if (!usage) throw notFound(object, 'code')
  return { object, subscription_id: ctx.deployment.ids.encode(subscriptions.object, row.id), ...usage }
}

/** Adds a feature to a subscription. Throws `already_exists`. */
export const addFeature = (ctx: Context, input: z.infer<typeof SubscriptionFeatureCreate>) =>
  changeFeature(ctx, input, (row, key) => {
    const { code, value } = input
    requireFeatureOf(row.service_type, code, 'code')
    const features = [...featuresOf(row), { code, value }]
    const statement = sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (${key}, ${code}, ${storedValue(value)})`
    return { features, statement }
  })

/**
 * Gives a feature of a subscription another value. It may be less than what is used: then nothing can be added until
 * enough was given back.
 */
export const setFeature = (ctx: Context, input: z.infer<typeof SubscriptionFeatureCreate>) =>
  changeFeature(ctx, input, (row, key) => {
    const { code, value } = input
    requireHeld(row, code)
    const features = featuresOf(row).map(each => (each.code === code ? { code, value } : each))
    const statement = sql`UPDATE subscription_features SET value = ${storedValue(value)} WHERE subscription_id = ${key} AND code = ${code}`
    return { features, statement }
  })

/** Takes a feature from a subscription: what the catalogue says without it holds from now on. Counts stay. */
export async function removeFeature(
  ctx: Context,
  { code, ...of }: z.infer<typeof SubscriptionFeatureByCode>,
): Promise<DeletedAnswer> {
  const row = await subscriptionOf(ctx, of)
  requireHeld(row, code)
  await saveFeatures(ctx, row, {
    features: featuresOf(row).filter(each => each.code !== code),
    statement: sql`DELETE FROM subscription_features WHERE subscription_id = ${row.id} AND code = ${code}`,
  })
  return { object, id: code, deleted: true, removed: {} }
}

/** Makes the features what the package's are now; extra ones go. */
export const syncFeatures = (
  ctx: Context,
  { subscription_id, version }: z.infer<typeof SubscriptionFeatureSync>,
): Promise<Subscription> =>
  syncSubscription(ctx, { id: subscription_id, version, features: true, providers: false, terms: false })

const subscriptionOf = (ctx: Context, { subscription_id }: z.infer<typeof OfSubscription>) =>
  find(ctx, subscriptionResource, subscription_id, { field: 'subscription_id' })

function requireHeld(row: SubscriptionRow, code: string): void {
  if (!featuresOf(row).some(feature => feature.code === code)) throw notFound(object, 'code')
}

type Changed = { features: { code: string; value: FeatureValue }[]; statement: Sql }

async function changeFeature(
  ctx: Context,
  { code, version, ...of }: z.infer<typeof SubscriptionFeatureCreate>,
  changed: (row: SubscriptionRow, key: number) => Changed,
): Promise<SubscriptionFeature> {
  const row = await subscriptionOf(ctx, of)
  expectVersion(row, version)
  const saved = await saveFeatures(ctx, row, changed(row, row.id))
  const { value, used, limit, remaining, over_limit, resets_at } =
    saved.features.find(feature => feature.code === code) ?? notThere()
  return { object, subscription_id: saved.id, code, value, used, limit, remaining, over_limit, resets_at }
}

/** The features are a part of the subscription: it changes with them, and its log tells of them. */
const saveFeatures = (ctx: Context, row: SubscriptionRow, { features, statement }: Changed) =>
  save(ctx, subscriptionResource, row.uuid, [
    contractChange(ctx, row, {}, { before: { features: featuresOf(row) }, after: { features } }),
    also(statement),
  ])

function notThere(): never {
  throw notFound(object)
}
