import { once } from 'node:events'
import { createServer } from 'node:net'
import { embeddedDatabase } from '@streamwise/db/node'
import { type Simulator, startJitsi, startSimulator } from '@streamwise/simulator'
import { deploymentOf } from '@streamwise/worker/deployment'
import { startServer } from '@streamwise/worker/node'
import { credentialToTry, reconnect } from './access.ts'
import { demoClock } from './clock.ts'
import { type CodedRoom, codedRoom } from './coded.ts'
import { demoData } from './data.ts'
import { type DemoEnvironment, DemoError } from './environment.ts'
import { checkHealth, fillRooms, type LiveRoom } from './live.ts'
import { HISTORY_DAYS } from './plan/business.ts'
import { DAY } from './plan/time.ts'
import { seed } from './seed/seed.ts'
import { SignInError, signIn } from './sign-in.ts'

export type RunningDemo = {
  secret: string
  backends: { name: string; url: string }[]
  live: LiveRoom[]
  coded: CodedRoom | null
  close(): Promise<void>
}

/** The same business on every machine. */
const SEED = 20_261

/** How often the back-ends look at the time once it is the real one, in ms. */
const PULSE = 250

/** The servers behind the simulated Scalelite. */
const POOL = ['bbb-sp-1', 'bbb-sp-2', 'bbb-sp-3'].map(name => ({ name, state: 'enabled' as const }))

/** Starts the back-ends and the platform, fills it where it is empty, and lets people into rooms. Throws `DemoError`. */
export async function startDemo(
  { config, admin }: DemoEnvironment,
  options: { keep: boolean; log: (event: string, facts: Record<string, unknown>) => void },
): Promise<RunningDemo> {
  await requireFreePort(config.PORT, config.HOST)
  const data = demoData(config.DATA_DIR, options.keep)
  const today = Date.now()
  const clock = demoClock()
  if (data.fresh) clock.set(today - HISTORY_DAYS * DAY)
  await using running = new AsyncDisposableStack()
  const bbb = running.use(await startSimulator({ now: clock.now }))
  const scalelite = running.use(
    await startSimulator({ now: clock.now, mode: 'scalelite', scalelite: { servers: POOL } }),
  )
  const pass = async () => void (await Promise.all([bbb.advance(0), scalelite.advance(0)]))
  const jitsi = running.use(await startJitsi({ clock: 'real' }))
  const host = { log: options.log, now: clock.now, elapsed: () => performance.now() }
  const server = await startServer(config, host)
  running.defer(() => server.close())

  const { url } = server
  const backends = {
    bbb: accessTo(bbb),
    scalelite: { ...accessTo(scalelite), admin_secret: scalelite.secret },
    jitsi: jitsi.properties,
  }
  if (data.fresh) {
    using db = disposable(embeddedDatabase(data.file))
    const deployment = await deploymentOf(config, host)
    const trouble = {
      begin: () => scalelite.setTrouble({ kind: 'down' }),
      end: () => scalelite.setTrouble({ kind: 'none' }),
    }
    await seed({ url, clock, admin, db: db.it, deployment, backends, pass, trouble, today, seed: SEED })
    data.filled()
  }
  const pulse = setInterval(() => void pass(), PULSE)
  running.defer(() => clearInterval(pulse))
  const client = await signIn(url, admin).catch(refused)
  if (!data.fresh) await reconnect(client, backends)
  await checkHealth(client)
  const live = await fillRooms(client, SEED)
  const coded = await codedRoom(client)
  const secret = await credentialToTry(client)
  const owned = running.move()
  return {
    secret,
    live,
    coded,
    backends: [
      { name: 'BigBlueButton', url: bbb.url },
      { name: 'Scalelite', url: scalelite.url },
      { name: 'Jitsi Meet', url: jitsi.url },
    ],
    close: () => owned.disposeAsync(),
  }
}

const accessTo = ({ apiUrl, secret }: Simulator) => ({ host_url: apiUrl, secret })

const disposable = <Closable extends { close(): void }>(it: Closable) => ({
  it,
  [Symbol.dispose]: () => it.close(),
})

function refused(error: unknown): never {
  if (!(error instanceof SignInError)) throw error
  throw new DemoError(
    `${error.message}\nGive the ADMIN_EMAIL and ADMIN_PASSWORD that the kept demo was made with, or start without --keep.`,
  )
}

/** Before anything is removed: another demo may be running on it. */
async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new DemoError(
      `PORT ${port} on ${host} can't be had (${reason}). Stop what uses it, or give another PORT.`,
    )
  }
  probe.close()
  await once(probe, 'close')
}
