import { PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, buildTenant, credential, type Line } from './line.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const BELOW = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)

let here: Here
let simulator: Simulator
let line: Line
let now = Date.now()

beforeAll(async () => {
  here = await platformHere()
  here.deployment.now = () => now
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Machines')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const as = (secret: string): Api => api(here.target, { secret })
const iso = (time: number) => new Date(time).toISOString()
const pathOf = ({ id }: Json) => `/api-credentials/${id}`
const mayRead = async ({ secret }: Json) => (await as(secret).get('/rooms')).status
const refusal = ({ status, body }: Json) => [status, body.code]

describe('changing a credential', () => {
  test('holds from the next request on, is audited, and names what changed', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    const { status, body } = await here.admin.patch(pathOf(made), {
      version: 1,
      name: 'CRM',
      description: 'Reads customers',
      permissions: ['customers:read', 'customers:read'],
      allowed_ips: ['127.0.0.1', '10.1.2.3/8', '10.9.9.9/8'],
      expires_at: '2099-12-31T23:59:00+01:00',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: 'CRM',
      description: 'Reads customers',
      permissions: ['customers:read'],
      allowed_ips: ['127.0.0.1/32', '10.0.0.0/8'],
      expires_at: '2099-12-31T22:59:00.000Z',
      version: 2,
    })
    expect((await as(made.secret).get('/customers')).status).toBe(200)
    expect(await mayRead(made)).toBe(403)
    const { data } = (await here.admin.get(`/audit-entries?entity=ApiCredential&entity_id=${made.id}`)).body
    expect(data[0]).toMatchObject({
      action: 'apiCredentials.update',
      before: { permissions: ['rooms:read'], allowed_ips: [] },
      after: { permissions: ['customers:read'], allowed_ips: ['127.0.0.1/32', '10.0.0.0/8'] },
    })
  })

  test('names each range that is none, and takes 50', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    const { status, body } = await here.admin.patch(pathOf(made), {
      allowed_ips: ['10.0.0.0/8', '10', 'fe80::1%eth0', '10.0.0.0/33'],
    })
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual(['allowed_ips.1', 'allowed_ips.2', 'allowed_ips.3'])
    const many = (count: number) => Array.from({ length: count }, (_, at) => `10.0.${at}.0/24`)
    expect((await here.admin.patch(pathOf(made), { allowed_ips: many(51) })).status).toBe(422)
    expect((await here.admin.patch(pathOf(made), { allowed_ips: many(50) })).status).toBe(200)
    const created = { name: 'X', permissions: ['rooms:read'], allowed_ips: ['nowhere'] }
    const refused = await here.admin.post('/api-credentials', created)
    expect(refused.body.errors).toEqual({
      'allowed_ips.0': ['Enter an IP address or a range such as 192.0.2.0/24.'],
    })
  })

  test('is refused from an older version, and after it was revoked', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    await here.admin.patch(pathOf(made), { name: 'First' })
    expect(refusal(await here.admin.patch(pathOf(made), { name: 'Second', version: 1 }))).toEqual([
      409,
      'stale_version',
    ])
    await here.admin.post(`${pathOf(made)}/revoke`)
    expect(refusal(await here.admin.patch(pathOf(made), { expires_at: null }))).toEqual([409, 'not_usable'])
  })

  test('what it is for stays: the customer can’t be changed', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    const { body } = await here.admin.patch(pathOf(made), { customer_id: line.customer.id })
    expect(Object.keys(body.errors)).toEqual(['customer_id'])
  })

  test('an expired one works again with a later end', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    await here.admin.patch(pathOf(made), { expires_at: iso(now) })
    expect(await mayRead(made)).toBe(401)
    expect(refusal(await here.admin.post(`${pathOf(made)}/rotate`, {}))).toEqual([409, 'not_usable'])
    await here.admin.patch(pathOf(made), { expires_at: iso(now + 1) })
    expect(await mayRead(made)).toBe(200)
  })
})

