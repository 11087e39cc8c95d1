import { setTimeout as pause } from 'node:timers/promises'
import { type Deployment, tick } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import type { DemoClock } from '../clock.ts'
import { HISTORY_DAYS, planCustomers } from '../plan/business.ts'
import { DAY, HOUR } from '../plan/time.ts'
import { type Login, signIn } from '../sign-in.ts'
import { salesSystem, sessions } from './callers.ts'
import { type Backends, makePackages, offerEvents, registerProviders } from './catalogue.ts'
import { agreeOnMinutes, contractEvents } from './contracts.ts'
import { type Cast, customerEvents, type MadeCustomer } from './customer.ts'
import { heldEvents, recordingEvents, watchEvents } from './held.ts'
import { machineEvents } from './machines.ts'
import { staffEvents } from './staff.ts'
import { replay } from './timeline.ts'
import { countMinutes, isBusy, setPassword, writeMeetings } from './unwritten.ts'

export type SeedOptions = {
  /** A platform that runs by `clock`, with an admin and nothing else. */
  url: string
  clock: DemoClock
  admin: Login
  /** The platform's database, for its clock and for what its API can't write. */
  db: Database
  deployment: Deployment
  backends: Backends
  /** Lets time pass at the back-ends: what is due there happens, and their callbacks are delivered. */
  pass: () => Promise<void>
  /** Has one of them stop answering, and answer again. */
  trouble: { begin: () => void; end: () => void }
  today: number
  seed: number
}

/** How far back meetings are really held. */
const LATELY = 27 * HOUR

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
  const settled = async () => {
    while ((await tick(deployment, db)) > 0) while (await isBusy(db)) await pause(1)
  }
  const happened = [
    ...staffEvents(cast, founded, today),
    ...machines.events,
    ...stories.flatMap(story => story.events),
    ...offerEvents(cast, made, today),
    {
      at: today - LATELY,
      happens: async () => {
        await writeMeetings(db, made, { until: today - LATELY, seed: options.seed })
        await countMinutes(db, clock.now())
        await agreeOnMinutes(sales, today)
      },
    },
    ...heldEvents(admin, made, options.pass, options),
    ...recordingEvents(admin, today),
    ...watchEvents(options.pass, options.trouble, today),
    ...contractEvents({ deployment, db }, { billing: machines.billing, made }, { founded, today }),
  ]
  await replay(clock, happened, { from: today - LATELY, settled })
  clock.release()
  return made
}
