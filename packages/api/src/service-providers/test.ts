import type { ServiceProviderTest, ServiceProviderTested } from '@streamwise/domain'
import type { ProviderTest } from '@streamwise/providers'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { finding, together } from '../core/reading.ts'
import { write, writerOf } from '../core/write.ts'
import { adminsOf, type Finding, findingOf, observed } from './health.ts'
import { keptProperties } from './kept-properties.ts'
import { link } from './link.ts'
import { changedProperties, checkProperties, connect, providerType } from './properties.ts'
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
    return tested(await findingOf(() => connect(ctx.deployment, type, properties).test(), noLoad))
  }
  const [provider, readers] = await together(ctx, finding(ctx, serviceProviderResource, input.id), adminsOf)
  if (input.properties)
    return tested(await findingOf(() => testChanged(ctx, provider, input.properties), noLoad))
  const linked = link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id, check: true })
  const result = await findingOf(async () => (await linked).test(), noLoad)
  await write(writerOf(ctx), [
    ...keptProperties(provider, result.answer?.found ?? {}),
    ...observed(ctx.deployment, { provider, finding: result.finding, readers, decisive: true }),
  ])
  return tested(result)
}

const noLoad = () => null

/** A stored provider as it would be with other properties. */
async function testChanged(ctx: Context, provider: ServiceProviderRow, given: Record<string, unknown> = {}) {
  const type = providerType(ctx.deployment, provider.provider_type)
  const properties = await changedProperties(ctx.deployment, type, provider, given)
  return connect(ctx.deployment, type, properties).test()
}

function tested({ finding, answer }: { finding: Finding; answer: ProviderTest | null }): Tested {
  if (!finding.ok) {
    const { code, message } = finding.error
    return { ok: false, code, message, latency_ms: null, version: null, found: {}, note: null }
  }
  const { latency_ms, version } = finding
  const note = answer?.note ?? null
  const connected = version ? `Connected; version ${version}.` : 'Connected.'
  const message = note ? `${connected} ${note}` : connected
  return { ok: true, code: null, message, latency_ms, version, found: answer?.found ?? {}, note }
}
