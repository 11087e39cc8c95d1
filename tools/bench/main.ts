import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hashIds } from '@streamwise/domain'
import { median, rate, type Target } from './measure.ts'
import { seed } from './seed.ts'

/** How fast the platform is, beside the limit of this machine measured in the same run. `--json FILE` keeps the rows. */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
  },
})
const say = (text: string) => process.stdout.write(`${text}\n`)

type Row = {
  name: string
  rate: number
  limit: number
  ratio: number
  goal: number | null
  met: boolean | null
}

const CUSTOMERS = 100
const ROOMS_EACH = 1_000
const HASH_ID_KEY = 'bench'.repeat(8)

const directory = mkdtempSync(join(tmpdir(), 'streamwise-bench-'))
const file = join(directory, 'streamwise.db')
const children: ChildProcess[] = []

try {
  say(`Seeding ${(CUSTOMERS * ROOMS_EACH).toLocaleString('en')} rooms …`)
  const { secret, accountKey, roomKey } = await seed(file, CUSTOMERS, ROOMS_EACH)
  const platform = await startPlatform()
  const limit = await startLimit(accountKey)
  const ids = hashIds(HASH_ID_KEY)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const get = (url: string): Target => ({ url, headers })
  const post = (url: string, body: object): Target => ({
    url,
    headers,
    method: 'POST',
    body: JSON.stringify(body),
  })
  const room = { room_name: 'A room' }

  const rows: Row[] = []
  const compare = async (name: string, ours: Target, bare: Target, goal: number | null) => {
    const [our, their]: [number[], number[]] = [[], []]
    await rate(ours, 1)
    for (let round = 0; round < Number(values.rounds); round++) {
      our.push(await rate(ours, Number(values.seconds)))
      their.push(await rate(bare, Number(values.seconds)))
    }
    const [speed, best] = [median(our), median(their)]
    const ratio = speed / best
    rows.push({ name, rate: speed, limit: best, ratio, goal, met: goal === null ? null : ratio >= goal })
    say(line(rows.at(-1) as Row))
  }

  say(
    `${'requests a second'.padEnd(20)}${['platform', 'limit', 'ratio', 'goal'].map(word => word.padStart(10)).join('')}`,
  )
  const rooms = `${platform}/api/v1/rooms`
  await compare('rooms.list', get(rooms), get(`${limit}/rooms`), 0.5)
  await compare(
    'rooms.get',
    get(`${rooms}/${ids.encode('Room', roomKey)}`),
    get(`${limit}/rooms/${roomKey}`),
    0.5,
  )
  const account_id = ids.encode('Account', accountKey)
  await compare('rooms.create', post(rooms, { ...room, account_id }), post(`${limit}/rooms`, room), null)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
} finally {
  for (const child of children) child.kill()
  rmSync(directory, { recursive: true, force: true })
}

function line({ name, rate: speed, limit, ratio, goal, met }: Row): string {
  const cells = [speed.toFixed(0), limit.toFixed(0), ratio.toFixed(2), goal === null ? '' : `≥ ${goal}`]
  return `${name.padEnd(20)}${cells.map(cell => cell.padStart(10)).join('')}  ${met === false ? 'missed' : ''}`
}

async function startPlatform(): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // Counted, and never refused.
  const limit = { RATE_LIMIT_CREDENTIAL: '1000000000' }
  const env = {
    ...process.env,
    ...limit,
    PORT: String(port),
    DATA_DIR: directory,
    HASH_ID_KEY,
    PUBLIC_URL: url,
  }
  const entry = fileURLToPath(new URL('../../apps/worker/src/node/main.ts', import.meta.url))
  children.push(spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] }))
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(`${url}/healthz`).then(
        answer => answer.ok,
        () => false,
      )
    )
      return url
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('The platform did not start.')
}

async function startLimit(account: number): Promise<string> {
  const entry = fileURLToPath(new URL('limit-server.ts', import.meta.url))
  const child = spawn(process.execPath, [entry, file, String(account)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const first = await new Promise<string>(resolve =>
    child.stdout?.once('data', chunk => resolve(String(chunk))),
  )
  return `http://127.0.0.1:${JSON.parse(first).port}`
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
