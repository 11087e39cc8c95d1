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
}
