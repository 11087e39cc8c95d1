import { type Sql, sql, subscriptions } from '@streamwise/db'
import { inUse } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'

/** A subscription that uses a package's provider; `provider` is the key of the attachment. */
type User = { provider: number; key: number; name: string }
/** How many subscriptions of each provider are named. */
const NAMED = 20

/** Who uses the providers of a package: of each some subscriptions. */
export const usersOfProviders = (packageKey: Sql): Reading<User[]> => ({
  sql: sql`SELECT package_provider_id, id, name FROM (
      SELECT x.package_provider_id, s.id, s.name, row_number() OVER (PARTITION BY x.package_provider_id ORDER BY s.id) AS place
      FROM package_providers p JOIN subscription_providers x ON x.package_provider_id = p.id
      JOIN subscriptions s ON s.id = x.subscription_id WHERE p.package_id = ${packageKey})
    WHERE place <= ${NAMED}`,
  read: answer =>
    (answer?.rows ?? []).map(([provider, key, name]) => ({
      provider: Number(provider),
      key: Number(key),
      name: String(name),
    })),
})

/** Throws `in_use` for a provider that subscriptions use, and names them. */
export function requireUnused(
  ctx: Context,
  provider: { id: number; provider_name: string },
  used: readonly User[],
): void {
  const users = used.filter(user => user.provider === provider.id)
  if (!users.length) return
  throw inUse(
    `${provider.provider_name} is still used by ${users.map(({ name }) => name).join(', ')}. Take it from there first.`,
    {
      subscriptions: users.map(({ key, name }) => ({
        id: ctx.deployment.ids.encode(subscriptions.object, key),
        name,
      })),
    },
  )
}
