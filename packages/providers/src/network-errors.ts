import { ProviderError } from './provider-error.ts'

const tlsCodes =
  /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|INVALID_CA$|PATH_LENGTH_)/
const timeoutCodes = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT|ESOCKETTIMEDOUT)$/
const nameCodes = /^(ENOTFOUND|EAI_)/
const notHttpCodes = /^(HPE_|UND_ERR_HEADERS_OVERFLOW)/

/**
 * Says why a fetch failed. Node's undici tells by a code somewhere in the chain of causes, workerd only by the
 * words of a message. Our own errors in the chain (a forbidden address, found at connect time) pass as they are.
 */
export function networkError(thrown: unknown, timeout: number): ProviderError {
  const chain = [...causes(thrown)]
  const own = chain.find(cause => cause instanceof ProviderError)
  if (own) return own

  const codes = chain.map(codeOf)
  const words = chain.map(cause => (cause instanceof Error ? cause.message : '')).join(' ')
  const fail = (code: 'timeout' | 'tls' | 'garbage' | 'unreachable', message: string) =>
    new ProviderError(code, message, { cause: thrown })

  if (chain.some(isAbort) || codes.some(code => timeoutCodes.test(code)))
    return fail('timeout', `The server did not answer within ${timeout / 1000} seconds.`)
  const tls = codes.find(code => tlsCodes.test(code))
  if (tls)
    return fail('tls', `No secure connection: the server's certificate or TLS set-up is not valid (${tls}).`)
  if (codes.some(code => nameCodes.test(code)))
    return fail('unreachable', 'The hostname doesn’t resolve to an address.')
  if (codes.some(code => notHttpCodes.test(code)) || chain.some(isNotHttp))
    return fail('garbage', 'Something answers at this address, but it does not speak HTTP.')
  if (codes.includes('ECONNREFUSED'))
    return fail('unreachable', 'The server refuses connections on this port.')

  if (/certificate|\bTLS\b|\bSSL\b|handshake/i.test(words))
    return fail('tls', "No secure connection: the server's certificate or TLS set-up is not valid.")
  if (/time(d)?[ -]?out/i.test(words))
    return fail('timeout', `The server did not answer within ${timeout / 1000} seconds.`)
  // What a local workerd says for a bad certificate and for an unknown name alike.
  if (/internal error; reference/.test(words))
    return fail(
      'unreachable',
      'No connection: the host name may not resolve, or its certificate not be valid.',
    )
  return fail('unreachable', 'No connection to the server, or it broke off.')
}

/**
 * Cloudflare answers for an origin that it can't reach with a status of its own instead of throwing
 * (developers.cloudflare.com, "Cloudflare 5xx errors"). Null for any other status.
 */
export function edgeError(status: number): ProviderError | null {
  if (status === 525 || status === 526)
    return new ProviderError('tls', `No secure connection to the server (HTTP ${status}).`)
  if (status === 522 || status === 524)
    return new ProviderError('timeout', `The server did not answer in time (HTTP ${status}).`)
  if (status === 521 || status === 523 || status === 530)
    return new ProviderError('unreachable', `No connection to the server (HTTP ${status}).`)
  return null
}

/** The error and everything that it names as its cause; a failed dual-stack connect names several. */
function* causes(thrown: unknown, depth = 0): Generator<unknown> {
  if (thrown === undefined || thrown === null || depth > 8) return
  yield thrown
  if (thrown instanceof AggregateError) for (const one of thrown.errors) yield* causes(one, depth + 1)
  if (thrown instanceof Error) yield* causes(thrown.cause, depth + 1)
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** undici gives this one a name and, for most ways to break the protocol, no code. */
function isNotHttp(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'HTTPParserError'
}

function isAbort(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError')
}
