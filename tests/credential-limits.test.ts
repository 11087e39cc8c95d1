import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'

const DAY = 24 * 3_600_000
const PERMISSIONS = ['api_credentials:write', 'api_credentials:read', 'customers:read']
const soon = new Date(Date.now() + DAY).toISOString()
const later = new Date(Date.now() + 2 * DAY).toISOString()

let here: Here
beforeAll(async () => {
  here = await platformHere()
})
afterAll(() => here[Symbol.asyncDispose]())

const made = (by: Api, more: object) =>
  by.made('/api-credentials', { name: 'Test', permissions: PERMISSIONS, ...more })
const sending = ({ secret }: Json) => api(here.target, { secret })
const fieldsOf = ({ status, body }: { status: number; body: { errors?: object } }) => [
  status,
  Object.keys(body.errors ?? {}),
]

test('a credential makes none that outlasts it', async () => {
  const limited = sending(await made(here.admin, { expires_at: soon }))
  for (const expires_at of [null, later]) {
    const refused = await limited.post('/api-credentials', {
      name: 'Sibling',
      permissions: ['customers:read'],
      expires_at,
    })
    expect(fieldsOf(refused)).toEqual([403, ['expires_at']])
  }
  const sibling = await made(limited, { expires_at: soon })
  const path = `/api-credentials/${sibling.id}`
  expect(fieldsOf(await limited.patch(path, { expires_at: null }))).toEqual([403, ['expires_at']])
  expect((await limited.patch(path, { name: 'Renamed' })).status).toBe(200)
})

test('a credential makes none that is good from elsewhere', async () => {
  const limited = sending(await made(here.admin, { allowed_ips: ['127.0.0.0/24', '2001:db8::/48'] }))
  for (const allowed_ips of [
    [],
    ['127.0.0.0/16'],
    ['127.0.0.1', '192.0.2.1'],
    ['2001:db8::/32'],
    ['::/0'],
    ['0.0.0.0/0'],
  ]) {
    const refused = await limited.post('/api-credentials', {
      name: 'Sibling',
      permissions: ['customers:read'],
      allowed_ips,
    })
    expect(fieldsOf(refused), String(allowed_ips)).toEqual([403, ['allowed_ips']])
  }
  const sibling = await made(limited, { allowed_ips: ['127.0.0.1', '2001:db8:0:5::/64'] })
  const path = `/api-credentials/${sibling.id}`
  expect(fieldsOf(await limited.patch(path, { allowed_ips: [] }))).toEqual([403, ['allowed_ips']])
})

test('a credential learns no secret that goes beyond its own limits, but may rotate itself', async () => {
  const free = await made(here.admin, {})
  const own = await made(here.admin, { expires_at: soon, allowed_ips: ['127.0.0.1'] })
  const limited = sending(own)
  const refused = await limited.post(`/api-credentials/${free.id}/rotate`)
  expect(refused.status).toBe(403)
  // Taking in another's limits first is no way around it.
  expect((await limited.patch(`/api-credentials/${free.id}`, { expires_at: soon })).status).toBe(403)
  expect((await limited.post(`/api-credentials/${own.id}/rotate`)).status).toBe(200)
  // Who is signed in has no such limits.
  expect((await here.browser.post(`/api-credentials/${free.id}/rotate`)).status).toBe(200)
})
