import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { BareProvider } from './bare-join.ts'

export type Server = { url: string; pid: number | undefined }

/** Processes that are measured; they end with `close`. */
export function servers() {
  const children: ChildProcess[] = []
  /** A script of this folder that says where it listens. */
  const listening = async (script: URL, args: readonly string[]): Promise<Server> => {
    const entry = fileURLToPath(script)
    const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    const first = await new Promise<string>(resolve =>
      child.stdout.once('data', chunk => resolve(String(chunk))),
    )
    return { url: `http://127.0.0.1:${JSON.parse(first).port}`, pid: child.pid }
  }
  return {
    /** The platform on the database in a directory. */
    async platform(directory: string, HASH_ID_KEY: string): Promise<Server> {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      // Requests are counted, and never refused.
      const limit = { RATE_LIMIT_CREDENTIAL: '1000000000', RATE_LIMIT_ADDRESS: '1000000000' }
      const own = { PORT: String(port), DATA_DIR: directory, HASH_ID_KEY, PUBLIC_URL: url }
      const env = { ...process.env, ...limit, ...own, ALLOW_PRIVATE_ADDRESSES: 'true' }
      const entry = fileURLToPath(new URL('../../apps/worker/src/node/main.ts', import.meta.url))
      const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      children.push(child)
      for (let tries = 0; tries < 600; tries++) {
        const answer = await fetch(`${url}/healthz`).catch(() => null)
        if (answer?.ok) return { url, pid: child.pid }
        await new Promise(resolve => setTimeout(resolve, 100))
      }
      throw new Error('The platform did not start.')
    },
    /** The bare server on a database file, which makes rooms in this account, and joins on this provider. */
    limit: (file: string, account: number, provider: BareProvider) =>
      listening(new URL('limit-server.ts', import.meta.url), [
        file,
        String(account),
        JSON.stringify(provider),
      ]),
    /** A bare provider; one that hangs answers nothing. */
    async provider(way: 'well' | 'hanging'): Promise<Server> {
      const { url, pid } = await listening(new URL('bare-provider.ts', import.meta.url), [way])
      return { url: `${url}/bigbluebutton/api`, pid }
    },
    close: () => {
      for (const child of children) child.kill()
    },
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
