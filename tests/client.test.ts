import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient, type StreamWiseClient } from '@streamwise/client'
import {
  newAccount,
  newSecretOf,
  seeded,
  startPlatform,
  startProxy,
  startServer,
  type TestPlatform,
  type Trouble,
} from '@streamwise/client/testing'
import { PERMISSION_CODES } from '@streamwise/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, freePort, run, stop, temporaryDirectory } from './hosts.ts'

const WRANGLER = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url))
const MAIN = fileURLToPath(new URL('./client/worker.ts', import.meta.url))

let platform: TestPlatform
let proxy: Awaited<ReturnType<typeof startProxy>>
let silent: Awaited<ReturnType<typeof startServer>>
let worker: { url: string; end: () => Promise<void> }
let streamwise: StreamWiseClient
const happened: Record<Trouble, number> = { none: 0, 'request lost': 0, 'answer lost': 0, 'answer cut': 0 }

/** A Worker in real workerd, without compatibility flags. */
async function startWorker(vars: Record<string, string>): Promise<typeof worker> {
  const directory = await temporaryDirectory()
  const port = String(await freePort())
  const config = join(directory, 'wrangler.json')
  const settings = { name: 'client', main: MAIN, compatibility_date: '2026-10-01', vars }
  await writeFile(config, JSON.stringify(settings), { mode: 0o600 })
  const quiet = ['--show-interactive-dev-session=false', '--inspector-port=0']
  const command = [
    WRANGLER,
    'dev',
    '--local',
    '--config',
    config,
    '--ip',
    '127.0.0.1',
    '--port',
    port,
    ...quiet,
  ]
  const running = run(command, directory, { CI: 'true', WRANGLER_SEND_METRICS: 'false' })
  const end = async () => {
    await stop(running.child)
    await rm(directory, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  await answers(url, running).catch(async error => {
    await end()
    throw error
  })
  return { url, end }
}

beforeAll(async () => {
  platform = await startPlatform()
  const secret = await newSecretOf(platform.url, [...PERMISSION_CODES])
  streamwise = createClient({ url: platform.url, secret })
  const random = seeded(4_711)
  const troubles: Trouble[] = ['request lost', 'answer lost', 'answer cut']
  proxy = await startProxy(platform.url, () => {
    const trouble = troubles[Math.floor(random() * 10)] ?? 'none'
    happened[trouble]++
    return trouble
  })
  silent = await startServer(() => {})
  worker = await startWorker({
    STREAMWISE_URL: platform.url,
    STREAMWISE_SECRET: secret,
    SHAKY_URL: proxy.url,
    SILENT_URL: silent.url,
  })
})
afterAll(async () => {
  await worker?.end()
  await silent?.[Symbol.asyncDispose]()
  await proxy?.[Symbol.asyncDispose]()
  await platform?.[Symbol.asyncDispose]()
})

const asked = async (path: string, body?: object): Promise<unknown> => {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const response = await fetch(worker.url + path, init)
  const text = await response.text()
  expect(response.status, text).toBe(200)
  return JSON.parse(text)
}

test('the client in workerd makes each room once through a proxy that fails, and pages through them', async () => {
  const { id } = await newAccount(streamwise, 'Workers')
  const names = Array.from({ length: 40 }, (_, at) => `Room ${at}`)
  expect(await asked('/create', { account_id: id, names })).toEqual(names)
  for (const trouble of ['request lost', 'answer lost', 'answer cut'] as const)
    expect(happened[trouble], trouble).toBeGreaterThan(0)
  expect(await asked('/')).toEqual(await streamwise.rooms.list.query({ limit: 10 }))
})

test('the client in workerd tells what was wrong, and gives up in time', async () => {
  expect(await asked('/missing')).toEqual([
    'not_found',
    expect.stringMatching(
      /^StreamWiseError not_found 404: Room not found\. \[rooms\.get, request [0-9a-f-]{36}\]$/,
    ),
  ])
  expect(await asked('/late')).toEqual(['timeout', expect.stringContaining('No answer within 0.1 seconds.')])
})
