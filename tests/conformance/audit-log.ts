import { expect, test } from 'vitest'
import type { Json } from '../http.ts'
import { api } from '../http.ts'
import { buildLine, buildTenant, credential } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

/** What people and credentials did to it; what the platform notes of a server by itself comes at times of its own. */
const entriesAbout = async ({ admin }: Stage, { object, id }: Json): Promise<Json[]> => {
  const { data } = (await admin.get(`/audit-entries?entity=${object}&entity_id=${id}&sort=created_at`)).body
  return data.filter(({ actor_type }: Json) => actor_type !== 'system')
}

export const auditLog: Theme = stage => {
  test('every write along the line leaves an entry: who, what, after', async () => {
    const { admin, browser, simulator, fresh } = stage()
    const machine = (await admin.get('/me')).body.credential
    const made = await buildLine(admin, simulator, fresh('Audited'))
    const creations = {
      provider: 'serviceProviders.create',
      package: 'servicePackages.create',
      customer: 'customers.create',
      subscription: 'subscriptions.create',
      account: 'accounts.create',
      room: 'rooms.create',
      token: 'roomTokens.create',
    } as const
    for (const [what, action] of Object.entries(creations)) {
      const entity = made[what as keyof typeof creations]
      const [entry, ...more] = await entriesAbout(stage(), entity)
      expect(more).toEqual([])
      expect(entry).toMatchObject({
        action,
        entity: entity.object,
        entity_id: entity.id,
        actor_type: 'api_credential',
        actor_id: machine.id,
        actor_name: machine.name,
        before: null,
        request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
    }
    const { user } = (await browser.get('/me')).body
    const answer = await browser.patch(`/rooms/${made.room.id}`, { room_name: 'Renamed' })
    const [, entry] = await entriesAbout(stage(), made.room)
    expect(entry).toMatchObject({
      action: 'rooms.update',
      actor_type: 'user',
      actor_id: user.id,
      before: { room_name: made.room.room_name },
      after: { room_name: 'Renamed' },
      request_id: answer.headers.get('x-request-id'),
    })
    await browser.delete(`/rooms/${made.room.id}`)
    const last = (await entriesAbout(stage(), made.room)).at(-1)
    expect(last).toMatchObject({ action: 'rooms.delete', before: { room_name: 'Renamed' }, after: null })
  })

  test('what was refused leaves none', async () => {
    const { admin, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Refused'))
    expect((await admin.patch(`/rooms/${room.id}`, { room_name: 'x', version: 9 })).status).toBe(409)
    expect(await entriesAbout(stage(), room)).toHaveLength(1)
  })

  test('no entry holds a secret', async () => {
    const { admin, simulator, fresh } = stage()
    const { provider, token, customer } = await buildLine(admin, simulator, fresh('Masked'))
    await admin.patch(`/service-providers/${provider.id}`, { properties: { secret: 'quite another secret' } })
    const machine = await credential(admin, ['rooms:read'], customer.id)
    const entries = await Promise.all([provider, token, machine].map(entity => entriesAbout(stage(), entity)))
    const text = JSON.stringify(entries)
    expect(entries.map(list => list.length)).toEqual([2, 1, 1])
    for (const secret of [simulator.secret, 'quite another secret', token.token, machine.secret])
      expect(text).not.toContain(secret)
  })

  test('a tenant reads its own entries alone', async () => {
    const { admin, simulator, fresh, host } = stage()
    const ours = await buildLine(admin, simulator, fresh('Ours'))
    await buildTenant(admin, ours.package.id, fresh('Theirs'))
    const { secret } = await credential(admin, ['audit_entries:read'], ours.customer.id)
    const { data } = (await api(host, { secret }).get('/audit-entries?limit=100')).body
    expect(data.length).toBeGreaterThanOrEqual(5)
    for (const entry of data) expect(entry.customer_id).toBe(ours.customer.id)
  })
}
