import { servicePackages, serviceProviders, sql } from '@streamwise/db'
import { inUse } from '@streamwise/domain'
import { remove } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { finding, keyOfReference, namedOf, numberOf, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { masked } from './properties.ts'
import { serviceProviderResource } from './resource.ts'

/** Deletes a provider that no package has and no meeting ran on. Throws `in_use` otherwise, and names the packages. */
export async function deleteServiceProvider(ctx: Context, id: string): Promise<DeletedAnswer> {
  const key = keyOfReference(ctx, serviceProviders, id)
  const [provider, packages, meetings, recordings] = await together(
    ctx,
    finding(ctx, serviceProviderResource, id),
    namedOf(
      ctx,
      servicePackages,
      sql`SELECT p.id, p.name FROM package_providers x JOIN service_packages p ON p.id = x.package_id
        WHERE x.service_provider_id = ${key}`,
    ),
    numberOf(sql`SELECT count(*) FROM meetings WHERE service_provider_id = ${key}`),
    numberOf(sql`SELECT count(*) FROM recordings WHERE service_provider_id = ${key} AND state <> 'deleted'`),
  )
  if (packages.length)
    throw inUse(`This provider is attached to ${packages.map(({ name }) => name).join(', ')}.`, { packages })
  if (recordings)
    throw inUse('This provider has recordings. Delete them first, or disable it instead.', { recordings })
  if (meetings)
    throw inUse('Meetings ran on this provider; it stays for their history. Disable it instead.', {
      meetings,
    })
  await write(writerOf(ctx), [
    remove(ctx.deployment, serviceProviders, provider, {
      along: { properties: masked(provider.properties) },
    }),
  ])
  return deleted(ctx, serviceProviders, provider)
}
