import { describe, expect, test } from 'vitest'
import { edgeError, networkError } from './network-errors.ts'
import { ProviderError } from './provider-error.ts'

function undici(code: string) {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('why'), { code }) })
}

describe('networkError', () => {
  test.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['UND_ERR_SOCKET', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['ETIMEDOUT', 'timeout'],
    ['HPE_INVALID_CONSTANT', 'garbage'],
  ])('reads %s in Node as %s', (code, expected) => {
    expect(networkError(undici(code), 1000).code).toBe(expected)
  })

  test.each([
    ['Network connection lost.', 'unreachable'],
    ['connect(): Connection refused', 'unreachable'],
    ['DNS lookup failed.', 'unreachable'],
    ['internal error; reference = abc', 'unreachable'],
    ['TLS peer’s certificate is not trusted; reason = self signed certificate', 'tls'],
    ['SSL handshake failed', 'tls'],
    ['The operation timed out', 'timeout'],
  ])('reads "%s" in workerd as %s', (message, expected) => {
    expect(networkError(new Error(message), 1000).code).toBe(expected)
  })

  test('finds the reason among several attempts to connect', () => {
    const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
    const thrown = new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) })
    expect(networkError(thrown, 1000)).toMatchObject({
      code: 'unreachable',
      message: 'The server refuses connections on this port.',
    })
  })

  test('an abort is a time-out, and says after how long', () => {
    expect(networkError(new DOMException('aborted', 'TimeoutError'), 1500)).toMatchObject({
      code: 'timeout',
      message: 'The server did not answer within 1.5 seconds.',
    })
  })

  test('an error of ours passes, however deep', () => {
    const own = new ProviderError('address_forbidden', 'no')
    expect(networkError(new TypeError('fetch failed', { cause: own }), 1000)).toBe(own)
  })

  test.each([null, undefined, 'text', 42])('copes with %s being thrown', thrown => {
    expect(networkError(thrown, 1000).code).toBe('unreachable')
  })

  test('copes with causes that go in a circle', () => {
    const circle = new Error('round')
    circle.cause = circle
    expect(networkError(circle, 1000).code).toBe('unreachable')
  })
})

test.each([
  [521, 'unreachable'],
  [522, 'timeout'],
  [523, 'unreachable'],
  [524, 'timeout'],
  [525, 'tls'],
  [526, 'tls'],
  [530, 'unreachable'],
  [500, undefined],
])("Cloudflare's HTTP %s is %s", (status, code) => {
  expect(edgeError(status)?.code).toBe(code)
})
