import { serviceProviders, updateSql } from '@streamwise/db'
import type { ServiceProviderTest, ServiceProviderTested } from '@streamwise/domain'
import { ProviderError, type ProviderTest } from '@streamwise/providers'
import type * as z from 'zod'
import { also } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { find } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { link } from './link.ts'
import { checkProperties, connect, providerType, unseal } from './properties.ts'
import { type ServiceProviderRow, serviceProviderResource } from './resource.ts'

type Tested = z.infer<typeof ServiceProviderTested>

/**
 * Connects to a back-end, stored or not yet, and says precisely what is wrong. A test of what is stored as it is stored
 * also becomes the provider's health.
 */
export async function testServiceProvider(
  ctx: Context,
  input: z.infer<typeof ServiceProviderTest>,
): Promise<Tested> {
  if (input.id === undefined) {
    onPlatform(ctx)
    const type = providerType(ctx.deployment, input.provider_type ?? '')
    const properties = await checkProperties(type, input.properties ?? {})
    return tested(connect(ctx.deployment, type, properties).test())
  }
  const provider = await find(ctx, serviceProviderResource, input.id)
  if (input.properties) return tested(testChanged(ctx, provider, input.properties))
  const stored = link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id, check: true })
  const result = await tested(stored.then(connection => connection.test()))
  const health = {
    health_state: result.ok ? 'healthy' : 'down',
    health_latency_ms: result.latency_ms,
    health_version: result.version,
    health_message: result.ok ? null : result.message,
    health_checked_at: ctx.deployment.now(),
    ...(result.ok ? { failures: 0, retry_at: null } : {}),
  }
  // An observation, not a change of the entity: no version, no audit entry.
  await write(writerOf(ctx), [also(updateSql(serviceProviders, provider.id, health))])
  return result
}

/** A stored provider as it would be with other properties. */
async function testChanged(ctx: Context, provider: ServiceProviderRow, given: Record<string, unknown>) {
  const type = providerType(ctx.deployment, provider.provider_type)
  const properties = await checkProperties(type, await unseal(ctx.deployment, provider, given))
  return connect(ctx.deployment, type, properties).test()
}

async function tested(test: Promise<ProviderTest>): Promise<Tested> {
  try {
    const { latency_ms, version, note } = await test
    const connected = version ? `Connected; version ${version}.` : 'Connected.'
    const message = note ? `${connected} ${note}` : connected
    return { ok: true, code: null, message, latency_ms: Math.round(latency_ms), version }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { ok: false, code: error.code, message: error.message, latency_ms: null, version: null }
  }
}
