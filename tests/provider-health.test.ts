import { runDueJobs, tick } from '@streamwise/api'
import { type Simulator, startSimulator, visit } from '@streamwise/simulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line, providerOn } from './line.ts'

const MINUTE = 60_000
/** How long a call may take, in ms: where nobody answers a test need not wait, else a busy machine has its time. */
const [IMPATIENT, PATIENT] = [600, 15_000]

let here: Here
let simulator: Simulator
let line: Line
let now: number

beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 12)
  here = await platformHere(undefined, { now: () => now })
  here.deployment.providerTimeout = PATIENT
  simulator = await startSimulator()
  line = await buildLine(here.admin, simulator, 'Watched')
})
afterEach(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

/** The server goes silent, or well again. */
function hangs(kind: 'hang' | 'slow' | 'none', delay?: number) {
  simulator.setTrouble({ kind, ...(delay !== undefined && { delay_ms: delay }) })
  here.deployment.providerTimeout = kind === 'none' ? PATIENT : IMPATIENT
}

/** What the clock does in a minute: mails wait, because nobody takes them here. */
async function minute() {
  const { mail, ...deployment } = here.deployment
  const quiet = { ...deployment, mail: null }
  await tick(quiet, here.database)
  while (await runDueJobs(quiet, here.database));
  now += MINUTE
}
const provider = async (id = line.provider.id) => (await here.admin.get(`/service-providers/${id}`)).body
const join = () => here.admin.post(`/rooms/${line.room.id}/join`, { name: 'Ana', token: line.token.token })

test.each([
  ['slow', 'timeout'],
  ['hang', 'timeout'],
  ['down', 'unreachable'],
  ['html', 'wrong_path'],
  ['garbage', 'garbage'],
  ['half', 'garbage'],
  ['huge', 'garbage'],
  ['xml_bomb', 'garbage'],
  ['wrong_secret', 'wrong_secret'],
  ['reset', 'unreachable'],
  ['unknown_key', 'rejected'],
] as const)(
  'a server in trouble (%s) is down after three checks, each of which says %s',
  async (kind, code) => {
    await minute()
    expect((await provider()).health).toMatchObject({ state: 'healthy', version: '3.0.19', message: null })
    if (kind === 'hang') hangs(kind)
    else if (kind === 'slow') hangs(kind, 60_000)
    else simulator.setTrouble({ kind })
    for (const state of ['degraded', 'degraded', 'down']) {
      await minute()
      expect((await provider()).health.state).toBe(state)
    }
    const { body } = await here.admin.get(`/service-providers/${line.provider.id}/checks?ok=false`)
    expect(body.data).toMatchObject([{ code }, { code }, { code }])
    expect(JSON.stringify(body)).not.toMatch(`${simulator.secret}|checksum=`)
    hangs('none')
    for (const state of ['down', 'healthy']) {
      await minute()
      expect((await provider()).health.state).toBe(state)
    }
    expect((await join()).status).toBe(200)
  },
)

test('what runs on a server is its load, with the time when it was seen', async () => {
  await visit((await join()).body.join_url)
  await minute()
  const { load, health } = await provider()
  expect(load).toEqual({ meetings: 1, participants: 1, seen_at: health.checked_at })
  simulator.setTrouble({ kind: 'down' })
  await minute()
  expect((await provider()).load).toEqual(load)
})

test('servers behind a balancer are shown as they were last seen, and why they can’t be seen', async () => {
  const servers = [{ name: 'bbb-1' }, { name: 'bbb-2' }]
  const balancer = await startSimulator({ mode: 'scalelite', scalelite: { servers } })
  try {
    const { properties, ...server } = providerOn(balancer, 'Balancer')
    const managed = { ...properties, admin_secret: balancer.secret }
    const body = { ...server, provider_type: 'scalelite', properties: managed }
    const path = `/service-providers/${(await here.admin.made('/service-providers', body)).id}`
    await minute()
    const seen = (await here.admin.get(`${path}/servers`)).body
    expect(seen).toMatchObject({ age_seconds: 60, message: null })
    expect(seen.data).toHaveLength(2)
    expect(seen.data[0]).toMatchObject({ state: 'enabled', online: true, load: expect.any(Number) })
    expect(JSON.stringify(seen)).not.toMatch(/secret/i)

    await here.admin.patch(path, { properties: { admin_secret: 'another one' } })
    await minute()
    expect((await here.admin.get(`${path}/servers`)).body).toMatchObject({
      seen_at: null,
      message: expect.stringMatching(/secret/),
    })
    expect((await here.admin.get(path)).body.health.state).toBe('healthy')
  } finally {
    await balancer.close()
  }
})

test('a server with webhooks is told where to tell us', async () => {
  await minute()
  const [hook] = simulator.world.hooks
  expect(hook?.callbackUrl).toMatch(`/callbacks/${line.provider.uuid}/hook/-/`)
  expect(simulator.world.hooks).toHaveLength(1)
})

test('how the platform is says which provider is down, and that nobody does the work', async () => {
  await minute()
  const health = async () => (await here.admin.get('/system/health')).body
  const { id, provider_name } = line.provider
  expect(await health()).toMatchObject({
    object: 'SystemHealth',
    state: 'healthy',
    problems: [],
    version: '0.1.0',
    database: { latency_ms: expect.any(Number) },
    jobs: { failed: 0, overdue: 0 },
    mail: { configured: true },
    providers: [{ id, provider_name, state: 'healthy', active: true }],
  })
  simulator.setTrouble({ kind: 'wrong_secret' })
  await here.admin.made(`/service-providers/${id}/test`, {})
  now += 10 * MINUTE
  const { state, problems, providers } = await health()
  expect([state, providers[0].state]).toEqual(['degraded', 'down'])
  expect(problems).toEqual([`${provider_name} is down.`, expect.stringContaining('does the clock run?')])
})

describe('a server that hangs', () => {
  test('costs a hundred people one time-out, and those who come later nothing', async () => {
    hangs('hang')
    const begun = performance.now()
    const answers = await Promise.all(Array.from({ length: 100 }, join))
    const took = performance.now() - begun
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['503 provider_unavailable']),
    )
    expect(simulator.world.calls.get('create')).toBe(8)
    expect(took).toBeLessThan(20 * IMPATIENT)
    expect((await join()).status).toBe(503)
    expect(simulator.world.calls.get('create')).toBe(8)
    // The row knows: another process does not call it either.
    expect(await provider()).toMatchObject({ health: { failures: 1 } })
    hangs('none')
    now += MINUTE
    expect((await join()).status).toBe(200)
    expect(await provider()).toMatchObject({ health: { failures: 0 } })
  })

  test('is asked by no list and no page', async () => {
    await minute()
    hangs('hang')
    const calls = () => [...simulator.world.calls.values()].reduce((sum, count) => sum + count, 0)
    const before = calls()
    const { id } = line.provider
    const paths = ['/rooms', `/rooms/${line.room.id}`, '/service-providers', `/service-providers/${id}`]
    for (const path of [...paths, `/service-providers/${id}/checks`, '/subscriptions'])
      expect((await here.admin.get(path)).status, path).toBe(200)
    expect(calls()).toBe(before)
  })

  test('does not hold up the checks of others', async () => {
    const other = await startSimulator()
    try {
      const second = await here.admin.made('/service-providers', providerOn(other, 'Second'))
      hangs('hang')
      await minute()
      expect((await provider()).health.state).toBe('down')
      expect((await provider(second.id)).health.state).toBe('healthy')
    } finally {
      await other.close()
    }
  })
})
