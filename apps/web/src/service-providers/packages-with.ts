import { api } from '#api/client.ts'
import type { Query } from '#api/procedure.ts'

export type ServicePackage = Awaited<ReturnType<typeof api.servicePackages.get.query>>

/**
 * The packages that a provider is attached to. The list has no such filter, so it is read to its end: packages are
 * few, being what an operator sells.
 */
export const packagesWith: Query<{ provider: string }, ServicePackage[]> = {
  path: [...api.servicePackages.list.path, 'with-provider'],
  query: async ({ provider }, options) => {
    const found: ServicePackage[] = []
    let cursor: string | undefined
    do {
      const page = await api.servicePackages.list.query({ limit: 100, sort: 'name', cursor }, options)
      found.push(...page.data.filter(sold => attachmentOf(sold, provider) !== undefined))
      cursor = page.meta.next_cursor ?? undefined
    } while (cursor !== undefined)
    return found
  },
}

/** How a provider is attached to a package. */
export function attachmentOf(sold: ServicePackage, provider: string) {
  return sold.providers.find(({ service_provider_id }) => service_provider_id === provider)
}
