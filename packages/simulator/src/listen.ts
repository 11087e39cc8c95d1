import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** Serves an app and resolves once it listens. Rejects when the port can't be had. */
export async function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string },
): Promise<Server> {
  // Without TLS options the adaptor makes a plain HTTP/1.1 server; its type names all three kinds.
  const server = createAdaptorServer({ fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}

/** Where a server listens, as `http://host:port`. */
export function originOf(server: Server, host = '127.0.0.1'): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
