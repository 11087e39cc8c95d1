import { type Operation, operations } from '@streamwise/api'
import { PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Json, restCall, trpcCall } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { credential } from './line.ts'
import { buildWorld, sampleOf, type World } from './samples.ts'

let here: Here
let simulator: Simulator
let ours: World
let theirs: World

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
  ours = await buildWorld(here, simulator, 'Ours')
  theirs = await buildWorld(here, simulator, 'Theirs')
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

/** What an operation can include, by its own schema. */
function includable({ input }: Operation): string[] {
  const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json
  return properties.include?.items.enum ?? []
}
const reads = operations.filter(operation => includable(operation).length > 0)

/** Rows of an answer, of a list or of one thing. */
const rowsOf = (body: Json): Json[] => body.data ?? [body]

describe('all that a read can bring along', () => {
  test('is offered by every get whose list offers it, and the other way round', () => {
    const offers = Object.groupBy(reads, ({ name }) => name.split('.')[0] ?? '')
    for (const [router, pair] of Object.entries(offers)) {
      expect(pair?.map(({ name }) => name).sort()).toEqual([`${router}.get`, `${router}.list`])
      const [one, other] = pair ?? []
      expect(one && includable(one)).toEqual(other && includable(other))
    }
  })

  test.each(reads)('comes with $name, as its own get shows it', async operation => {
    const names = includable(operation)
    const input = { ...(await sampleOf(operation.name)(ours)), include: names }
    const answer = await restCall(here.target, here.admin.auth, operation, input)
    expect(answer.status, answer.text).toBe(200)
    expect((await trpcCall(here.target, here.admin.auth, operation, input)).body).toEqual(answer.body)
    expect(rowsOf(answer.body).length).toBeGreaterThan(0)
    for (const row of rowsOf(answer.body))
      for (const name of names) {
        const related = row[name]
        if (row[`${name}_id`] === null) expect(related).toBeNull()
        else {
          expect(related.id).toBe(row[`${name}_id`])
          expect(related).toEqual((await here.admin.get(pathOf(related))).body)
        }
      }
  })

  test.each(reads)('stays away from $name where nobody asked', async operation => {
    const answer = await restCall(
      here.target,
      here.admin.auth,
      operation,
      await sampleOf(operation.name)(ours),
    )
    for (const row of rowsOf(answer.body))
      for (const name of includable(operation)) expect(row).not.toHaveProperty(name)
  })

  test.each(reads)('is null with $name for who may not see it', async operation => {
    const names = includable(operation)
    const { permission } = operation
    if (!permission) throw new Error(`${operation.name} needs no permission`)
    const { secret } = await credential(here.admin, [permission])
    const input = { ...(await sampleOf(operation.name)(ours)), include: names }
    const { body } = await restCall(here.target, { secret }, operation, input)
    for (const row of rowsOf(body))
      for (const name of names) if (!seenWith(permission, name)) expect(row[name]).toBeNull()
  })

  test.each(reads)('of another tenant never comes with $name', async operation => {
    const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)
    const { secret } = await credential(here.admin, below, ours.tenant.customer.id)
    const { room_id, id } = await sampleOf(operation.name)(ours)
    const input = { ...(room_id && { room_id }), ...(id && { id }), include: includable(operation) }
    const { text, status } = await restCall(here.target, { secret }, operation, input)
    expect(status).toBe(200)
    for (const foreign of Object.values(theirs.tenant)) expect(text).not.toContain(foreign.id)
  })

  test.each(reads)('is refused by name with $name where there is no such thing', async operation => {
    const input = { ...(await sampleOf(operation.name)(ours)), include: ['colour'] }
    for (const answer of [
      await restCall(here.target, here.admin.auth, operation, input),
      await trpcCall(here.target, here.admin.auth, operation, input),
    ]) {
      expect(answer.body.code).toBe('invalid_input')
      for (const name of includable(operation)) expect(answer.body.errors['include.0'][0]).toContain(name)
    }
  })
})

test('a query repeats names or puts commas between; the same name twice is one', async () => {
  const { room, customer, account } = ours.tenant
  for (const query of [
    'include=customer,account',
    'include=customer&include=account',
    'include=customer,account,customer,',
  ]) {
    const { body } = await here.admin.get(`/rooms/${room.id}?${query}`)
    expect(body).toMatchObject({ customer: { id: customer.id }, account: { id: account.id } })
    expect(body).not.toHaveProperty('subscription')
  }
  expect((await here.admin.get(`/rooms/${room.id}?include=`)).body).not.toHaveProperty('customer')
  expect((await here.admin.get(`/rooms/${room.id}?include=${'customer,'.repeat(30)}`)).status).toBe(422)
  expect((await here.admin.get('/rooms/0123abcd?include=customer')).status).toBe(404)
})

/** Where an included entity is read by itself. */
function pathOf({ object, id }: Json): string {
  const paths: Record<string, string> = {
    Account: '/accounts',
    Customer: '/customers',
    Room: '/rooms',
    ServicePackage: '/service-packages',
    Subscription: '/subscriptions',
    User: '/users',
  }
  return `${paths[object]}/${id}`
}

/** Whether a read's own permission shows what it includes: an account's list with accounts:read shows no customer. */
const seenWith = (permission: string, name: string) => permission.startsWith(`${name}s:`)
