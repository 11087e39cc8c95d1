import { servicePackages, sql, subscriptions } from '@streamwise/db'
import { inUse } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, namedOf, numberOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { servicePackageResource } from './resource.ts'

/** Deletes a package that nobody is subscribed to. Throws `in_use` otherwise, and names who is: retire it instead. */
export async function deleteServicePackage(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, servicePackages, id)
  const [row, count, named] = await together(
    ctx,
    finding(ctx, servicePackageResource, id),
    numberOf(sql`SELECT count(*) FROM subscriptions WHERE package_id = ${key}`),
    namedOf(
      ctx,
      subscriptions,
      sql`SELECT id, name FROM subscriptions WHERE package_id = ${key} ORDER BY id`,
    ),
  )
  if (count)
    throw inUse(`This package has subscriptions (${count}). Retire it instead.`, {
      count,
      subscriptions: named,
    })
  await write(writerOf(ctx), [remove(ctx.deployment, servicePackages, row)])
  return deleted(ctx, servicePackages, row, {
    features: row.features.length,
    providers: row.providers.length,
  })
}
