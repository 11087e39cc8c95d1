import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { importSPKI } from 'jose'
import { realClock, simulatedClock } from '../clock.ts'
import { NO_TROUBLE, Trouble } from '../control/trouble.ts'
import { listen, originOf } from '../listen.ts'
import { createJitsiApp } from './app.ts'
import type { Lock } from './token.ts'
import type { JitsiWorld } from './world.ts'

export interface JitsiOptions {
  /** `jitsi`, the default: a Jitsi Meet of one's own. `jaas`: 8x8's. */
  mode?: 'jitsi' | 'jaas'
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  /** The source of time in ms; it stands still where that does. */
  now?: () => number
  clock?: 'real' | 'simulated'
  /** No tokens at all, in mode `jitsi`. */
  authentication?: 'jwt' | 'none'
  appId?: string
  /** In mode `jitsi`; generated when absent. */
  appSecret?: string
  /** Accepted audiences: any unless told. */
  audiences?: string[]
  log?: (line: string) => void
}

export interface JitsiSimulator extends AsyncDisposable {
  /** `http://host:port`. */
  url: string
  /** What a provider of its type is configured with; secrets and keys included. */
  properties: Record<string, string>
  world: JitsiWorld
  setTrouble(trouble: Trouble): void
  /** Puts the server's clock so many ms ahead of the right time (or behind). */
  skew(ms: number): void
  advance(ms: number): void
  close(): Promise<void>
}

/** Starts a simulated Jitsi Meet and resolves once it listens. Rejects when the port can't be had. */
export async function startJitsi(options: JitsiOptions = {}): Promise<JitsiSimulator> {
  const { mode = 'jitsi', now = Date.now } = options
  const { lock, properties } = mode === 'jaas' ? await jaasLock(options) : ownLock(options)
  const clock = options.clock === 'real' ? realClock(now) : simulatedClock(now)
  const domain = mode === 'jaas' ? '8x8.vc' : 'meet.jitsi'
  const world: JitsiWorld = { mode, domain, clock, lock, joins: [], refused: [], calls: new Map() }
  let trouble = NO_TROUBLE
  const setTrouble = (next: Trouble) => {
    trouble = Trouble.parse(next)
  }
  const app = createJitsiApp({ world, trouble: () => trouble, setTrouble })
  const server = await listen(app.fetch, options)
  const url = originOf(server, options.host)
  options.log?.(`Simulated ${mode} at ${url}`)

  async function close(): Promise<void> {
    if (!server.listening) return
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return {
    url,
    properties: { host_url: url, ...properties },
    world,
    setTrouble,
    skew: clock.skew,
    advance: ms => {
      if (!clock.advance(ms)) throw new Error('The clock is real: it cannot be advanced')
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

type Keys = { lock: Lock | null; properties: Record<string, string> }

function ownLock({
  authentication = 'jwt',
  appId = 'streamwise',
  appSecret,
  audiences = ['*'],
}: JitsiOptions): Keys {
  if (authentication === 'none') return { lock: null, properties: { authentication } }
  const secret = appSecret ?? randomBytes(24).toString('base64url')
  const key = new TextEncoder().encode(secret)
  return {
    lock: { algorithm: 'HS256', keyOf: () => key, issuers: [appId], audiences, jaas: false },
    properties: { app_id: appId, app_secret: secret },
  }
}

/** As 8x8's console does it: a key pair, of which the console keeps the public half under an id. */
async function jaasLock({
  appId = `vpaas-magic-cookie-${'0123456789abcdef'.repeat(2)}`,
}: JitsiOptions): Promise<Keys> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const kept = await importSPKI(publicKey, 'RS256')
  const keyId = `${appId}/4f4910`
  const keyOf = (kid: string | undefined) => (kid === keyId ? kept : undefined)
  return {
    lock: { algorithm: 'RS256', keyOf, issuers: ['chat'], audiences: ['jitsi'], jaas: true },
    properties: { app_id: appId, key_id: keyId, private_key: privateKey },
  }
}
