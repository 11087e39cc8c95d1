import { looksLikeSecret } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { api, refusalOf, trpcCall } from '../http.ts'
import { buildLine, buildTenant, credential } from '../line.ts'
import type { Theme } from './stage.ts'

const RECENT = 60_000

export const credentials: Theme = stage => {
  test('the secret is shown once, and works on REST and tRPC alike', async () => {
    const { browser, host } = stage()
    const made = await credential(browser, ['rooms:read'])
    expect(looksLikeSecret(made.secret)).toBe(true)
    const read = await browser.get(`/api-credentials/${made.id}`)
    expect(read.body).toMatchObject({
      hint: made.secret.slice(0, 8),
      permissions: ['rooms:read'],
      revoked_at: null,
    })
    expect(read.text).not.toContain(made.secret)
    expect((await browser.get('/api-credentials?limit=100')).text).not.toContain(made.secret)
    const auth = { secret: made.secret }
    expect((await api(host, auth).get('/rooms')).status).toBe(200)
    const overTrpc = await trpcCall(host, auth, { name: 'rooms.list', type: 'query' }, {})
    expect(overTrpc.body).toHaveProperty('meta.next_cursor')
  })

  test('what it does not allow is 403 and names the permission', async () => {
    const { browser, host } = stage()
    const { secret } = await credential(browser, ['rooms:read'])
    const refused = await api(host, { secret }).get('/customers')
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ code: 'forbidden', details: { permission: 'customers:read' } })
  })

  test('one that expired, was revoked or never was is nobody', async () => {
    const { browser, host } = stage()
    const { secret, id } = await credential(browser, ['rooms:read'])
    const machine = api(host, { secret })
    expect((await machine.get('/rooms')).status).toBe(200)
    const revoked = await browser.post(`/api-credentials/${id}/revoke`)
    expect(revoked.body.revoked_at).toMatch(/Z$/)
    expect((await machine.get('/rooms')).status).toBe(401)

    const expires_at = new Date(Date.now() - RECENT).toISOString()
    const old = await browser.made('/api-credentials', {
      name: 'Old',
      permissions: ['rooms:read'],
      expires_at,
    })
    const answers = await Promise.all(
      [old.secret, 'swk_nonsense', secret.replace(/.$/, '!'), ''].map(each =>
        api(host, { secret: each }).get('/rooms'),
      ),
    )
    for (const answer of answers)
      expect(refusalOf(answer)).toEqual(refusalOf(await stage().nobody.get('/rooms')))
  })

  test('a wrong credential is not saved by the cookie beside it', async () => {
    const { browser } = stage()
    expect((await browser.get('/rooms', undefined, { authorization: 'Bearer swk_wrong' })).status).toBe(401)
  })

  test('one of a customer sees that customer’s things and nothing else', async () => {
    const { admin, simulator, fresh, host } = stage()
    const ours = await buildLine(admin, simulator, fresh('Ours'))
    const theirs = await buildTenant(admin, ours.package.id, fresh('Theirs'))
    const { secret } = await credential(
      admin,
      ['rooms:read', 'rooms:write', 'customers:read'],
      ours.customer.id,
    )
    const tenant = api(host, { secret })
    expect((await tenant.get('/rooms?total=true')).body).toMatchObject({
      data: [ours.room],
      meta: { total: 1 },
    })
    expect((await tenant.get('/customers')).body.data).toEqual([ours.customer])
    const hidden = await tenant.get(`/rooms/${theirs.room.id}`)
    expect(refusalOf(hidden)).toEqual(refusalOf(await tenant.get('/rooms/0123abcd')))
    expect(hidden.status).toBe(404)
    const made = await tenant.post('/rooms', { room_name: 'Intruder', account_id: theirs.account.id })
    expect(made.status).toBe(404)
    expect(made.body.errors).toEqual({ account_id: ['Account not found.'] })
    expect((await tenant.patch(`/rooms/${theirs.room.id}`, { room_name: 'Taken' })).status).toBe(404)
  })

  test('nobody grants what they do not hold', async () => {
    const { admin, host } = stage()
    const { secret } = await credential(admin, ['api_credentials:write', 'rooms:read'])
    const small = api(host, { secret })
    const refused = await small.post('/api-credentials', {
      name: 'More',
      permissions: ['rooms:read', 'rooms:delete'],
    })
    expect(refused.status).toBe(403)
    expect(refused.body.message).toContain('rooms:delete')
    expect(refused.body.message).not.toContain('rooms:read')
    expect((await small.post('/api-credentials', { name: 'Same', permissions: ['rooms:read'] })).status).toBe(
      201,
    )
  })

  test('a rotated one has two secrets for a while, and never three', async () => {
    const { admin, host } = stage()
    const first = await credential(admin, ['rooms:read'])
    const statuses = (...secrets: string[]) =>
      Promise.all(secrets.map(async secret => (await api(host, { secret }).get('/rooms')).status))
    const path = `/api-credentials/${first.id}`
    const second = await admin.made(`${path}/rotate`, { overlap: 3_600, version: first.version })
    expect(looksLikeSecret(second.secret)).toBe(true)
    expect(second).toMatchObject({ id: first.id, hint: second.secret.slice(0, 8), version: 2 })
    expect(Date.parse(second.previous_expires_at) - Date.parse(second.rotated_at)).toBe(3_600_000)
    expect(await statuses(first.secret, second.secret)).toEqual([200, 200])

    const third = await admin.made(`${path}/rotate`, {})
    expect(Date.parse(third.previous_expires_at) - Date.parse(third.rotated_at)).toBe(86_400_000)
    expect(await statuses(first.secret, second.secret, third.secret)).toEqual([401, 200, 200])

    const stale = await admin.post(`${path}/rotate`, { version: 2 })
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_version'])
    const fourth = await admin.made(`${path}/rotate`, { overlap: 0 })
    expect(fourth.previous_expires_at).toBeNull()
    expect(await statuses(second.secret, third.secret, fourth.secret)).toEqual([401, 401, 200])

    const fifth = await admin.made(`${path}/rotate`, {})
    const revoked = await admin.post(`${path}/revoke`)
    expect(revoked.body.previous_expires_at).toBeNull()
    expect(await statuses(fourth.secret, fifth.secret)).toEqual([401, 401])
    const late = await admin.post(`${path}/rotate`, {})
    expect([late.status, late.body.code]).toEqual([409, 'not_usable'])
  })

  test('one with addresses works from there alone, on REST and tRPC alike', async () => {
    const { admin, host } = stage()
    const made = await credential(admin, ['rooms:read'])
    const path = `/api-credentials/${made.id}`
    const auth = { secret: made.secret }
    const machine = api(host, auth)
    const near = await admin.patch(path, { allowed_ips: ['127.0.0.0/8', '::1', '::ffff:127.0.0.1'] })
    expect(near.body.allowed_ips).toEqual(['127.0.0.0/8', '::1/128', '127.0.0.1/32'])
    expect((await machine.get('/rooms')).status).toBe(200)
    await admin.patch(path, { allowed_ips: ['192.0.2.0/24'] })
    const refused = await machine.get('/rooms')
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    expect(refused.body.message).toBe('This credential may not be used from this address.')
    expect(refused.text).not.toContain('192.0.2')
    const overTrpc = await trpcCall(host, auth, { name: 'rooms.list', type: 'query' }, {})
    expect(refusalOf(overTrpc)).toEqual(refusalOf(refused))
    await admin.patch(path, { allowed_ips: [] })
    expect((await machine.get('/rooms')).status).toBe(200)
  })

  test('its last use is noted after the answer, and counts as no change', async () => {
    const { admin, host } = stage()
    const { secret, ...made } = await credential(admin, ['rooms:read'])
    expect(made.last_used_at).toBeNull()
    const seen = async () => (await admin.get(`/api-credentials/${made.id}`)).body
    let after = await seen()
    // Each look is a round trip, by which time the note is soon written.
    for (let look = 0; after.last_used_at === null && look < 500; look++) {
      if (look === 0) await api(host, { secret }).get('/rooms')
      after = await seen()
    }
    expect(after).toEqual({ ...made, last_used_at: expect.stringMatching(/Z$/) })
    await api(host, { secret }).get('/rooms')
    expect(await seen()).toEqual(after)
  })
}