describe('nobody passes on what they don’t hold', () => {
  const manager = () => credential(here.admin, ['api_credentials:write', 'rooms:read'])

  test('by changing what a stronger credential may do, for how long or from where', async () => {
    const strong = await credential(here.admin, ['rooms:read', 'rooms:delete'])
    const small = as((await manager()).secret)
    for (const change of [
      { permissions: ['rooms:read', 'rooms:delete'] },
      { permissions: ['rooms:delete'] },
      { expires_at: null },
      { allowed_ips: [] },
    ]) {
      const { status, body } = await small.patch(pathOf(strong), change)
      expect([status, Object.keys(body.errors)]).toEqual([403, ['permissions']])
      expect(body.message).toContain('rooms:delete')
    }
    expect((await small.patch(pathOf(strong), { name: 'Renamed' })).status).toBe(200)
    expect((await small.patch(pathOf(strong), { permissions: ['rooms:read'] })).status).toBe(200)
  })

  test('by rotating a stronger one to learn its secret', async () => {
    const strong = await credential(here.admin, ['rooms:read', 'rooms:delete'])
    const small = as((await manager()).secret)
    expect(refusal(await small.post(`${pathOf(strong)}/rotate`, {}))).toEqual([403, 'forbidden'])
    expect(await mayRead(strong)).toBe(200)
    const equal = await credential(here.admin, ['rooms:read'])
    expect((await small.post(`${pathOf(equal)}/rotate`, {})).status).toBe(200)
  })

  test('by giving a customer’s credential a permission of the platform', async () => {
    const made = await credential(here.admin, ['rooms:read'], line.customer.id)
    const { status, body } = await here.admin.patch(pathOf(made), { permissions: ['service_providers:read'] })
    expect([status, Object.keys(body.errors)]).toEqual([422, ['permissions']])
  })

  test('a credential may rename and rotate itself, and no more', async () => {
    const made = await credential(here.admin, ['api_credentials:write', 'rooms:read'])
    const self = as(made.secret)
    for (const change of [{ permissions: ['rooms:read'] }, { expires_at: null }, { allowed_ips: [] }])
      expect(refusal(await self.patch(pathOf(made), change))).toEqual([403, 'forbidden'])
    expect((await self.patch(pathOf(made), { name: 'Myself' })).status).toBe(200)
    const rotated = await self.made(`${pathOf(made)}/rotate`, { overlap: 60 })
    expect(await mayRead(rotated)).toBe(200)
  })

  test('a tenant changes and rotates its own alone', async () => {
    const { secret } = await credential(here.admin, BELOW, line.customer.id)
    const other = await buildTenant(here.admin, line.package.id, 'Other machines')
    const theirs = await credential(here.admin, ['rooms:read'], other.customer.id)
    const platforms = await credential(here.admin, ['rooms:read'])
    for (const hidden of [theirs, platforms]) {
      expect((await as(secret).patch(pathOf(hidden), { name: 'Mine' })).status).toBe(404)
      expect((await as(secret).post(`${pathOf(hidden)}/rotate`, {})).status).toBe(404)
    }
    const own = await credential(as(secret), ['rooms:read'], line.customer.id)
    expect((await as(secret).post(`${pathOf(own)}/rotate`, {})).status).toBe(200)
  })

  test('what was granted stays when who granted it goes', async () => {
    const parent = await manager()
    const child = await credential(as(parent.secret), ['rooms:read'])
    await here.admin.post(`${pathOf(parent)}/revoke`)
    expect(await mayRead(child)).toBe(200)
    await here.admin.delete(pathOf(parent))
    expect(await mayRead(child)).toBe(200)
  })
})

