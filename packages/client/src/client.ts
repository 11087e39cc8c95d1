import type { AppRouter } from '@streamwise/api'
import { looksLikeSecret } from '@streamwise/domain'
import { createTRPCClientProxy, httpLink, type TRPCClient } from '@trpc/client'
import { type CallOptions, Calls } from './calls.ts'
import { answersBy, type Fetch } from './http.ts'

/** Every procedure of the platform: `client.rooms.list.query(…)`, `client.rooms.create.mutate(…)`. */
export type StreamWiseClient = TRPCClient<AppRouter>

export type ClientOptions = Partial<CallOptions> & {
  /** Where the platform answers, such as `https://meet.example.com`. */
  url: string | URL | undefined
  /** The secret of an API credential, `swk_…`. */
  secret: string | undefined
  fetch?: Fetch
}

const LONGEST_TIMEOUT = 600_000
const MOST_TRIES = 20

/**
 * A client for the platform's API. A call takes at most `timeout` ms (30,000), each of its at most `tries` (5) tries
 * `tryTimeout` ms (15,000). Reads are tried again where that makes sense, and so are writes: each carries an
 * `Idempotency-Key`, so that the platform does it once. Nothing is batched: every call has its own key, time and fate.
 * Calls throw `StreamWiseError`. Throws a `TypeError` for an address, a secret or a number that can't be one.
 */
export function createClient(options: ClientOptions): StreamWiseClient {
  const { fetch = (url, init) => globalThis.fetch(url, init), now = Date.now, random = Math.random } = options
  const { newKey = () => crypto.randomUUID(), sleep = pause, onRetry = () => {} } = options
  const timeout = checkedNumber('timeout', options.timeout ?? 30_000, LONGEST_TIMEOUT)
  const tryTimeout = checkedNumber('tryTimeout', options.tryTimeout ?? 15_000, LONGEST_TIMEOUT)
  const tries = checkedNumber('tries', options.tries ?? 5, MOST_TRIES)
  const secret = checkedSecret(options.secret)
  const base = checkedAddress(options.url)
  const answers = answersBy(fetch, { base, secret, now })
  const link = httpLink<AppRouter>({
    url: `${base}/trpc`,
    headers: ({ op }) => {
      const { idempotencyKey } = op.context
      const authorization = { authorization: `Bearer ${secret}` }
      return op.type === 'mutation'
        ? { ...authorization, 'idempotency-key': String(idempotencyKey) }
        : authorization
    },
    // The link calls with a text and our own init; tRPC's types allow for other runtimes'.
    fetch: (url, init) => answers(String(url), init as RequestInit),
  })
  const calls = { timeout, tryTimeout, tries, onRetry, now, random, newKey, sleep }
  return createTRPCClientProxy(new Calls({ links: [link] }, calls))
}

function checkedNumber(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value > 0 && value <= most) return value
  const unit = name === 'tries' ? 'number' : 'number of milliseconds'
  throw new TypeError(`${name} must be a whole ${unit} from 1 to ${most}.`)
}

function checkedSecret(secret: string | undefined): string {
  if (!secret)
    throw new TypeError(
      'secret is missing: give the secret of an API credential, such as process.env.STREAMWISE_SECRET.',
    )
  if (typeof secret !== 'string' || !looksLikeSecret(secret))
    throw new TypeError(
      'secret is not one of StreamWise: it begins with swk_ and was shown once, whole, when the credential was made.',
    )
  return secret
}

/** The address without a slash at its end. */
function checkedAddress(url: ClientOptions['url']): string {
  if (!url)
    throw new TypeError('url is missing: give the address of the platform, such as https://meet.example.com.')
  const address = URL.canParse(String(url)) ? new URL(url) : null
  if (!address || !/^https?:$/.test(address.protocol))
    throw new TypeError('url must begin with http:// or https://, such as https://meet.example.com.')
  if (address.username || address.password) throw new TypeError('url must not hold a user or a password.')
  return address.origin + address.pathname.replace(/\/+$/, '')
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
