import { servicePackages, sql } from '@streamwise/db'
import { inUse } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, numberOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { servicePackageResource } from './resource.ts'

/** Deletes a package that nobody ever subscribed to. Throws `in_use` otherwise: retire it instead. */
export async function deleteServicePackage(ctx: Context, id: string): Promise<DeletedAnswer> {
  const [row, subscriptions] = await together(
    ctx,
    finding(ctx, servicePackageResource, id),
    numberOf(
      sql`SELECT count(*) FROM subscriptions WHERE package_id = ${keyOfReference(ctx, servicePackages, id)}`,
    ),
  )
  if (subscriptions)
    throw inUse(`This package has subscriptions (${subscriptions}). Retire it instead.`, { subscriptions })
  await write(writerOf(ctx), [remove(ctx.deployment, servicePackages, row)])
  return deleted(ctx, servicePackages, row, {
    features: row.features.length,
    providers: row.providers.length,
  })
}
