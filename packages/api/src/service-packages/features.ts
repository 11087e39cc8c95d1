import { type Sql, servicePackages, sql } from '@streamwise/db'
import {
  type FeatureValue,
  featureOf,
  featureValue,
  invalidInput,
  notFound,
  type OfPackage,
  type PackageFeature,
  type PackageFeatureByCode,
  type PackageFeatureCreate,
  storedValue,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import type { DeletedAnswer } from '../core/deleted.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { type PackageRow, servicePackageResource } from './resource.ts'

const object = 'PackageFeature'
type Setting = { code: string; value: FeatureValue }

/** Throws `invalid_input` for a feature that is none of the service that a package sells. */
export function requireSellable(serviceType: string, features: readonly Setting[]): void {
  features.forEach(({ code }, at) => {
    requireFeatureOf(serviceType, code, `features.${at}.code`)
  })
}

/** Throws `invalid_input` at `field` for a feature of another service. */
export function requireFeatureOf(serviceType: string, code: string, field: string): void {
  if (!featureOf(code)?.service_types.includes(serviceType))
    throw invalidInput({ [field]: [`${code} is not a feature of ${serviceType}.`] })
}

/** All features of a package. */
export async function listFeatures(ctx: Context, input: z.infer<typeof OfPackage>) {
  const row = await packageOf(ctx, input)
  return { data: soldBy(row).map(feature => shownFeature(ctx, row, feature)) }
}

export async function getFeature(
  ctx: Context,
  { code, ...of }: z.infer<typeof PackageFeatureByCode>,
): Promise<PackageFeature> {
  const row = await packageOf(ctx, of)
  return shownFeature(ctx, row, requireSold(row, code))
}

/** Adds a feature to a package; subscriptions keep what they copied. Throws `already_exists`. */
export async function addFeature(
  ctx: Context,
  { version, code, value, ...of }: z.infer<typeof PackageFeatureCreate>,
): Promise<PackageFeature> {
  const row = await packageOf(ctx, of)
  expectVersion(row, version)
  requireFeatureOf(row.service_type, code, 'code')
  const statement = sql`INSERT INTO package_features (package_id, code, value) VALUES (${row.id}, ${code}, ${storedValue(value)})`
  await saveFeatures(ctx, row, [...soldBy(row), { code, value }], statement)
  return shownFeature(ctx, row, { code, value })
}

/** Gives a feature of a package another value. */
export async function setFeature(
  ctx: Context,
  { version, code, value, ...of }: z.infer<typeof PackageFeatureCreate>,
): Promise<PackageFeature> {
  const row = await packageOf(ctx, of)
  expectVersion(row, version)
  const old = requireSold(row, code)
  const after = soldBy(row).map(each => (each.code === old.code ? { code, value } : each))
  const statement = sql`UPDATE package_features SET value = ${storedValue(value)} WHERE package_id = ${row.id} AND code = ${code}`
  await saveFeatures(ctx, row, after, statement)
  return shownFeature(ctx, row, { code, value })
}

/** Takes a feature from a package. */
export async function removeFeature(
  ctx: Context,
  { code, ...of }: z.infer<typeof PackageFeatureByCode>,
): Promise<DeletedAnswer> {
  const row = await packageOf(ctx, of)
  requireSold(row, code)
  const statement = sql`DELETE FROM package_features WHERE package_id = ${row.id} AND code = ${code}`
  await saveFeatures(
    ctx,
    row,
    soldBy(row).filter(each => each.code !== code),
    statement,
  )
  return { object, id: code, deleted: true, removed: {} }
}

const packageOf = (ctx: Context, { package_id }: z.infer<typeof OfPackage>) =>
  find(ctx, servicePackageResource, package_id, { field: 'package_id' })

const soldBy = (row: PackageRow): Setting[] =>
  row.features.map(([code, value]) => ({ code, value: featureValue(code, value) }))

function requireSold(row: PackageRow, code: string): Setting {
  const sold = soldBy(row).find(feature => feature.code === code)
  if (!sold) throw notFound(object, 'code')
  return sold
}

const shownFeature = (ctx: Context, row: PackageRow, { code, value }: Setting): PackageFeature => ({
  object,
  package_id: ctx.deployment.ids.encode(servicePackages.object, row.id),
  code,
  value,
})

/** The features are a part of the package: it changes with them, and its log tells of them. */
const saveFeatures = (ctx: Context, row: PackageRow, features: Setting[], statement: Sql) =>
  save(ctx, servicePackageResource, row.uuid, [
    update(
      ctx.deployment,
      servicePackages,
      row,
      {},
      { before: { features: soldBy(row) }, after: { features } },
    ),
    also(statement),
  ])