describe('rotating', () => {
  beforeEach(() => {
    now += DAY
  })

  test.each([-1, 1.5, 30 * 86_400 + 1, '3600', null])('refuses an overlap of %j', async overlap => {
    const made = await credential(here.admin, ['rooms:read'])
    const { status, body } = await here.admin.post(`${pathOf(made)}/rotate`, { overlap })
    expect([status, Object.keys(body.errors)]).toEqual([422, ['overlap']])
  })

  test('ends the secret before to the second, and then says nothing of it', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    const rotated = await here.admin.made(`${pathOf(made)}/rotate`, { overlap: 30 * 86_400 })
    now += 30 * DAY - 1
    expect([await mayRead(made), await mayRead(rotated)]).toEqual([200, 200])
    now += 1
    expect([await mayRead(made), await mayRead(rotated)]).toEqual([401, 200])
    expect((await here.admin.get(pathOf(made))).body.previous_expires_at).toBeNull()
  })

  test('by ten at once gives each of those that succeed a secret of its own, the last two working', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => here.admin.post(`${pathOf(made)}/rotate`, {})),
    )
    for (const answer of answers)
      if (answer.status !== 200) expect(refusal(answer)).toEqual([409, 'stale_version'])
    const secrets = answers.flatMap(({ status, body }) => (status === 200 ? [body] : []))
    expect(secrets.length).toBeGreaterThan(0)
    const working = await Promise.all([made, ...secrets].map(mayRead))
    expect(working.filter(status => status === 200)).toHaveLength(2)
  })

  test('leaves no hash of a secret in an answer or the audit log', async () => {
    const made = await credential(here.admin, ['rooms:read'])
    await here.admin.made(`${pathOf(made)}/rotate`, {})
    const entries = await here.admin.get(`/audit-entries?entity=ApiCredential&entity_id=${made.id}`)
    expect(entries.body.data[0]).toMatchObject({ action: 'apiCredentials.rotate' })
    for (const { text } of [entries, await here.admin.get(pathOf(made))]) expect(text).not.toMatch(/hash/)
  })
})

test('the last use is written down once a minute', async () => {
  const made = await credential(here.admin, ['rooms:read'])
  const seen = async () => {
    await mayRead(made)
    await here.settled()
    const { body } = await here.admin.get(pathOf(made))
    expect([body.version, body.updated_at]).toEqual([1, made.updated_at])
    return Date.parse(body.last_used_at)
  }
  now += DAY
  const first = now
  expect(await seen()).toBe(first)
  now += MINUTE
  expect(await seen()).toBe(first)
  now += 1
  expect(await seen()).toBe(first + MINUTE + 1)
})

test('lists tell apart the platform’s and a customer’s, expired and revoked ones', async () => {
  const [, , , revoked] = await Promise.all([
    here.admin.made('/api-credentials', { name: 'Lists platform', permissions: ['rooms:read'] }),
    here.admin.made('/api-credentials', {
      name: 'Lists bound',
      permissions: ['rooms:read'],
      customer_id: line.customer.id,
      expires_at: iso(now + DAY),
    }),
    here.admin.made('/api-credentials', {
      name: 'Lists expired',
      permissions: ['rooms:read'],
      expires_at: iso(now),
    }),
    here.admin.made('/api-credentials', { name: 'Lists revoked', permissions: ['rooms:read'] }),
  ])
  await here.admin.post(`${pathOf(revoked)}/revoke`)
  const found = async (query: string) => {
    const { body } = await here.admin.get(`/api-credentials?search=Lists&sort=name&${query}`)
    return body.data.map(({ name }: Json) => name.replace('Lists ', ''))
  }
  expect(await found('')).toEqual(['bound', 'expired', 'platform', 'revoked'])
  expect(await found('platform=true')).toEqual(['expired', 'platform', 'revoked'])
  expect(await found('platform=false')).toEqual(['bound'])
  expect(await found(`customer_id=${line.customer.id}`)).toEqual(['bound'])
  expect(await found('expired=true')).toEqual(['expired'])
  expect(await found('expired=false')).toEqual(['bound', 'platform', 'revoked'])
  expect(await found('revoked=true')).toEqual(['revoked'])
  expect(await found('revoked=false&expired=false&platform=true')).toEqual(['platform'])
})
