import type { StreamWiseClient } from '@streamwise/client'
import type { Database } from '@streamwise/db'
import type { DemoClock } from '../clock.ts'
import { HISTORY_DAYS, planCustomers, RETIRED_DAYS } from '../plan/business.ts'
import { DAY, HOUR } from '../plan/time.ts'
import { type Login, signIn } from '../sign-in.ts'
import { machine, salesSystem, sessions } from './callers.ts'
import { type Backends, makePackages, registerProviders } from './catalogue.ts'
import { type Cast, customerEvents, type MadeCustomer } from './customer.ts'
import { type Event, replay } from './timeline.ts'
import { setPassword, writeColleagues, writeMeetings } from './unwritten.ts'

export type SeedOptions = {
  /** A platform that runs by `clock`, with an admin and nothing else. */
  url: string
  clock: DemoClock
  admin: Login
  /** The platform's database, for what its API can't write. */
  db: Database
  hashPassword: (password: string) => Promise<string>
  backends: Backends
  today: number
  seed: number
}

/** Who of the operator's staff signs in besides the admin. */
export const SUPPORT = { first_name: 'Sofia', last_name: 'Support', email: 'support@streamwise.example' }

/** Fills an empty platform with an operator's business, day by day, through its API. */
export async function seed(options: SeedOptions): Promise<MadeCustomer[]> {
  const { url, clock, db, today } = options
  const { password } = options.admin
  const hash = await options.hashPassword(password)
  const founded = today - HISTORY_DAYS * DAY
  clock.set(founded)
  const admin = await signIn(url, options.admin)
  const packages = await makePackages(admin, await registerProviders(admin, options.backends))
  const { client: sales } = await salesSystem(url, admin)
  const cast: Cast = {
    url,
    admin,
    sales,
    packages,
    signedIn: sessions(url, password),
    letIn: async (userUuid, at) => void (await setPassword(db, userUuid, hash, at)),
  }
  const stories = planCustomers(today, options.seed).map(planned => customerEvents(cast, planned))
  const events: Event[] = stories.flatMap(story => story.events)
  events.push(
    {
      at: today - RETIRED_DAYS * DAY,
      happens: async () => {
        await admin.servicePackages.update.mutate({ id: packages.classic, retired: true, hidden: true })
      },
    },
    ...machineEvents(url, admin, today),
  )
  await replay(clock, events)
  const made = stories.map(story => story.made)
  await writeColleagues(db, made, SUPPORT, hash)
  await writeMeetings(db, made, options)
  clock.release()
  return made
}

/** Other services of the operator: one at work, one revoked, one expired. */
function machineEvents(url: string, admin: StreamWiseClient, today: number): Event[] {
  let billing: StreamWiseClient | null = null
  let form = ''
  return [
    {
      at: today - 400 * DAY,
      happens: async () => {
        const description = 'Signed people up from the old website.'
        const input = { name: 'Website sign-up', description, permissions: ['customers:write' as const] }
        form = (await machine(url, admin, input)).id
      },
    },
    {
      at: today - 210 * DAY,
      happens: async () => {
        const permissions = ['customers:read', 'subscriptions:read'] as const
        const input = { name: 'Billing', description: 'Writes the invoices.', permissions: [...permissions] }
        billing = (await machine(url, admin, input)).client
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
        const input = { name: 'Year-end report', permissions: ['audit_entries:read' as const], expires_at }
        await machine(url, admin, input)
      },
    },
    { at: today - 3 * HOUR, happens: async () => void (await billing?.customers.list.query({ limit: 1 })) },
  ]
}
