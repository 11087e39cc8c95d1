import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export type Server = { url: string; pid: number | undefined }

/** Processes that are measured; they end with `close`. */
export function servers() {
  const children: ChildProcess[] = []
  return {
    /** The platform on the database in a directory. */
    async platform(directory: string, HASH_ID_KEY: string): Promise<Server> {
      const port = await freePort()
      const url = `http://127.0.0.1:${port}`
      // Requests are counted, and never refused.
      const limit = { RATE_LIMIT_CREDENTIAL: '1000000000' }
      const own = { PORT: String(port), DATA_DIR: directory, HASH_ID_KEY, PUBLIC_URL: url }
      const env = { ...process.env, ...limit, ...own }
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
    /** The bare server on a database file, which makes rooms in this account. */
    async limit(file: string, account: number): Promise<Server> {
      const entry = fileURLToPath(new URL('limit-server.ts', import.meta.url))
      const stdio = ['ignore', 'pipe', 'inherit'] as const
      const child = spawn(process.execPath, [entry, file, String(account)], { stdio: [...stdio] })
      children.push(child)
      const first = await new Promise<string>(resolve =>
        child.stdout?.once('data', chunk => resolve(String(chunk))),
      )
      return { url: `http://127.0.0.1:${JSON.parse(first).port}`, pid: child.pid }
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
