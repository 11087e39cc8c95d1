import type { StreamWiseClient } from '@streamwise/client'
import { RETIRED_DAYS } from '../plan/business.ts'
import type { PackageKey } from '../plan/organisations.ts'
import { type Backend, PACKAGES } from '../plan/packages.ts'
import { DAY, HOUR } from '../plan/time.ts'
import type { Cast, MadeCustomer } from './customer.ts'
import type { Event } from './timeline.ts'

/** The simulated back-ends: the properties that a provider of each type is registered with. */
export type Backends = Record<Backend, Record<string, string>>

/** How the demo's providers are called. */
export const PROVIDER_NAMES: Record<Backend, string> = {
  bbb: 'BigBlueButton Frankfurt',
  scalelite: 'Scalelite São Paulo',
  jitsi: 'Jitsi Meet Helsinki',
}

/** Registers the back-ends, and one that is out of service; answers the ids of those that serve. */
export async function registerProviders(
  admin: StreamWiseClient,
  backends: Backends,
): Promise<Record<Backend, string>> {
  const register = async (backend: Backend, metadata: Record<string, string>) => {
    const provider = await admin.serviceProviders.create.mutate({
      provider_name: PROVIDER_NAMES[backend],
      provider_type: backend,
      properties: backends[backend],
      metadata,
    })
    await admin.serviceProviders.testStored.mutate({ id: provider.id })
    return provider.id
  }
  const ids = {
    bbb: await register('bbb', { region: 'eu-central', contract: 'HOST-2231' }),
    scalelite: await register('scalelite', { region: 'sa-east', contract: 'HOST-2307' }),
    jitsi: await register('jitsi', { region: 'eu-north', contract: 'HOST-2412' }),
  }
  await admin.serviceProviders.create.mutate({
    provider_name: 'BigBlueButton Lisboa (decommissioned)',
    provider_type: 'bbb',
    active: false,
    properties: { host_url: 'https://bbb-lisboa.example', secret: 'no-longer-in-use-since-2025' },
    metadata: { region: 'eu-west', contract: 'HOST-1894' },
  })
  return ids
}

/** The packages that the operator sells, with the providers that deliver them; answers their ids. */
export async function makePackages(
  admin: StreamWiseClient,
  providers: Record<Backend, string>,
): Promise<Record<PackageKey, string>> {
  const make = async (key: PackageKey): Promise<string> => {
    const { sold, providers: backends } = PACKAGES[key]
    const made = await admin.servicePackages.create.mutate({
      ...sold,
      providers: backends.map((backend, at) => ({
        service_provider_id: providers[backend],
        default: at === 0,
      })),
    })
    return made.id
  }
  return {
    classic: await make('classic'),
    starter: await make('starter'),
    team: await make('team'),
    campus: await make('campus'),
    enterprise: await make('enterprise'),
  }
}

/** What became of the packages: one was retired, and one grew, for new contracts and for those that were matched again. */
export function offerEvents(
  { admin, sales, packages }: Pick<Cast, 'admin' | 'sales' | 'packages'>,
  made: readonly MadeCustomer[],
  today: number,
): Event[] {
  const grown = today - 100 * DAY
  return [
    {
      at: today - RETIRED_DAYS * DAY,
      happens: async () => {
        await admin.servicePackages.update.mutate({ id: packages.classic, retired: true, hidden: true })
      },
    },
    {
      at: grown,
      happens: async () => {
        const input = { package_id: packages.team, code: 'max_concurrent_meetings', value: 6 }
        await admin.packageFeatures.update.mutate(input)
      },
    },
    {
      at: grown + HOUR,
      happens: async () => {
        const asked = made.filter(({ id, planned }) => id && planned.package === 'team').slice(0, 3)
        for (const { id: subscriber_id } of asked) {
          const [contract] = (await sales.subscriptions.list.query({ subscriber_id })).data
          if (contract) await sales.subscriptions.sync.mutate({ id: contract.id, terms: false })
        }
      },
    },
  ]
}
