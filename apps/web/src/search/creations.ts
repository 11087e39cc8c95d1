import type { Permission } from '@streamwise/domain'

/** What can be made on a page of its own: its form, the list it belongs to, and what that takes. */
export const creations = [
  { what: 'customer', path: '/customers/new', list: '/customers', permission: 'customers:write' },
  {
    what: 'subscription',
    path: '/subscriptions/new',
    list: '/subscriptions',
    permission: 'subscriptions:write',
  },
  { what: 'account', path: '/accounts/new', list: '/accounts', permission: 'accounts:write' },
  { what: 'room', path: '/rooms/new', list: '/rooms', permission: 'rooms:write' },
  {
    what: 'service_package',
    path: '/service-packages/new',
    list: '/service-packages',
    permission: 'service_packages:write',
  },
  {
    what: 'service_provider',
    path: '/service-providers/new',
    list: '/service-providers',
    permission: 'service_providers:write',
  },
  {
    what: 'api_credential',
    path: '/api-credentials/new',
    list: '/api-credentials',
    permission: 'api_credentials:write',
  },
] as const satisfies readonly { what: string; path: string; list: string; permission: Permission }[]
