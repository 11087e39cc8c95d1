import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { HOSTS, type Host, startHost } from './hosts.ts'
import { api, type Json, signIn } from './http.ts'
import { buildLine, credential } from './line.ts'

let browser: Browser
let simulator: Simulator
const servers: Server[] = []
beforeAll(async () => {
  ;[browser, simulator] = await Promise.all([launchBrowser(), startSimulator()])
})
afterAll(async () => {
  await browser?.close()
  await simulator?.close()
  for (const server of servers) server.close()
})

/** A site of its own origin with an empty page. */
async function site(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Elsewhere</title>')
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

type Asked = {
  url: string
  method?: string
  secret?: string
  body?: object
  credentials?: RequestCredentials
}

/** What a script of the page gets to read: the answer, or that the browser keeps it back. */
const fetched = (page: Page, asked: Asked): Promise<Json> =>
  page.evaluate(async ({ url, method, secret, body, credentials }) => {
    const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() }
    if (secret) headers.authorization = `Bearer ${secret}`
    if (body) headers['content-type'] = 'application/json'
    try {
      const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body), credentials })
      const requestId = answer.headers.get('x-request-id')
      return {
        status: answer.status,
        requestId,
        limit: answer.headers.get('ratelimit'),
        body: await answer.json(),
      }
    } catch (error) {
      return String(error)
    }
  }, asked)

describe.each(HOSTS)('a script on a customer’s site, with %s', name => {
  let host: Host
  beforeAll(async () => {
    host = await startHost(name)
  })
  afterAll(() => host?.[Symbol.asyncDispose]())

  test('uses the API with that customer’s credential, and one elsewhere does not', async () => {
    const admin = api(host, await signIn(host, host.admin))
    const { customer, account, room, token } = await buildLine(admin, simulator, 'Site')
    const [ours, theirs] = [await site(), await site()]
    await admin.patch(`/customers/${customer.id}`, { allowed_domains_origins: [ours] })
    const { secret } = await credential(admin, ['rooms:read', 'rooms:write'], customer.id)
    const rooms = `${host.url}/api/v1/rooms`

    const page = await browser.newPage()
    await page.goto(ours)
    const listed = await fetched(page, { url: rooms, secret })
    expect(listed).toMatchObject({ status: 200, requestId: expect.any(String), limit: expect.any(String) })
    expect(listed.body.data.map(({ id }: Json) => id)).toEqual([room.id])
    const body = { room_name: 'Made in a page', account_id: account.id }
    expect(await fetched(page, { url: rooms, method: 'POST', secret, body })).toMatchObject({ status: 201 })
    expect(await fetched(page, { url: `${host.url}/trpc/rooms.list`, secret })).toMatchObject({ status: 200 })
    expect(await fetched(page, { url: rooms })).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    const join = {
      url: `${rooms}/${room.id}/join`,
      method: 'POST',
      body: { name: 'Ana', token: token.token },
    }
    expect(await fetched(page, join)).toMatchObject({ status: 200, body: { role: 'moderator' } })
    expect(await fetched(page, { url: rooms, secret, credentials: 'include' })).toMatch(/TypeError/)

    await page.goto(theirs)
    expect(await fetched(page, { url: rooms, secret })).toMatch(/TypeError/)
    expect(await fetched(page, join)).toMatch(/TypeError/)
    await page.close()
  })
})
