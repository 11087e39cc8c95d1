import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, type Config, createClient } from '@libsql/client/web'
import { onTestFinished } from 'vitest'
import { type LibsqlServer, type LibsqlServerOptions, startLibsqlServer } from './index.ts'

interface TestServer {
  server: LibsqlServer
  file: string
  client: Client
  /** A further client of the same server. */
  connect(config?: Partial<Config>): Client
  /** Posts a pipeline by hand; a string is sent as it is. */
  post(body: unknown, options?: { path?: string } & RequestInit): Promise<Response>
}

/** A server on an empty file of its own, gone when the test ends. */
export async function startTestServer(options: Partial<LibsqlServerOptions> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-server-'))
  const file = join(folder, 'test.db')
  const server = await startLibsqlServer({ file, ...options })
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  const connect = (config: Partial<Config> = {}) => createClient({ url: server.url, ...config })
  return {
    server,
    file,
    client: connect(),
    connect,
    post: (body, { path = '/v3/pipeline', ...init } = {}) =>
      fetch(server.url + path, {
        method: 'POST',
        ...init,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
