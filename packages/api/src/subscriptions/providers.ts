import {
  insertSql,
  packageProviders,
  type Sql,
  sql,
  subscriptionProviders,
  subscriptions,
} from '@streamwise/db'
import {
  inUse,
  newUuid,
  notFound,
  notUsable,
  type OfSubscription,
  type SubscriptionProvider,
  type SubscriptionProviderById,
  type SubscriptionProviderCreate,
  type SubscriptionProviderUpdate,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { named, partSql, unmadeDefault } from '../core/parts.ts'
import { find, finding, keyOfReference, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { auditedProviders } from '../service-packages/providers.ts'
import { type PackageProvider, providersOf as providersOfPackage } from '../service-packages/resource.ts'
import { contractChange } from './contract.ts'
import {
  type HeldProvider,
  providersOf,
  type SubscriptionRow,
  shownProvider,
  subscriptionResource,
} from './resource.ts'
import { packageOf } from './sold.ts'

type Of = z.infer<typeof OfSubscription>

/** All providers of a subscription. */
export async function listProviders(ctx: Context, input: Of) {
  const row = await find(ctx, subscriptionResource, input.subscription_id, { field: 'subscription_id' })
  return { data: providersOf(row).map(provider => shownProvider(provider, ctx.deployment)) }
}

export async function getProvider(
  ctx: Context,
  { id, subscription_id }: z.infer<typeof SubscriptionProviderById>,
): Promise<SubscriptionProvider> {
  const row = await find(ctx, subscriptionResource, subscription_id, { field: 'subscription_id' })
  return shownProvider(named(ctx, subscriptionProviders, providersOf(row), id), ctx.deployment)
}

/** Gives a subscription another provider of its package. The first one that is active is the default. */
export async function addProvider(
  ctx: Context,
  { subscription_id, package_provider_id, ...input }: z.infer<typeof SubscriptionProviderCreate>,
): Promise<SubscriptionProvider> {
  const { row, sold } = await planned(ctx, subscription_id)
  const attached = named(
    ctx,
    packageProviders,
    providersOfPackage(sold),
    package_provider_id,
    'package_provider_id',
  )
  const held = providersOf(row)
  const wanted = {
    ...input,
    package_provider_id: attached.id,
    service_provider_id: attached.service_provider_id,
  }
  const usable = wanted.active && attached.active && attached.in_service
  if (wanted.default && !usable) throw unusableDefault(wanted, attached)
  wanted.default ||= usable && !held.some(provider => provider.default)
  const now = ctx.deployment.now()
  const uuid = newUuid()
  const made = insertSql(subscriptionProviders, {
    ...wanted,
    uuid,
    created_at: now,
    updated_at: now,
    subscription_id: row.id,
  })
  const others = held.map(each => (wanted.default ? { ...each, default: false } : each))
  const unmade = wanted.default ? unmadeDefault(ctx, subscriptionProviders, held) : []
  const saved = await saveProviders(ctx, row, [...others, wanted], [...unmade, made])
  return saved.providers.find(provider => provider.uuid === uuid) ?? gone()
}

/**
 * Changes a provider of a subscription. Making it the default unmakes the one that was; the default itself can't be
 * switched off, only followed by another.
 */
export async function changeProvider(
  ctx: Context,
  { id, subscription_id, version, ...values }: z.infer<typeof SubscriptionProviderUpdate>,
): Promise<SubscriptionProvider> {
  const { row, sold } = await planned(ctx, subscription_id)
  const held = providersOf(row)
  const provider = named(ctx, subscriptionProviders, held, id)
  expectVersion(provider, version)
  if (provider.default && (values.default === false || values.active === false))
    throw inUse(`${provider.provider_name} is the default. Make another one the default first.`, {
      default: true,
    })
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const changed = { ...provider, ...given }
  const becomes = changed.default && !provider.default
  const attached = providersOfPackage(sold).find(each => each.id === provider.package_provider_id)
  if (becomes && !(changed.active && attached?.active && attached.in_service))
    throw unusableDefault(changed, attached)
  const after = held.map(each =>
    each === provider ? changed : { ...each, default: each.default && !becomes },
  )
  const saved = await saveProviders(ctx, row, after, [
    ...(becomes ? unmadeDefault(ctx, subscriptionProviders, held) : []),
    partSql(ctx, subscriptionProviders, provider, given),
  ])
  return saved.providers.find(({ uuid }) => uuid === provider.uuid) ?? gone()
}

/** Takes a provider from a subscription, where it is neither active nor the default. */
export async function removeProvider(
  ctx: Context,
  { id, subscription_id }: z.infer<typeof SubscriptionProviderById>,
): Promise<DeletedAnswer> {
  const row = await find(ctx, subscriptionResource, subscription_id, { field: 'subscription_id' })
  const held = providersOf(row)
  const provider = named(ctx, subscriptionProviders, held, id)
  if (provider.default || provider.active)
    throw inUse(
      `${provider.provider_name} is ${provider.default ? 'the default' : 'active'}. Only an inactive one that is not the default can be removed.`,
      { active: provider.active, default: provider.default },
    )
  await saveProviders(
    ctx,
    row,
    held.filter(each => each !== provider),
    [sql`DELETE FROM subscription_providers WHERE id = ${provider.id}`],
  )
  return deleted(ctx, subscriptionProviders, provider)
}

async function planned(ctx: Context, subscription_id: string) {
  const [row, sold] = await together(
    ctx,
    finding(ctx, subscriptionResource, subscription_id, { field: 'subscription_id' }),
    packageOf(keyOfReference(ctx, subscriptions, subscription_id)),
  )
  if (!sold) throw notFound('ServicePackage')
  return { row, sold }
}

/** Meetings start on the default: it must be able to take them. */
const unusableDefault = ({ active }: { active: boolean }, attached: PackageProvider | undefined) =>
  notUsable('An inactive provider can’t be the default.', {
    active,
    active_in_package: attached?.active ?? false,
    provider_active: attached?.in_service ?? false,
  })

type Listed = Pick<HeldProvider, 'service_provider_id' | 'active' | 'default' | 'metadata'>

/** The providers are a part of the subscription: it changes with them, and its log tells of them. */
const saveProviders = (ctx: Context, row: SubscriptionRow, after: readonly Listed[], statements: Sql[]) =>
  save(ctx, subscriptionResource, row.uuid, [
    contractChange(
      ctx,
      row,
      {},
      {
        before: { providers: auditedProviders(providersOf(row), ctx.deployment.ids) },
        after: { providers: auditedProviders(after, ctx.deployment.ids) },
      },
    ),
    also(...statements),
  ])

function gone(): never {
  throw notFound('SubscriptionProvider')
}
