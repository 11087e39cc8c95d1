import { Refusal } from '../messages.ts'
import type { World } from '../world/world.ts'

/** One of several who share a load balancer, told apart by the first label of the host they call. */
export interface Tenant {
  id: string
  name: string
  /** Any of them signs; the first is what callbacks are signed with. */
  secrets: string[]
}

/** Secrets as the load balancer is given them: `old:new`. */
export const secretsOf = (text: string): string[] => text.split(':').filter(secret => secret !== '')

/** Whose call it is; undefined where there are no tenants at all. Throws `checksumError` for a host that is nobody's. */
export function tenantOf(world: World, host: string): Tenant | undefined {
  if (!world.tenants) return undefined
  const label = host.split('.')[0]
  const tenant = world.tenants.find(({ name }) => name === label)
  if (!tenant || !host.includes('.')) throw new Refusal('checksumError')
  return tenant
}

/** The host without its port, as it was called. */
export const hostOf = (header: string | undefined): string =>
  (header ?? '').toLowerCase().replace(/:\d+$/, '')

/** URL_HOST: exact names, or `.example.com` for it and all below; all hosts where none are named. */
export function isAllowedHost(world: World, host: string): boolean {
  if (!world.hosts) return true
  return world.hosts.some(allowed =>
    allowed.startsWith('.') ? host === allowed.slice(1) || host.endsWith(allowed) : host === allowed,
  )
}

/** What signs and is signed for a tenant, else for the server itself. */
export const secretsFor = (world: World, tenant: string | undefined): string[] =>
  world.tenants?.find(({ id }) => id === tenant)?.secrets ?? [world.secret]
