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

/**
 * A client for the platform's API. A call takes at most `timeout` ms (30,000); reads are tried again where that is safe.
 * Calls throw `StreamWiseError`. Throws a `TypeError` for an address, a secret or a time-out that can't be one.
 */
export function createClient(options: ClientOptions): StreamWiseClient {
  const { fetch = (url, init) => globalThis.fetch(url, init), now = Date.now, random = Math.random } = options
  const { timeout = 30_000, sleep = pause } = options
  if (!(Number.isInteger(timeout) && timeout > 0 && timeout <= LONGEST_TIMEOUT))
    throw new TypeError(`timeout must be a whole number of milliseconds from 1 to ${LONGEST_TIMEOUT}.`)
  const secret = checkedSecret(options.secret)
  const base = checkedAddress(options.url)
  const answers = answersBy(fetch, { base, secret, now })
  const link = httpLink({
    url: `${base}/trpc`,
    headers: { authorization: `Bearer ${secret}` },
    // The link calls with a text and our own init; tRPC's types allow for other runtimes'.
    fetch: (url, init) => answers(String(url), init as RequestInit),
  })
  return createTRPCClientProxy(new Calls({ links: [link] }, { timeout, now, random, sleep }))
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
