import type { Simulator } from '@streamwise/simulator'
import type { Api, Json } from './http.ts'

/** Everything from a provider down to a link, as the API answered it. */
export type Line = Record<
  'provider' | 'package' | 'customer' | 'subscription' | 'account' | 'room' | 'token',
  Json
>

export type Features = { code: string; value: number | boolean }[]

/** How a provider on a simulated server is registered. */
export const providerOn = (simulator: Pick<Simulator, 'apiUrl' | 'secret'>, name: string) => ({
  provider_name: name,
  provider_type: 'bbb',
  properties: { host_url: simulator.apiUrl, secret: simulator.secret },
})

/** A customer as an admin types it. `name` tells it from others: names, addresses and subdomains come from it. */
export const customerNamed = (name: string) => ({
  company_name: name,
  first_name: 'Ana',
  last_name: 'Souza',
  email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.com`,
})

/** Walks the line as an admin: provider, package, customer, subscription, account, room and a moderator's link. */
export async function buildLine(
  admin: Api,
  simulator: Pick<Simulator, 'apiUrl' | 'secret'>,
  name: string,
  features: Features = [],
): Promise<Line> {
  const provider = await admin.made('/service-providers', providerOn(simulator, `${name} server`))
  const sold = await admin.made('/service-packages', {
    name: `${name} package`,
    features,
    providers: [{ service_provider_id: provider.id, default: true }],
  })
  return { provider, package: sold, ...(await buildTenant(admin, sold.id, name)) }
}

/** A customer with a subscription to a package, an account, a room and a moderator's link. */
export async function buildTenant(
  admin: Api,
  package_id: string,
  name: string,
): Promise<Omit<Line, 'provider' | 'package'>> {
  const customer = await admin.made('/customers', customerNamed(name))
  const subscription = await admin.made('/subscriptions', { package_id, subscriber_id: customer.id })
  const account = await admin.made('/accounts', {
    account_name: `${name} account`,
    subscription_id: subscription.id,
  })
  const room = await admin.made('/rooms', { room_name: `${name} room`, account_id: account.id })
  const token = await admin.made(`/rooms/${room.id}/tokens`, { role: 'moderator' })
  return { customer, subscription, account, room, token }
}

/** A credential with these permissions, for the platform or one customer. */
export const credential = (admin: Api, permissions: readonly string[], customer_id: string | null = null) =>
  admin.made('/api-credentials', { name: 'Test', permissions, customer_id })
