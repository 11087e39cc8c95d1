import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { connect, secret } from '../../test/connect.ts'
import { startServer, success } from '../../test/server.ts'
import { guardedFetch } from '../outgoing.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderIo } from '../provider-type.ts'
import { bbb } from './index.ts'

async function failure(hostUrl: string, io?: Partial<ProviderIo>): Promise<ProviderError> {
  const thrown: unknown = await connect(bbb, hostUrl, io)
    .watching?.meeting('abc')
    .catch((error: unknown) => error)
  if (!(thrown instanceof ProviderError)) throw new Error(`no ProviderError: ${String(thrown)}`)
  expect(thrown.message).toMatch(/^[A-Z].*\.$/)
  expect(thrown.message).not.toContain(secret)
  return thrown
}

async function failureOf(answer: (response: ServerResponse) => void, io?: Partial<ProviderIo>) {
  await using server = await startServer((_, response) => answer(response))
  return await failure(server.url, io)
}

describe('what answers wrongly', () => {
  const html = '<!doctype html><html><body>Welcome to nginx!</body></html>'

  test.each([
    ['404', 404, html, 'wrong_path'],
    ['403, as Scalelite gives for an unknown host', 403, '', 'wrong_path'],
    ['401', 401, 'no', 'wrong_path'],
    ['405', 405, '', 'wrong_path'],
    ['429', 429, '', 'unreachable'],
    ['500', 500, html, 'unreachable'],
    ['502, as nginx gives while BigBlueButton restarts', 502, html, 'unreachable'],
    ['522 of Cloudflare', 522, html, 'timeout'],
    ['526 of Cloudflare', 526, html, 'tls'],
    ['a web page', 200, html, 'wrong_path'],
    ['nothing', 200, '', 'garbage'],
    ['words', 200, 'OK', 'garbage'],
    ['JSON', 200, '{"response":{"returncode":"SUCCESS"}}', 'garbage'],
    ['half an answer', 200, '<response><returncode>SUCCESS</returncode><runn', 'garbage'],
    [
      'a return code that nobody knows',
      200,
      '<response><returncode>MAYBE</returncode></response>',
      'garbage',
    ],
    ['bytes', 200, Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), 'garbage'],
  ])('%s', async (_, status, body, code) => {
    expect(await failureOf(response => response.writeHead(status).end(body))).toMatchObject({ code })
  })

  test('an envelope counts, whatever the HTTP status', async () => {
    const text = '<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>'
    expect(await failureOf(response => response.writeHead(500).end(text))).toMatchObject({
      code: 'wrong_secret',
    })
  })

  test('a redirect is not followed', async () => {
    await using elsewhere = await startServer((_, response) => response.end(success('')))
    const location = `${elsewhere.url}/bigbluebutton/api`
    expect(await failureOf(response => response.writeHead(301, { location }).end())).toMatchObject({
      code: 'wrong_path',
      message: expect.stringContaining('HTTP 301'),
    })
    expect(elsewhere.seen).toEqual([])
  })

  test('an answer without end is cut off at 1 MiB', async () => {
    let sent = 0
    const error = await failureOf(response => {
      const chunk = 'x'.repeat(64 * 1024)
      const more = () => {
        while (!response.destroyed && sent < 256 * 1024 * 1024) {
          sent += chunk.length
          if (!response.write(chunk)) return response.once('drain', more)
        }
      }
      response.write('<response>')
      more()
    })
    expect(error).toMatchObject({ code: 'garbage', message: expect.stringContaining('larger') })
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  test('an answer that breaks off is garbage', async () => {
    const error = await failureOf(response => {
      response.writeHead(200, { 'content-length': 1000 })
      response.write('<response><returncode>SUCCESS</returncode>', () => response.destroy())
    })
    expect(error).toMatchObject({
      code: 'garbage',
      message: 'The server broke off in the middle of its answer.',
    })
  })
})

describe('what does not answer', () => {
  test('a server that says nothing is given up', async () => {
    expect(await failureOf(() => undefined, { timeout: 50 })).toMatchObject({
      code: 'timeout',
      message: 'The server did not answer within 0.05 seconds.',
    })
  })

  test('a server that stops in the middle is given up', async () => {
    expect(await failureOf(response => response.write('<response>'), { timeout: 50 })).toMatchObject({
      code: 'timeout',
    })
  })

  test('a closed port is unreachable', async () => {
    const server = await startServer(() => undefined)
    await server[Symbol.asyncDispose]()
    expect(await failure(server.url)).toMatchObject({
      code: 'unreachable',
      message: 'The server refuses connections on this port.',
    })
  })

  test('a server that hangs up is unreachable', async () => {
    expect(await failureOf(response => response.destroy())).toMatchObject({ code: 'unreachable' })
  })

  test('a name that does not exist is unreachable', async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }))
    expect(await failure('https://nowhere.example.com', { fetch })).toMatchObject({
      code: 'unreachable',
      message: 'The hostname doesn’t resolve to an address.',
    })
  })

  test('https to a server without TLS is a matter of TLS', async () => {
    await using server = await startServer((_, response) => response.end())
    expect(await failure(server.url.replace('http:', 'https:'))).toMatchObject({ code: 'tls' })
  })

  test('what speaks no HTTP is garbage', async () => {
    const server = createServer(socket => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n')))
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    expect(await failure(`http://127.0.0.1:${port}`)).toMatchObject({ code: 'garbage' })
    server.close()
  })

  test('a forbidden address stays that', async () => {
    const fetch = guardedFetch({ allowPrivateAddresses: false, fetch: globalThis.fetch })
    expect(await failure('http://127.0.0.1:1', { fetch })).toMatchObject({ code: 'address_forbidden' })
  })
})
