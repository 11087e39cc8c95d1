import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from './self-signed.ts'

/** An HTTPS server on a free loopback port, with a certificate of its own making. Close with `await using`. */
export async function startTlsServer() {
  const seen = { requests: 0 }
  const server = createServer(selfSigned(), (_, response) => {
    seen.requests += 1
    response.end('<response><returncode>SUCCESS</returncode></response>')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  // As a server on a TCP port, its address is never a pipe's name.
  const { port } = server.address() as AddressInfo
  return {
    url: `https://127.0.0.1:${port}`,
    get requests() {
      return seen.requests
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}
