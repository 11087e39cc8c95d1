import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; url: string; contentType: string | undefined; body: string }

/** A small HTTP server on a free loopback port; what it was asked stands in `seen`. Close with `await using`. */
export async function startServer(answer: (request: Seen, response: ServerResponse) => void) {
  const seen: Seen[] = []
  const server = createServer(async (incoming, response) => {
    const request = await seenOf(incoming)
    seen.push(request)
    answer(request, response)
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  // As a server on a TCP port, its address is never a pipe's name.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(closed => server.close(closed))
    },
  }
}

async function seenOf(incoming: IncomingMessage): Promise<Seen> {
  let body = ''
  for await (const chunk of incoming) body += chunk
  const { method = '', url = '', headers } = incoming
  return { method, url, contentType: headers['content-type'], body }
}

/** A success in BigBlueButton's envelope. */
export function success(content: string): string {
  return `<response><returncode>SUCCESS</returncode>${content}</response>`
}

/** A failure in BigBlueButton's envelope. */
export function failed(key: string, message = ''): string {
  return `<response><returncode>FAILED</returncode><messageKey>${key}</messageKey><message>${message}</message></response>`
}
