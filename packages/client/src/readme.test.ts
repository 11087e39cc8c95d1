import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { PERMISSION_CODES } from '@streamwise/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomOfOrder } from './examples/order.ts'
import { copyRooms } from './examples/pages.ts'
import worker from './examples/worker.ts'
import { createClient, type StreamWiseClient } from './index.ts'
import { newAccount, newSecretOf, startPlatform, type TestPlatform } from './testing.ts'

const EXAMPLES = fileURLToPath(new URL('./examples/', import.meta.url))
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

let platform: TestPlatform
let secret: string
let streamwise: StreamWiseClient
beforeAll(async () => {
  platform = await startPlatform()
  secret = await newSecretOf(platform.url, [...PERMISSION_CODES])
  streamwise = createClient({ url: platform.url, secret })
})
afterAll(() => platform[Symbol.asyncDispose]())

const environment = () => ({ STREAMWISE_URL: platform.url, STREAMWISE_SECRET: secret })

/** Runs an example as a service would be run. */
async function run(example: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [EXAMPLES + example], {
    env: { PATH: process.env.PATH, ...environment() },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', text => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    said.err += text
  })
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

describe('the README', () => {
  it('shows the examples as they are here, type-checked and run, and no other longer than a glance', () => {
    const blocks = [...README.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '')
    const files = globSync('*.ts', { cwd: EXAMPLES })
    for (const file of files) expect(blocks, file).toContain(readFileSync(EXAMPLES + file, 'utf8'))
    expect(blocks.filter(block => block.split('\n').length > 6)).toHaveLength(files.length)
  })
})

describe('the example', () => {
  it('of welcome rooms gives each account a room with a link, and the next time nothing', {
    timeout: 60_000,
  }, async () => {
    await newAccount(streamwise, 'Welcome')
    const first = await run('welcome-rooms.ts')
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^Welcome: http:\/\/127\.0\.0\.1\/rooms\/\w{8}\/welcome\?token=\w+$/m)
    expect(await run('welcome-rooms.ts')).toEqual({ code: 0, out: '', err: '' })
  })

  it('of a Worker answers rooms', async () => {
    const answer = await worker.fetch(new Request('https://worker.example/'), environment())
    expect(await answer.json()).toEqual(await streamwise.rooms.list.query({ limit: 10 }))
  })

  it('of an order makes one room for it, and tells apart what can go wrong', async () => {
    const account = await newAccount(streamwise, 'Orders', [{ code: 'max_rooms', value: 1 }])
    const order = { number: 'order-4711', account_id: account.id, room_name: 'Weekly' }
    const made = await roomOfOrder(streamwise, order)
    expect(made).toMatch(/^made: /)
    expect(await roomOfOrder(streamwise, order)).toBe(made)
    expect(await roomOfOrder(streamwise, { ...order, number: 'order-4712' })).toBe('full: 1 of 1')
    const wrong = { ...order, number: 'order-4713', room_name: '' }
    expect(await roomOfOrder(streamwise, wrong)).toBe('wrong: room_name')
    const away = createClient({ url: 'http://127.0.0.1:9', secret, sleep: async () => {} })
    expect(await roomOfOrder(away, order)).toBe('later: 60 seconds')
  })

  it('of pages copies every room, and goes on where it stopped', async () => {
    const account = await newAccount(streamwise, 'Copied')
    for (const room_name of ['One', 'Two', 'Three'])
      await streamwise.rooms.create.mutate({ room_name, account_id: account.id })
    const { data } = await streamwise.rooms.list.query({ limit: 100, sort: 'created_at' })
    const { signal } = new AbortController()
    const copied: string[] = []
    const goOns: (string | null)[] = []
    const save = async (rooms: { id: string }[], goOn: string | null) => {
      copied.push(...rooms.map(({ id }) => id))
      goOns.push(goOn)
    }
    await copyRooms(streamwise, save, signal)
    expect([copied, goOns]).toEqual([data.map(({ id }) => id), [null]])
    const { meta } = await streamwise.rooms.list.query({ limit: 2, sort: 'created_at' })
    copied.length = 0
    await copyRooms(streamwise, save, signal, meta.next_cursor ?? undefined)
    expect(copied).toEqual(data.slice(2).map(({ id }) => id))
    await expect(copyRooms(streamwise, save, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
  })
})
