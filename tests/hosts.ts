import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type HostName = 'node' | 'workerd'
export const HOSTS = ['node', 'workerd'] as const satisfies readonly HostName[]

export type Host = AsyncDisposable & {
  name: HostName
  url: string
  admin: { email: string; password: string }
  /** Everything it has written to stdout and stderr so far. */
  output(): string
  dataDir: string
}

const COMMANDS: Record<HostName, string> = {
  node: fileURLToPath(new URL('../apps/worker/src/node/main.ts', import.meta.url)),
  workerd: fileURLToPath(new URL('../apps/worker/src/node/edge.ts', import.meta.url)),
}
const START_MS = 60_000
const STOP_MS = 5_000

/** What a test says of a host's environment; undefined takes a default of `startHost` away. */
type Environment = Record<string, string | undefined>

/** Starts the command that people start, with a data directory of its own, and resolves once it answers. */
export async function startHost(
  name: HostName,
  options: { dataDir?: string; env?: Environment } = {},
): Promise<Host> {
  const dataDir = options.dataDir ?? (await temporaryDirectory())
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const admin = { email: 'admin@example.com', password: 'correct horse battery staple' }
  const running = run([COMMANDS[name]], dataDir, {
    PORT: String(port),
    PUBLIC_URL: url,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    ...options.env,
  })
  const dispose = async () => {
    await stop(running.child)
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await answers(`${url}/healthz`, running)
  } catch (error) {
    await dispose()
    throw error
  }
  return { name, url, admin, dataDir, output: running.output, [Symbol.asyncDispose]: dispose }
}

/** Starts a host that is expected to give up: its exit code and what it said. */
export async function startInVain(
  name: HostName,
  env: Environment,
): Promise<{ code: number | null; output: string }> {
  const dataDir = await temporaryDirectory()
  try {
    const { child, output } = run([COMMANDS[name]], dataDir, { PORT: '0', ...env })
    const late = setTimeout(() => void stop(child), START_MS)
    await once(child, 'close')
    clearTimeout(late)
    return { code: child.exitCode, output: output() }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

export const temporaryDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'streamwise-'))

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('A TCP server has a port.')
  return address.port
}

type Running = { child: ChildProcess; output: () => string }

/** In the data directory, so that a developer's `.env` is not read; in a process group, so that all of it stops. */
export function run(command: readonly string[], dataDir: string, env: Environment): Running {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, command, {
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, DATA_DIR: dataDir, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', text => {
      said += text
    })
  return { child, output: () => said }
}

export async function answers(url: string, { child, output }: Running): Promise<void> {
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The host stopped at its start:\n${output()}`)
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`The host does not answer:\n${output()}`)
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  signal(child, 'SIGTERM')
  const late = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS)
  await closed
  clearTimeout(late)
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name)
  } catch {
    // The group has ended by itself.
  }
}
