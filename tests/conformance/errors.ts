import { expect, test } from 'vitest'
import { api, type Json, refusalOf, send, trpcCall } from '../http.ts'
import { buildLine, customerNamed } from '../line.ts'
import type { Theme } from './stage.ts'

const json = { 'content-type': 'application/json' }
const MEBIBYTE = 1024 * 1024

export const errors: Theme = stage => {
  test('every refusal has one shape and names its request', async () => {
    const answer = await stage().nobody.get('/rooms')
    expect(answer.status).toBe(401)
    expect(Object.keys(answer.body).sort()).toEqual(['code', 'message', 'request_id'])
    expect(answer.body.request_id).toBe(answer.headers.get('x-request-id'))
    expect(answer.body.request_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('unknown keys and wrong types are 422 by field', async () => {
    const { admin } = stage()
    const refused = async (body: object) => {
      const answer = await admin.post('/customers', { ...customerNamed('Wrong'), ...body })
      expect(answer.status).toBe(422)
      expect(answer.body.code).toBe('invalid_input')
      return Object.keys(answer.body.errors)
    }
    expect(await refused({ surprise: 1, other: 2 })).toEqual(['surprise', 'other'])
    for (const name of ['constructor', 'toString', '__proto__'])
      expect(await refused(JSON.parse(`{"${name}": 1}`))).toEqual([name])
    expect(await refused({ first_name: 5 })).toEqual(['first_name'])
    expect(await refused({ email: 'nobody' })).toEqual(['email'])
    expect(await refused({ customer_type: 'business', company_name: null })).toEqual(['company_name'])
    expect(
      await refused({ addresses: [{ type: 'PostalAddress', country: 'XX', city: 'X', address_line1: 'Y' }] }),
    ).toEqual(['addresses.0.country'])
    expect(await refused({ customer_metadata: { big: 'x'.repeat(20_000) } })).toContain('customer_metadata')
    expect(await refused({ first_name: 'x'.repeat(500_000) })).toEqual(['first_name'])
  })

  test('what is no JSON object is refused for what it is', async () => {
    const { admin, host } = stage()
    const post = (raw: string, headers: Record<string, string> = json) =>
      send(host, 'POST', '/api/v1/rooms', { raw, headers, auth: admin.auth })
    expect((await post('{"room_name":')).status).toBe(422)
    for (const raw of ['[]', '"x"', '5', 'null', 'true']) expect((await post(raw)).status).toBe(422)
    const text = await post('{}', { 'content-type': 'text/plain' })
    expect(text.status).toBe(415)
    expect(text.body.code).toBe('unsupported_media_type')
    const form = await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(form.status).toBe(415)
    expect((await post('{}', { 'content-type': 'application/json; charset=utf-8' })).status).toBe(422)
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`
    expect((await post(`{"room_name":"x","account_id":"y","room_metadata":${deep}}`)).status).toBe(422)
  })

  test('a body over one mebibyte is 413, on every route', async () => {
    const { admin, host } = stage()
    const raw = JSON.stringify({ room_name: 'x'.repeat(MEBIBYTE) })
    for (const path of ['/api/v1/rooms', '/trpc/rooms.create', '/auth/sign-in/email']) {
      const answer = await send(host, 'POST', path, { raw, headers: json, auth: admin.auth })
      expect(answer.status, path).toBe(413)
      expect((answer.body.error?.data ?? answer.body).code).toBe('payload_too_large')
    }
  })

  test('an unknown path is 404, a wrong method 405 with what is allowed', async () => {
    const { admin, host } = stage()
    for (const path of [
      '/api/v1/nothing',
      '/api/v1',
      '/api/v2/rooms',
      '/auth/nothing',
      '/nothing',
      '/api/v1/rooms/a/b/c',
    ]) {
      const answer = await send(host, 'GET', path)
      expect(answer.status, path).toBe(404)
      expect(answer.body.code).toBe('not_found')
    }
    const put = await send(host, 'PUT', '/api/v1/rooms/0123abcd', { body: {}, auth: admin.auth })
    expect(put.status).toBe(405)
    expect(put.body.code).toBe('method_not_allowed')
    expect(put.headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'PATCH'])
    expect((await send(host, 'DELETE', '/api/v1/features', { auth: admin.auth })).headers.get('allow')).toBe(
      'GET',
    )
  })

  test('a change of an older version is 409, and nothing is lost', async () => {
    const { admin, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Versions'))
    const change = (room_name: string, version?: number) =>
      admin.patch(`/rooms/${room.id}`, { room_name, version })
    expect((await change('Second', 1)).body.version).toBe(2)
    const stale = await change('Late', 1)
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({ code: 'stale_version', details: { expected: 1, current: 2 } })
    const both = await Promise.all([change('One', 2), change('Other', 2)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await change('Last')).body.version).toBe(4)
  })

  test('what must be unique is 409 at its field', async () => {
    const { admin, fresh } = stage()
    const first = await admin.made('/customers', {
      ...customerNamed(fresh('Unique')),
      hostname: 'meet.example.org',
    })
    const other = await admin.made('/customers', customerNamed(fresh('Unique')))
    const taken = async (body: object) => {
      const answer = await admin.patch(`/customers/${other.id}`, body)
      expect(answer.status).toBe(409)
      expect(answer.body.code).toBe('already_exists')
      return Object.keys(answer.body.errors)
    }
    expect(await taken({ email: first.email.toUpperCase() })).toEqual(['email'])
    expect(await taken({ hostname: 'meet.example.org' })).toEqual(['hostname'])
    expect(await taken({ subdomain: first.subdomain })).toEqual(['subdomain'])
  })

  test('a cookie on a write needs the same origin', async () => {
    const { browser, host, admin, fresh } = stage()
    const post = (headers: Record<string, string>) =>
      browser.post('/customers', customerNamed(fresh('Origin')), headers)
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      const refused = await post(headers)
      expect(refused.status).toBe(403)
      expect(refused.body.code).toBe('cross_origin')
    }
    expect((await post({ origin: host.url })).status).toBe(201)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    const out = await send(host, 'POST', '/auth/sign-out', {
      auth: browser.auth,
      headers: { origin: 'https://evil.example' },
    })
    expect(out.status).toBe(403)
    expect((await browser.get('/me')).status).toBe(200)
    // A credential is sent on purpose, so it may come from anywhere.
    const machine = await admin.post('/customers', customerNamed(fresh('Origin')), {
      origin: 'https://crm.example',
    })
    expect(machine.status).toBe(201)
  })

  test('REST and tRPC are one: the same entity, the same refusals', async () => {
    const { admin, host, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Same'))
    const both = async (path: string, name: string, input: Json) => {
      const [rest, trpc] = await Promise.all([
        admin.get(path),
        trpcCall(host, admin.auth, { name, type: 'query' }, input),
      ])
      return [rest, trpc] as const
    }
    const [rest, trpc] = await both(`/rooms/${room.id}`, 'rooms.get', { id: room.id })
    expect(trpc.body).toEqual(rest.body)
    for (const refused of [
      await both('/rooms/0123abcd', 'rooms.get', { id: '0123abcd' }),
      await both('/rooms?limit=0', 'rooms.list', { limit: 0 }),
      await both('/rooms?surprise=x', 'rooms.list', { surprise: 'x' }),
    ])
      expect(refusalOf(refused[1])).toEqual(refusalOf(refused[0]))
    const nobody = await trpcCall(host, null, { name: 'rooms.list', type: 'query' }, {})
    expect(refusalOf(nobody)).toEqual(refusalOf(await api(host).get('/rooms')))
    const unknown = await send(host, 'GET', '/trpc/rooms.nothing', { auth: admin.auth })
    expect(unknown.status).toBe(404)
    expect(unknown.text).not.toMatch(/stack|node_modules/)
  })
}
