import { notUsable, type ServiceProviderServers } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { link } from './link.ts'
import { providerType } from './properties.ts'
import { iso, serviceProviderResource } from './resource.ts'

/** The servers behind a provider, as a check last saw them. Throws `not_usable` where it can't tell of any. */
export async function serversOf(ctx: Context, id: string): Promise<z.infer<typeof ServiceProviderServers>> {
  const provider = await find(ctx, serviceProviderResource, id)
  const type = providerType(ctx.deployment, provider.provider_type)
  if (!type.capabilities.servers) throw notUsable(`${type.name} does not tell of servers behind it.`)
  const connection = await link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id })
  if (!connection.servers)
    throw notUsable(
      `${type.name} tells of its servers only to who has the secret of its management: enter it.`,
    )
  const { servers, servers_seen_at: seen, servers_message } = provider
  return {
    object: 'ServiceProviderServers',
    seen_at: iso(seen),
    age_seconds: seen === null ? null : Math.max(0, Math.floor((ctx.deployment.now() - seen) / 1000)),
    message: servers_message,
    data: servers ?? [],
  }
}
