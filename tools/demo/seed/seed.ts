import type { Deployment } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import type { DemoClock } from '../clock.ts'
import { HISTORY_DAYS, planCustomers } from '../plan/business.ts'
import { DAY } from '../plan/time.ts'
import { type Login, signIn } from '../sign-in.ts'
import { salesSystem, sessions } from './callers.ts'
import { type Backends, makePackages, offerEvents, registerProviders } from './catalogue.ts'
import { contractEvents } from './contracts.ts'
import { type Cast, customerEvents, type MadeCustomer } from './customer.ts'
import { machineEvents } from './machines.ts'
import { staffEvents } from './staff.ts'
import { replay } from './timeline.ts'
import { setPassword, writeMeetings } from './unwritten.ts'

export type SeedOptions = {
  /** A platform that runs by `clock`, with an admin and nothing else. */
  url: string
  clock: DemoClock
  admin: Login
  /** The platform's database, for its clock and for what its API can't write. */
  db: Database
  deployment: Deployment
  backends: Backends
  today: number
  seed: number
}

/** Fills an empty platform with an operator's business, day by day, through its API. */
export async function seed(options: SeedOptions): Promise<MadeCustomer[]> {
  const { url, clock, db, deployment, today } = options
  const { password } = options.admin
  const hash = await deployment.hashPassword(password)
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
    password,
    letIn: async userUuid => void (await setPassword(db, userUuid, hash, clock.now())),
  }
  const stories = planCustomers(today, options.seed).map(planned => customerEvents(cast, planned))
  const made = stories.map(story => story.made)
  const machines = machineEvents(url, admin, { founded, today })
  await replay(clock, [
    ...staffEvents(cast, founded, today),
    ...machines.events,
    ...stories.flatMap(story => story.events),
    ...offerEvents(cast, made, today),
    ...contractEvents({ deployment, db }, { billing: machines.billing, made }, { founded, today }),
  ])
  await writeMeetings(db, made, options)
  clock.release()
  return made
}
