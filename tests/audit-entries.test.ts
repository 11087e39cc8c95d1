import { appRouter } from '@streamwise/api'
import { type Database, type Sql, sql } from '@streamwise/db'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, buildTenant, credential, type Line } from './line.ts'

const HOUR = 3_600_000
const asked: Sql[] = []
const listening = (database: Database): Database => ({
  ...database,
  read: statements => {
    asked.push(...statements)
    return database.read(statements)
  },
})

let here: Here
let simulator: Simulator
let line: Line
let now = Date.now()
let made = 0

beforeAll(async () => {
  here = await platformHere(listening)
  here.deployment.now = () => now
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})
beforeEach(async () => {
  now += HOUR
  line = await buildLine(here.admin, simulator, `Logged ${++made}`)
})

const iso = (time: number) => new Date(time).toISOString()
const entries = async (query: Record<string, string>, by: Api = here.admin): Promise<Json[]> => {
  const answer = await by.get(`/audit-entries?${new URLSearchParams({ limit: '100', ...query })}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body.data
}
const actionsOf = (list: Json[]) => list.map(({ action }) => action)

describe('the audit log is found by', () => {
  test('what it is about, and what one thing went through', async () => {
    const { room } = line
    await here.admin.patch(`/rooms/${room.id}`, { room_name: 'Renamed' })
    await here.admin.delete(`/rooms/${room.id}`)
    const about = { entity: 'Room', entity_id: room.id }
    // Its row is gone, but not what happened to it.
    expect(actionsOf(await entries(about))).toEqual(['rooms.delete', 'rooms.update', 'rooms.create'])
    expect(actionsOf(await entries({ ...about, sort: 'created_at' })).at(-1)).toBe('rooms.delete')
    expect(actionsOf(await entries({ ...about, action: 'rooms.update' }))).toEqual(['rooms.update'])
    for (const entry of await entries({ entity: 'Room' })) expect(entry.entity).toBe('Room')
    expect(await entries({ entity: 'Spaceship', entity_id: room.id })).toEqual([])
  })

  test('who did it, by id also where they are gone', async () => {
    const machine = await credential(here.admin, ['rooms:write', 'rooms:read'])
    const path = `/rooms/${line.room.id}`
    await api(here.target, { secret: machine.secret }).patch(path, { room_name: 'By machine' })
    const actor = { actor_id: machine.id }
    const [entry, ...more] = await entries(actor)
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      action: 'rooms.update',
      actor_type: 'api_credential',
      actor_id: machine.id,
      actor_name: machine.name,
    })
    for (const reference of [machine.uuid, machine.ulid])
      expect(await entries({ actor_id: reference })).toEqual([entry])
    expect(await entries({ ...actor, actor_type: 'api_credential' })).toEqual([entry])
    for (const actor_type of ['user', 'system', 'participant'])
      expect(await entries({ ...actor, actor_type })).toEqual([])
    await here.admin.delete(`/api-credentials/${machine.id}`)
    expect(await entries(actor)).toEqual([entry])
    const users = await entries({ actor_type: 'user' })
    expect(users.length).toBeGreaterThan(0)
    for (const { actor_type, actor_id } of users) {
      expect(actor_type).toBe('user')
      expect((await entries({ actor_id }))[0]).toMatchObject({ actor_type: 'user', actor_id })
    }
  })

  test('the request: everything that it changed', async () => {
    const answer = await here.admin.delete(`/rooms/${line.room.id}`)
    const request_id = String(answer.headers.get('x-request-id'))
    const found = await entries({ request_id })
    expect(actionsOf(found)).toEqual(['rooms.delete'])
    expect(found[0].request_id).toBe(request_id)
    expect(await entries({ request_id: 'nothing' })).toEqual([])
  })

  test('the customer', async () => {
    const found = await entries({ customer_id: line.customer.id })
    expect(found.length).toBeGreaterThanOrEqual(5)
    for (const { customer_id } of found) expect(customer_id).toBe(line.customer.id)
  })

  test('time: from since on, and before until', async () => {
    const begun = now
    const rename = (room_name: string) => here.admin.patch(`/rooms/${line.room.id}`, { room_name })
    const names = async (query: Record<string, string>) =>
      (await entries({ action: 'rooms.update', ...query })).map(({ after }) => after.room_name)
    for (const name of ['First', 'Second', 'Third']) {
      now += 60_000
      await rename(`${name} ${made}`)
    }
    const at = (minutes: number) => iso(begun + minutes * 60_000)
    expect(await names({ since: at(1) })).toEqual([`Third ${made}`, `Second ${made}`, `First ${made}`])
    expect(await names({ since: at(2), until: at(3) })).toEqual([`Second ${made}`])
    expect(await names({ since: at(1.5), until: at(9) })).toEqual([`Third ${made}`, `Second ${made}`])
    expect(await names({ since: at(0), until: at(1) })).toEqual([])
    expect(await names({ since: '2099-01-01T00:00:00Z' })).toEqual([])
    expect(await entries({ until: '2001-01-01T00:00:00Z' })).toEqual([])
    const withOffset = iso(begun + 120_000 + 2 * HOUR).replace('Z', '+02:00')
    expect(await names({ since: withOffset })).toEqual([`Third ${made}`, `Second ${made}`])
  })

  test('time also where two clocks differ by minutes', async () => {
    const begun = now
    const rename = (room_name: string) => here.admin.patch(`/rooms/${line.room.id}`, { room_name })
    for (const minutes of [8, 2, 5]) {
      now = begun + minutes * 60_000
      await rename(`${minutes} of ${made}`)
    }
    now = begun + HOUR
    const since = iso(begun + 5 * 60_000)
    const late = (await entries({ action: 'rooms.update', since })).map(({ after }) => after.room_name)
    expect(late).toEqual([`5 of ${made}`, `8 of ${made}`])
    const early = await entries({ action: 'rooms.update', since: iso(begun), until: since })
    expect(early.map(({ after }) => after.room_name)).toEqual([`2 of ${made}`])
  })

  test('nothing that makes no sense: it says why', async () => {
    const refused = async (query: string) => {
      const { status, body } = await here.admin.get(`/audit-entries?${query}`)
      return [status, Object.keys(body.errors)]
    }
    expect(await refused(`entity_id=${line.room.id}`)).toEqual([422, ['entity']])
    expect(await refused('since=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z')).toEqual([422, ['until']])
    expect(await refused('since=yesterday')).toEqual([422, ['since']])
    expect(await refused('actor_type=alien')).toEqual([422, ['actor_type']])
  })
})

test('every filter walks an index in the order of the keys', async () => {
  const filters: Record<string, [query: Record<string, string>, index: string]> = {
    none: [{}, 'SCAN t'],
    entity: [{ entity: 'Room' }, 'audit_entries_by_kind'],
    thing: [{ entity: 'Room', entity_id: line.room.id }, 'audit_entries_by_entity'],
    actor: [{ actor_id: line.room.id }, 'audit_entries_by_actor'],
    actors: [{ actor_type: 'user' }, 'audit_entries_by_actor_type'],
    action: [{ action: 'rooms.create' }, 'audit_entries_by_action'],
    customer: [{ customer_id: line.customer.id }, 'audit_entries_by_customer'],
    request: [{ request_id: 'x' }, 'audit_entries_by_request'],
    time: [{ since: iso(now - HOUR), until: iso(now) }, 'INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
    both: [{ entity: 'Room', since: iso(now - HOUR) }, 'audit_entries_by_kind'],
  }
  for (const [name, [query, index]] of Object.entries(filters))
    for (const sort of ['created_at', '-created_at']) {
      asked.length = 0
      await entries({ ...query, sort })
      const page = asked.at(-1)
      if (!page) throw new Error('Nothing was asked.')
      const [plan] = await here.database.read([
        { sql: `EXPLAIN QUERY PLAN ${page.sql}`, args: [...page.args] },
      ])
      const steps = (plan?.rows ?? []).map(row => String(row[3])).join('\n')
      expect(steps, name).toContain(index)
      expect(steps, name).not.toContain('TEMP B-TREE')
    }
})

test('one entry is read by any of its names, and only by whom it concerns', async () => {
  const [entry] = await entries({ entity: 'Room', entity_id: line.room.id })
  for (const reference of [entry.id, entry.uuid, entry.ulid])
    expect((await here.admin.get(`/audit-entries/${reference}`)).body).toEqual(entry)
  const other = await buildTenant(here.admin, line.package.id, `Stranger ${made}`)
  const may = async (customer: string) => {
    const { secret } = await credential(here.admin, ['audit_entries:read'], customer)
    return (await api(here.target, { secret }).get(`/audit-entries/${entry.id}`)).status
  }
  expect(await may(line.customer.id)).toBe(200)
  expect(await may(other.customer.id)).toBe(404)
})

test('entries of a customer stay when the customer is deleted', async () => {
  const { customer } = await buildTenant(here.admin, line.package.id, `Leaving ${made}`)
  const before = await entries({ customer_id: customer.id })
  await here.admin.patch(`/customers/${customer.id}`, { status: 'terminated' })
  expect((await here.admin.delete(`/customers/${customer.id}`)).status).toBe(200)
  const after = await entries({ customer_id: customer.id })
  expect(after).toEqual(expect.arrayContaining(before))
  expect(actionsOf(after).slice(0, 2)).toEqual(['customers.delete', 'customers.update'])
  for (const entry of before) expect((await here.admin.get(`/audit-entries/${entry.id}`)).body).toEqual(entry)
})

test('what the platform does by itself has a name and no id', async () => {
  const found = await entries({ actor_type: 'system' })
  expect(found.length).toBeGreaterThan(0)
  for (const entry of found)
    expect(entry).toMatchObject({ actor_type: 'system', actor_id: null, actor_name: expect.any(String) })
})

test('entries are read and never written through the API', async () => {
  const names = Object.keys(appRouter._def.procedures).filter(name => /audit/i.test(name))
  expect(names.sort()).toEqual(['auditEntries.get', 'auditEntries.list'])
  const [entry] = await entries({})
  for (const method of ['post', 'patch', 'delete'] as const)
    for (const path of ['/audit-entries', `/audit-entries/${entry.id}`]) {
      const { status, body } = await here.admin[method](path, {})
      expect([status, body.code]).toEqual([405, 'method_not_allowed'])
    }
  for (const statement of [
    sql`UPDATE audit_entries SET actor_name = 'Nobody'`,
    sql`UPDATE audit_entries SET created_at = 0`,
    sql`DELETE FROM audit_entries WHERE id = 1`,
  ])
    await expect(here.database.write([statement])).rejects.toMatchObject({ subject: 'audit_is_final' })
  expect((await here.admin.get(`/audit-entries/${entry.id}`)).body).toEqual(entry)
})
