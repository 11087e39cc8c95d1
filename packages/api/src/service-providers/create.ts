import { serviceProviders } from '@streamwise/db'
import { newUuid, type ServiceProvider, type ServiceProviderCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { save } from '../core/write.ts'
import { checkProperties, masked, providerType, seal } from './properties.ts'
import { serviceProviderResource } from './resource.ts'
import { lookAt } from './watch.ts'

/** Registers a back-end. Its sensitive properties are encrypted before they reach the database. */
export async function createServiceProvider(
  ctx: Context,
  input: z.infer<typeof ServiceProviderCreate>,
): Promise<ServiceProvider> {
  onPlatform(ctx)
  const type = providerType(ctx.deployment, input.provider_type)
  const uuid = newUuid()
  const properties = await seal(ctx.deployment, type, uuid, await checkProperties(type, input.properties))
  const provider = insert(
    ctx.deployment,
    serviceProviders,
    { ...input, service_type: type.service_type, properties },
    { uuid, along: { properties: masked(properties) } },
  )
  // Looked at right away: how it is, and that it tells us what happens there, need not wait for the clock.
  return save(ctx, serviceProviderResource, uuid, [
    provider,
    ...(input.active ? [lookAt(ctx.deployment, uuid)] : []),
  ])
}
