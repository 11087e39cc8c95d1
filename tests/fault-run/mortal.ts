import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deployment, makeFirstAdmin, runDueJobs, tick } from '@streamwise/api'
import type { Database } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { PERMISSION_CODES } from '@streamwise/domain'
import type { Fetch } from '@streamwise/providers'
import { createApp } from '@streamwise/worker/app'
import { Config, readConfig } from '@streamwise/worker/config'
import { deploymentOf } from '@streamwise/worker/deployment'
import { temporaryDirectory } from '../hosts.ts'
import { type Api, api, signIn, type Target } from '../http.ts'
import { credential } from '../line.ts'
import type { Clock } from './clock.ts'

/** The process was killed: whatever it was about to do or to hear, it never will. */
class Killed extends Error {
  override readonly name = 'Killed'
}

export const PLATFORM = 'http://platform.test'
const CONFIG = {
  PUBLIC_URL: PLATFORM,
  APP_SECRET: 'a secret of the app, for tests only',
  HASH_ID_KEY: 'a key of the hash ids, for tests only',
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  ALLOW_PRIVATE_ADDRESSES: 'true',
  RATE_LIMIT_CREDENTIAL: '0',
  RATE_LIMIT_ADDRESS: '0',
}
const PERSON = { email: 'admin@example.com', password: 'correct horse battery staple' }

/** A process: how many more statements and calls it lives for, and whether the last of them is still done. */
type Life = { left: number; done: boolean; dead: boolean; deferred: Promise<unknown>[]; woken: boolean }

export type Mortal = AsyncDisposable & {
  /** Throws where there is nobody to answer, or nobody left. */
  answer(request: Request): Promise<Response>
  admin: Api
  /** Asks the database past the platform. */
  database: Database
  /** From now on it dies at its so many-th statement or call to a server: before that is done, or right after. */
  killAfter(steps: number, done: boolean): void
  isDead(): boolean
  /** A new process on the same file, that knows nothing but what is in there. */
  restart(): Promise<void>
  /** What the clock does each minute. */
  minute(): Promise<void>
  /** Does the work that requests have asked for. */
  work(): Promise<void>
  /** When it died. */
  deaths: number[]
  /** What it logged as its own fault. */
  faults: string[]
}

/** A platform on a database file that outlives it, however and whenever it is killed. */
export async function mortalPlatform(world: {
  clock: Clock
  random: () => number
  fetch: Fetch
}): Promise<Mortal> {
  const directory = await temporaryDirectory()
  const file = join(directory, 'streamwise.db')
  const database = embeddedDatabase(file)
  await migrate(database)
  const faults: string[] = []
  const deaths: number[] = []
  const died = () => void deaths.push(world.clock.now)
  let current = await begin()
  await firstAdmin(current.deployment)

  async function begin() {
    const life: Life = { left: Infinity, done: false, dead: false, deferred: [], woken: false }
    const deployment = await deploymentOf(readConfig(Config, CONFIG), {
      log: (event, facts) => {
        if (!life.dead && JSON.stringify(facts).includes('"error":{'))
          faults.push(`${event} ${JSON.stringify(facts)}`)
      },
      now: () => world.clock.now,
      fetch: (url, init) => step(life, died, () => world.fetch(url, init)),
    })
    deployment.random = world.random
    const own: Database = {
      read: statements => step(life, died, () => database.read(statements)),
      write: statements => step(life, died, () => database.write(statements)),
      script: text => database.script(text),
      close: () => {},
    }
    const app = createApp({
      config: readConfig(Config, CONFIG),
      deployment,
      version: '0',
      database: () => own,
      address: () => '127.0.0.1',
      defer: (_, work) => void life.deferred.push(work.catch(() => {})),
      wake: () => {
        life.woken = true
      },
      asset: async () => null,
    })
    return { life, deployment, own, app }
  }

  async function firstAdmin(deployment: Deployment) {
    const actor = { type: 'system', key: null, name: 'Test', action: 'test', address: null } as const
    const names = { first_name: 'Ada', last_name: 'Min' }
    const writer = { db: database, deployment, actor: { ...actor, requestId: null } }
    await makeFirstAdmin(writer, { ...PERSON, ...names })
  }

  /** One thing after the other, so that a seed tells it all: what happens at once is for other tests. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const turn = last.then(act)
    last = turn.catch(() => {})
    return turn
  }

  const answer = (request: Request): Promise<Response> =>
    inTurn(async () => {
      const { life, app } = current
      if (life.dead) throw new Killed()
      const response = await app.fetch(request)
      if (life.dead) throw new Killed()
      return response
    })

  /** Work of a process that may die of it. */
  const survive = (work: () => Promise<unknown>): Promise<void> =>
    inTurn(async () => {
      const { life } = current
      if (life.dead) return
      try {
        await work()
        await Promise.all(life.deferred.splice(0))
      } catch (error) {
        if (!life.dead) throw error
      }
    })

  const rounds = async () => {
    for (let round = 0; round < 500; round++) {
      current.life.woken = false
      if ((await runDueJobs(current.deployment, current.own, { atOnce: 1 })) === 0) return
    }
    throw new Error('There is always something to do: some job asks for itself again and again.')
  }

  const target: Target = { url: PLATFORM, fetch: answer }
  const browser = api(target, await signIn(target, PERSON))
  const { secret } = await credential(browser, PERMISSION_CODES)
  return {
    answer,
    admin: api(target, { secret }),
    database,
    deaths,
    faults,
    killAfter: (steps, done) => Object.assign(current.life, { left: steps, done }),
    isDead: () => current.life.dead,
    restart: async () => {
      current = await begin()
    },
    minute: () =>
      survive(async () => {
        await tick(current.deployment, current.own, { atOnce: 1 })
        await rounds()
      }),
    work: () => survive(async () => current.life.woken && (await rounds())),
    [Symbol.asyncDispose]: async () => {
      database.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** One statement or call of a process, unless it dies of it. */
async function step<Answer>(life: Life, died: () => void, act: () => Promise<Answer>): Promise<Answer> {
  if (life.dead) throw new Killed()
  const last = life.left-- <= 0
  if (last) {
    life.dead = true
    died()
  }
  if (last && !life.done) throw new Killed()
  const answer = await act()
  if (life.dead) throw new Killed()
  return answer
}
