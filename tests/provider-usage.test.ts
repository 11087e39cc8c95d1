import { runDueJobs } from '@streamwise/api'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, providerOn } from './line.ts'

const HOUR = 3_600_000

let here: Here
let simulator: Simulator
let now: number

beforeAll(async () => {
  now = Date.UTC(2026, 10, 21, 12)
  here = await platformHere(undefined, { now: () => now })
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const work = async () => {
  while (await runDueJobs({ ...here.deployment, mail: null }, here.database));
}
const read = async (path: string): Promise<Json> => (await here.admin.get(path)).body

test('a provider is looked at right after it was registered, changed or activated, and not while it is off', async () => {
  const off = { ...providerOn(simulator, 'Off'), active: false }
  const { id } = await here.admin.made('/service-providers', off)
  const checks = async () => (await read(`/service-providers/${id}/checks`)).data.length
  await work()
  expect(await checks()).toBe(0)
  await here.admin.patch(`/service-providers/${id}`, { active: true })
  await work()
  expect(await checks()).toBe(1)
  expect((await read(`/service-providers/${id}`)).health.state).toBe('healthy')
  await here.admin.patch(`/service-providers/${id}`, { provider_name: 'Renamed' })
  await work()
  expect(await checks()).toBe(1)
  await here.admin.patch(`/service-providers/${id}`, { properties: { secret: simulator.secret } })
  await work()
  expect(await checks()).toBe(2)
})

test('where a provider is used is told by name and number', async () => {
  const line = await buildLine(here.admin, simulator, 'Used')
  const path = `/service-providers/${line.provider.id}/usage`
  expect(await read(path)).toEqual({
    object: 'ServiceProviderUsage',
    packages: [
      {
        id: line.package.id,
        name: line.package.name,
        status: 'active',
        retired: false,
        active: true,
        default: true,
      },
    ],
    subscriptions: 1,
    subscriptions_by_default: 1,
    rooms: 1,
    meetings_now: 0,
  })
  await here.admin.made(`/rooms/${line.room.id}/join`, { name: 'Ana', token: line.token.token })
  expect((await read(path)).meetings_now).toBe(1)
})

test('a default that is refused to be disabled is told with its customers, to whoever may see those', async () => {
  const line = await buildLine(here.admin, simulator, 'Default')
  const path = `/service-providers/${line.provider.id}`
  const { id, name } = line.subscription
  const refused = await here.admin.patch(path, { active: false })
  expect([refused.status, refused.body.code]).toEqual([409, 'in_use'])
  expect(refused.body.details.subscriptions).toEqual([{ id, name, customer_name: 'Default' }])
  expect(refused.body.message).toContain(`${name} (Default)`)
  const { secret } = await credential(here.admin, ['service_providers:read', 'service_providers:write'])
  const blind = await api(here.target, { secret }).patch(path, { active: false })
  expect(blind.body.details.subscriptions).toEqual([{ id, name, customer_name: null }])
  expect(blind.body.message).not.toContain('(Default)')
})

test('the history sums up by hour and by day what checks found', async () => {
  const { id } = await here.admin.made('/service-providers', providerOn(simulator, 'Watched'))
  await work()
  now += HOUR
  simulator.setTrouble({ kind: 'wrong_secret' })
  await here.admin.post(`/service-providers/${id}/test`)
  simulator.setTrouble({ kind: 'none' })
  await here.admin.post(`/service-providers/${id}/test`)
  const byHour = await read(`/service-providers/${id}/history`)
  expect(byHour.data).toMatchObject([
    { at: '2026-11-21T12:00:00.000Z', checks: 1, failed: 0, meetings: expect.any(Number) },
    { at: '2026-11-21T13:00:00.000Z', checks: 2, failed: 1, slowest_ms: expect.any(Number) },
  ])
  const byDay = await read(`/service-providers/${id}/history?by=day`)
  expect(byDay.data).toMatchObject([{ at: '2026-11-21T00:00:00.000Z', checks: 3, failed: 1 }])
  const since = await read(`/service-providers/${id}/history?since=2026-11-21T13:00:00Z`)
  expect(since.data).toHaveLength(1)
  const wrong = await here.admin.get(
    `/service-providers/${id}/history?since=2026-11-21T13:00:00Z&until=2026-11-21T12:00:00Z`,
  )
  expect(Object.keys(wrong.body.errors)).toEqual(['until'])
})
