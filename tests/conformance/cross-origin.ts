import { expect, test } from 'vitest'
import { type Answer, type Auth, api, send } from '../http.ts'
import { buildLine, credential } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

const allowed = ({ headers }: Answer) => headers.get('access-control-allow-origin')

/** Asks as a browser does before it sends a request to another site. */
const preflight = ({ host }: Stage, origin: string, path = '/api/v1/rooms') =>
  send(host, 'OPTIONS', path, {
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,idempotency-key',
    },
  })

const get = ({ host }: Stage, path: string, origin: string, auth: Auth) =>
  send(host, 'GET', path, { headers: { origin }, auth })

/** A customer with a room and a credential, whose pages are at an origin of its own. */
async function siteOf(stage: Stage, origin: string) {
  const { admin, host, simulator, fresh } = stage
  const line = await buildLine(admin, simulator, fresh('Site'))
  expect(
    (await admin.patch(`/customers/${line.customer.id}`, { allowed_domains_origins: [origin] })).status,
  ).toBe(200)
  const { secret } = await credential(admin, ['rooms:read', 'rooms:write'], line.customer.id)
  return { ...line, origin, caller: api(host, { secret }), auth: { secret } }
}

export const crossOrigin: Theme = stage => {
  test('a page of a customer’s site may ask and read with a credential of that customer', async () => {
    const site = await siteOf(stage(), 'https://www.aurora.example')
    const asked = await preflight(stage(), site.origin)
    expect(asked.status).toBe(204)
    expect(allowed(asked)).toBe(site.origin)
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST, PATCH, DELETE')
    expect(asked.headers.get('access-control-allow-headers')).toContain('idempotency-key')
    expect(Number(asked.headers.get('access-control-max-age'))).toBeGreaterThan(0)
    for (const path of ['/api/v1/rooms', '/trpc/rooms.list']) {
      const read = await get(stage(), path, site.origin, site.auth)
      expect(read.status).toBe(200)
      expect(allowed(read)).toBe(site.origin)
      expect(read.headers.get('vary')?.toLowerCase()).toContain('origin')
      expect(read.headers.get('access-control-expose-headers')).toContain('x-request-id')
      expect(read.headers.get('access-control-allow-credentials')).toBeNull()
    }
    const made = await site.caller.post(
      '/rooms',
      { room_name: 'Made there', account_id: site.account.id },
      { origin: site.origin },
    )
    expect(made.status).toBe(201)
    expect(allowed(made)).toBe(site.origin)
  })

  test('it may read why it was refused', async () => {
    const site = await siteOf(stage(), 'https://refused.aurora.example')
    const wrong = await get(stage(), '/api/v1/rooms', site.origin, { secret: 'swk_wrong' })
    expect(wrong.status).toBe(401)
    expect(allowed(wrong)).toBe(site.origin)
    const invalid = await get(stage(), '/api/v1/rooms?surprise=1', site.origin, site.auth)
    expect(invalid.status).toBe(422)
    expect(allowed(invalid)).toBe(site.origin)
  })

  test('an origin that nobody lists may do neither', async () => {
    const site = await siteOf(stage(), 'https://www.boreal.example')
    for (const origin of [
      'https://evil.example',
      'http://www.boreal.example',
      'https://www.boreal.example:8443',
      'https://boreal.example',
      'https://www.boreal.example.evil.example',
      'null',
    ]) {
      const asked = await preflight(stage(), origin)
      expect(asked.status, origin).toBeGreaterThanOrEqual(400)
      expect(allowed(asked)).toBeNull()
      expect(allowed(await get(stage(), '/api/v1/rooms', origin, site.auth))).toBeNull()
    }
  })

  test('a credential’s answers are for its own customer’s pages, and a session’s and the platform’s for none', async () => {
    const [here, there] = [
      await siteOf(stage(), 'https://www.cedro.example'),
      await siteOf(stage(), 'https://www.duna.example'),
    ]
    expect((await preflight(stage(), there.origin)).status).toBe(204)
    expect(allowed(await get(stage(), '/api/v1/rooms', there.origin, here.auth))).toBeNull()
    expect(allowed(await get(stage(), '/api/v1/rooms', here.origin, here.auth))).toBe(here.origin)
    expect(allowed(await get(stage(), '/api/v1/rooms', here.origin, stage().admin.auth))).toBeNull()
    const withCookie = await get(stage(), '/api/v1/rooms', here.origin, stage().browser.auth)
    expect(allowed(withCookie)).toBeNull()
    const written = await stage().browser.post('/customers', {}, { origin: here.origin })
    expect(written.status).toBe(403)
    expect(written.body.code).toBe('cross_origin')
  })

  test('what needs no credential is for the pages of any customer', async () => {
    const site = await siteOf(stage(), 'https://www.estrela.example')
    const { room, token } = await buildLine(stage().admin, stage().simulator, stage().fresh('Elsewhere'))
    const invitation = `/api/v1/rooms/${room.id}/invitation?token=${token.token}`
    const read = await get(stage(), invitation, site.origin, null)
    expect(read.status).toBe(200)
    expect(allowed(read)).toBe(site.origin)
    expect(allowed(await get(stage(), invitation, 'https://evil.example', null))).toBeNull()
    expect((await preflight(stage(), site.origin, `/api/v1/rooms/${room.id}/join`)).status).toBe(204)
  })

  test('signing in is for the platform’s own pages alone', async () => {
    const site = await siteOf(stage(), 'https://www.farol.example')
    const asked = await preflight(stage(), site.origin, '/auth/sign-in/email')
    expect(allowed(asked)).toBeNull()
    const own = await get(stage(), '/api/v1/rooms', stage().host.url, site.auth)
    expect(own.status).toBe(200)
    expect(allowed(own)).toBeNull()
  })
}
