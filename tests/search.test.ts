import type { Database, Sql } from '@streamwise/db'
import { ulidOf } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, customerNamed, type Line } from './line.ts'
import { holding } from './people.ts'
import { recordedIn } from './recording-rows.ts'

let asked: readonly Sql[] = []
const noting = (database: Database): Database => ({
  ...database,
  read: statements => {
    asked = statements
    return database.read(statements)
  },
})

let here: Here
let simulator: Simulator
let ours: Line
let theirs: Line
let recording: Json
beforeAll(async () => {
  here = await platformHere(noting)
  simulator = await startSimulator()
  ours = await buildLine(here.admin, simulator, 'Escola Aurora')
  theirs = await buildLine(here.admin, simulator, 'Boreal')
  recording = await recordedIn({ admin: here.admin, database: here.database, simulator }, ours.room)
}, 60_000)
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const finds = async (search: string, by = here.admin, more = ''): Promise<Json[]> => {
  const { status, body, text } = await by.get(`/search?search=${encodeURIComponent(search)}${more}`)
  expect(status, text).toBe(200)
  return body.data
}
const named = async (search: string, by = here.admin) =>
  (await finds(search, by)).map(({ object, name }) => `${object} ${name}`)

describe('what is found', () => {
  test('anything by its id, its ULID and its UUID', async () => {
    const of = (path: string) => here.admin.get(path).then(({ body }) => body.data[0])
    const meeting = await of(`/meetings?room_id=${ours.room.id}`)
    const secret = await credential(here.admin, ['rooms:read'])
    const owner = (await here.admin.get(`/users/${ours.customer.owner_id}`)).body
    const all = [
      ours.customer,
      ours.room,
      ours.account,
      ours.subscription,
      owner,
      ours.package,
      ours.provider,
    ]
    for (const { object, id, uuid } of [...all, recording, secret, meeting])
      for (const form of [id, uuid, ulidOf(uuid), uuid.toUpperCase()])
        expect((await finds(form))[0], `${object} ${form}`).toMatchObject({ object, id })
  })

  test('people and customers by their e-mail, contracts and accounts by their keys', async () => {
    expect(await finds(ours.customer.email)).toMatchObject([{ object: 'Customer' }, { object: 'User' }])
    expect(await finds(ours.customer.email.toUpperCase())).toHaveLength(2)
    expect((await finds(ours.subscription.tag))[0]).toMatchObject({ id: ours.subscription.id })
    expect((await finds(ours.account.account_key))[0]).toMatchObject({ id: ours.account.id })
    expect((await finds(ours.customer.customer_key))[0]).toMatchObject({ id: ours.customer.id })
  })

  test('what begins so before what holds it, however old it is', async () => {
    const first = await here.admin.made('/customers', customerNamed('Zebra'))
    for (let at = 0; at < 12; at++) await here.admin.made('/customers', customerNamed(`Old zebra ${at}`))
    const found = await finds('zebra')
    expect(found[0]).toMatchObject({ id: first.id })
    expect(found.length).toBeGreaterThan(8)
    expect(await finds('zebra', here.admin, '&limit=3')).toHaveLength(3)
  })

  test('with what tells namesakes apart, for whoever may see that', async () => {
    const [room] = await finds(ours.room.room_name)
    expect(room).toMatchObject({ object: 'Room', detail: 'Escola Aurora', status: 'active' })
    const { secret } = await credential(here.admin, ['rooms:read'])
    expect(await finds(ours.room.room_name, api(here.target, { secret }))).toMatchObject([{ detail: null }])
  })

  test('nothing, where nothing is', async () => {
    expect(await finds('nothing of this name')).toEqual([])
    expect(await finds('"*"')).toEqual([])
  })
})

describe('who finds', () => {
  test('a customer’s own find theirs, and nothing of another’s by any name or id', async () => {
    const { browser } = await holding(here, { role: 'customer_owner', customer_id: ours.customer.id })
    expect(await named('aurora', browser)).toEqual(
      expect.arrayContaining(['Customer Escola Aurora', 'Room Escola Aurora room']),
    )
    expect(await finds('Boreal', browser)).toEqual([])
    for (const { id, uuid } of [
      theirs.customer,
      theirs.room,
      theirs.account,
      theirs.subscription,
      theirs.provider,
    ])
      for (const form of [id, uuid]) expect(await finds(form, browser)).toEqual([])
  })

  test('a room’s moderator finds the room, and no customer', async () => {
    const { browser } = await holding(here, { role: 'moderator', room_id: ours.room.id })
    expect((await named('aurora', browser)).toSorted()).toEqual([
      'Recording Escola Aurora room',
      'Room Escola Aurora room',
    ])
    expect(await finds(ours.customer.id, browser)).toEqual([])
  })

  test('without a right to a kind there is none of it', async () => {
    const { secret } = await credential(here.admin, ['accounts:read'])
    expect(
      new Set((await finds('aurora', api(here.target, { secret }))).map(({ object }) => object)),
    ).toEqual(new Set(['Account']))
    const { secret: none } = await credential(here.admin, ['audit_entries:read'])
    expect(await finds('aurora', api(here.target, { secret: none }))).toEqual([])
  })
})

describe('what is asked', () => {
  test.each([
    ['', 'search'],
    ['x&limit=0', 'limit'],
    ['x&limit=51', 'limit'],
    [`${'x'.repeat(201)}`, 'search'],
  ])('“%s” is refused at %s', async (search, field) => {
    const { status, body } = await here.admin.get(`/search?search=${search}`)
    expect(status).toBe(422)
    expect(Object.keys(body.errors)).toEqual([field])
  })

  test('reads by indexes alone', async () => {
    await finds('aurora')
    const plans = await here.database.read(
      asked.map(({ sql, args }) => ({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })),
    )
    const steps = plans.flatMap(({ rows }) => rows.map(row => String(row.at(-1))))
    // A package, provider or credential is one of some dozens; all others are found by an index.
    expect(steps.filter(step => /SCAN t\b(?! USING)/.test(step))).toEqual([])
    expect(steps.filter(step => /USE TEMP B-TREE/.test(step))).toEqual([])
  })
})
