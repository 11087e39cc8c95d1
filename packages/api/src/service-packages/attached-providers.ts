import { packageProviders, type Sql, servicePackages, sql } from '@streamwise/db'
import {
  DomainError,
  inUse,
  notFound,
  notUsable,
  type OfPackage,
  type PackageProviderById,
  type PackageProviderCreate,
  type PackageProviderUpdate,
  type ServicePackage,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { named, partSql, unmadeDefault } from '../core/parts.ts'
import { find, finding, keyOfReference, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { serviceProviderResource } from '../service-providers/resource.ts'
import { attachSql } from './create.ts'
import { auditedProviders, requireServiceType } from './providers.ts'
import {
  type PackageProvider,
  type PackageRow,
  providersOf,
  servicePackageResource,
  shownProvider,
} from './resource.ts'
import { requireUnused, usersOfProviders } from './used-providers.ts'

type Shown = ServicePackage['providers'][number]

/** All providers of a package. */
export async function listProviders(ctx: Context, input: z.infer<typeof OfPackage>) {
  const row = await packageOf(ctx, input)
  return { data: providersOf(row).map(provider => shownProvider(provider, ctx.deployment)) }
}

export async function getProvider(
  ctx: Context,
  { id, ...of }: z.infer<typeof PackageProviderById>,
): Promise<Shown> {
  const row = await packageOf(ctx, of)
  return shownProvider(named(ctx, packageProviders, providersOf(row), id), ctx.deployment)
}

/** Attaches a provider to a package. The first one that can take meetings is the default. */
export async function attachProvider(
  ctx: Context,
  { package_id, service_provider_id, ...input }: z.infer<typeof PackageProviderCreate>,
): Promise<Shown> {
  const field = 'service_provider_id'
  const [row, provider] = await together(
    ctx,
    finding(ctx, servicePackageResource, package_id, { field: 'package_id' }),
    finding(ctx, serviceProviderResource, service_provider_id, { field }),
  )
  requireServiceType(row.service_type, provider, field)
  const held = providersOf(row)
  if (held.some(each => each.service_provider_id === provider.id)) {
    const message = `The package has ${provider.provider_name} already.`
    throw new DomainError('already_exists', message, { errors: { [field]: [message] } })
  }
  const usable = input.active && provider.active
  if (input.default && !usable) throw unusableDefault(provider.provider_name)
  const first = input.default ?? (usable && !held.some(each => each.default))
  const made = { ...input, default: first, service_provider_id: provider.id }
  const others = held.map(each => (first ? { ...each, default: false } : each))
  const saved = await saveProviders(
    ctx,
    row,
    [...others, made],
    [...(first ? unmadeDefault(ctx, packageProviders, held) : []), attachSql(ctx, sql`${row.id}`, made)],
  )
  return shownOf(ctx, saved, provider.id)
}

/**
 * Changes a provider of a package. Making it the default unmakes the one that was. Switched off, it takes no new
 * meetings of any subscription either; the default can only be followed by another.
 */
export async function changeProvider(
  ctx: Context,
  { id, package_id, version, ...values }: z.infer<typeof PackageProviderUpdate>,
): Promise<Shown> {
  const row = await packageOf(ctx, { package_id })
  const held = providersOf(row)
  const provider = named(ctx, packageProviders, held, id)
  expectVersion(provider, version)
  if (provider.default && (values.default === false || values.active === false)) throw isDefault(provider)
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const changed: PackageProvider = { ...provider, ...given }
  const becomes = changed.default && !provider.default
  if (becomes && !(changed.active && provider.in_service)) throw unusableDefault(provider.provider_name)
  const after = held.map(each =>
    each === provider ? changed : { ...each, default: each.default && !becomes },
  )
  const saved = await saveProviders(ctx, row, after, [
    ...(becomes ? unmadeDefault(ctx, packageProviders, held) : []),
    partSql(ctx, packageProviders, provider, given),
  ])
  return shownOf(ctx, saved, provider.service_provider_id)
}

/** Takes a provider from a package that no subscription uses. The default goes last. */
export async function detachProvider(
  ctx: Context,
  { id, package_id }: z.infer<typeof PackageProviderById>,
): Promise<DeletedAnswer> {
  const [row, used] = await together(
    ctx,
    finding(ctx, servicePackageResource, package_id, { field: 'package_id' }),
    usersOfProviders(keyOfReference(ctx, servicePackages, package_id)),
  )
  const held = providersOf(row)
  const provider = named(ctx, packageProviders, held, id)
  requireUnused(ctx, provider, used)
  if (provider.default && held.length > 1) throw isDefault(provider)
  await saveProviders(
    ctx,
    row,
    held.filter(each => each !== provider),
    [sql`DELETE FROM package_providers WHERE id = ${provider.id}`],
  )
  return deleted(ctx, packageProviders, provider)
}

const packageOf = (ctx: Context, { package_id }: z.infer<typeof OfPackage>) =>
  find(ctx, servicePackageResource, package_id, { field: 'package_id' })

const unusableDefault = (name: string) =>
  notUsable(`${name} is inactive and can’t be the default.`, { active: false })

const isDefault = ({ provider_name }: PackageProvider) =>
  inUse(`${provider_name} is the default. Make another one the default first.`, { default: true })

function shownOf(ctx: Context, saved: ServicePackage, provider: number): Shown {
  const id = ctx.deployment.ids.encode('ServiceProvider', provider)
  const shown = saved.providers.find(each => each.service_provider_id === id)
  if (!shown) throw notFound(packageProviders.object)
  return shown
}

/** The providers are a part of the package: it changes with them, and its log tells of them. */
const saveProviders = (
  ctx: Context,
  row: PackageRow,
  after: Parameters<typeof auditedProviders>[0],
  statements: Sql[],
) =>
  save(ctx, servicePackageResource, row.uuid, [
    update(
      ctx.deployment,
      servicePackages,
      row,
      {},
      {
        before: { providers: auditedProviders(providersOf(row), ctx.deployment.ids) },
        after: { providers: auditedProviders(after, ctx.deployment.ids) },
      },
    ),
    also(...statements),
  ])
