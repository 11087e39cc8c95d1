import type { StreamWiseClient } from '@streamwise/client'
import { DAY, HOUR } from '../plan/time.ts'
import { machine, renewed } from './callers.ts'
import type { Event } from './timeline.ts'

type Permissions = Parameters<StreamWiseClient['apiCredentials']['create']['mutate']>[0]['permissions']

/** The operator's services besides its sales: at work and rotated, bound to addresses, revoked, expired. */
export function machineEvents(
  url: string,
  admin: StreamWiseClient,
  { founded, today }: { founded: number; today: number },
): { billing: () => StreamWiseClient; events: Event[] } {
  let billing = { client: admin, id: '' }
  let form = ''
  const make = (name: string, permissions: Permissions, more: object) =>
    machine(url, admin, { name, permissions, ...more })
  const events: Event[] = [
    {
      at: founded + DAY,
      happens: async () => {
        const permissions: Permissions = ['customers:read', 'subscriptions:read', 'subscriptions:write']
        billing = await make('Billing', permissions, {
          description: 'Writes the invoices, renews what is paid.',
        })
      },
    },
    {
      at: today - 400 * DAY,
      happens: async () => {
        const description = 'Signed people up from the old website.'
        form = (await make('Website sign-up', ['customers:write'], { description })).id
      },
    },
    {
      at: today - 120 * DAY,
      happens: async () => {
        await make('Status page', ['service_providers:read'], {
          description: 'Shows which servers answer; asks from our own network alone.',
          allowed_ips: ['198.51.100.0/24', '2001:db8:40::/48'],
        })
      },
    },
    {
      at: today - 90 * DAY,
      happens: async () => void (await admin.apiCredentials.revoke.mutate({ id: form })),
    },
    {
      at: today - 60 * DAY,
      happens: async () => {
        const expires_at = new Date(today - 30 * DAY).toISOString()
        await make('Year-end report', ['audit_entries:read'], { expires_at })
      },
    },
    {
      at: today - 4 * DAY,
      happens: async () => {
        billing = await renewed(url, admin, { id: billing.id, overlap: (7 * DAY) / 1000 })
      },
    },
    {
      at: today - 3 * HOUR,
      happens: async () => void (await billing.client.customers.list.query({ limit: 1 })),
    },
  ]
  return { billing: () => billing.client, events }
}
