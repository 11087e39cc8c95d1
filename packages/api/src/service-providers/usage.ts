import { servicePackages, serviceProviders, sql } from '@streamwise/db'
import type { ServiceProviderUsage } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { serviceProviderResource } from './resource.ts'

/** How many packages are named: an operator sells some dozens. */
const MOST_PACKAGES = 500

/** Where a provider is used: what is sold on it, who runs on it, and what runs there now. */
export async function usageOf(ctx: Context, id: string): Promise<z.infer<typeof ServiceProviderUsage>> {
  const key = keyOfReference(ctx, serviceProviders, id)
  const [, packages, [counts]] = await together(
    ctx,
    finding(ctx, serviceProviderResource, id),
    rowsOf(sql`SELECT p.id, p.name, p.status, p.retired, x.active, x."default"
      FROM package_providers x JOIN service_packages p ON p.id = x.package_id
      WHERE x.service_provider_id = ${key} ORDER BY p.name COLLATE NOCASE, p.id LIMIT ${MOST_PACKAGES}`),
    rowsOf(sql`SELECT
      (SELECT count(*) FROM subscription_providers WHERE service_provider_id = ${key}),
      (SELECT count(*) FROM subscription_providers WHERE service_provider_id = ${key} AND "default" = 1),
      (SELECT count(*) FROM rooms WHERE subscription_id IN (
        SELECT subscription_id FROM subscription_providers WHERE service_provider_id = ${key} AND active = 1)),
      (SELECT count(*) FROM meetings WHERE service_provider_id = ${key} AND ended_at IS NULL)`),
  )
  const [subscriptions = 0, subscriptions_by_default = 0, rooms = 0, meetings_now = 0] = (counts ?? []).map(
    Number,
  )
  return {
    object: 'ServiceProviderUsage',
    packages: packages.map(([package_id, name, status, retired, active, first]) => ({
      id: ctx.deployment.ids.encode(servicePackages.object, Number(package_id)),
      name: String(name),
      status: status === 'active' ? 'active' : 'inactive',
      retired: retired === 1,
      active: active === 1,
      default: first === 1,
    })),
    subscriptions,
    subscriptions_by_default,
    rooms,
    meetings_now,
  }
}
