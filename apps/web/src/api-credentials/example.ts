/** The lists that a credential can be tried with, most telling first: permission, REST path, procedure. */
const lists = [
  ['rooms:read', '/rooms', 'rooms.list'],
  ['customers:read', '/customers', 'customers.list'],
  ['accounts:read', '/accounts', 'accounts.list'],
  ['subscriptions:read', '/subscriptions', 'subscriptions.list'],
  ['service_packages:read', '/service-packages', 'servicePackages.list'],
  ['service_providers:read', '/service-providers', 'serviceProviders.list'],
  ['users:read', '/users', 'users.list'],
] as const

export interface Example {
  curl: string
  client: string
}

/** A request that this credential may send, for a terminal and for a service of one's own. */
export function exampleOf(permissions: readonly string[], origin: string): Example {
  const list = lists.find(([permission]) => permissions.includes(permission))
  const [path, call] = list
    ? [`${list[1]}?limit=10`, `${list[2]}.query({ limit: 10 })`]
    : ['/me', 'users.me.query({})']
  return {
    curl: `curl "${origin}/api/v1${path}" \\\n  -H "Authorization: Bearer $STREAMWISE_SECRET"`,
    client: [
      `import { createClient } from '@streamwise/client'`,
      '',
      'const streamwise = createClient({',
      `  url: '${origin}',`,
      '  secret: process.env.STREAMWISE_SECRET,',
      '})',
      `console.log(await streamwise.${call})`,
    ].join('\n'),
  }
}
