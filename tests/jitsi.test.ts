import { generateKeyPairSync } from 'node:crypto'
import {
  type JitsiSimulator,
  overridesOf,
  type Simulator,
  startJitsi,
  startSimulator,
  visit,
} from '@streamwise/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildTenant, type Features, providerOn } from './line.ts'

let here: Here
let bbb: Simulator
let jitsi: JitsiSimulator
let jaas: JitsiSimulator
let now = Date.now()
let made = 0
const logged: string[] = []

beforeAll(async () => {
  here = await platformHere(undefined, { now: () => now })
  here.deployment.log = (event, facts) => void logged.push(JSON.stringify([event, facts]))
  bbb = await startSimulator({ now: () => now })
  jitsi = await startJitsi({ now: () => now })
  jaas = await startJitsi({ now: () => now, mode: 'jaas' })
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await Promise.all([bbb.close(), jitsi.close(), jaas.close()])
})
beforeEach(() => {
  for (const simulator of [bbb, jitsi, jaas]) simulator.setTrouble({ kind: 'none' })
  // Nothing is left of what servers were found out to be.
  now += 3_600_000
})

const onJitsi = (simulator: JitsiSimulator) => ({
  provider_name: `Provider ${++made}`,
  provider_type: simulator.world.mode,
  properties: simulator.properties,
})
const register = (input: object) => here.admin.made('/service-providers', input)

/** A room of a package that runs on these providers, the first its default; with a moderator's link. */
async function roomOn(providers: Json[], features: Features = [], settings: object = {}) {
  const sold = await here.admin.made('/service-packages', {
    name: `Package ${++made}`,
    features,
    providers: providers.map(({ id }, at) => ({ service_provider_id: id, default: at === 0 })),
  })
  const tenant = await buildTenant(here.admin, sold.id, `Jitsi ${made}`)
  const input = { room_settings: settings, is_public: true }
  await here.admin.patch(`/rooms/${tenant.room.id}`, input)
  return tenant
}

const join = (of: { room: Json }, input: object = {}) =>
  api(here.target).post(`/rooms/${of.room.id}/join`, { name: 'Ana', ...input })
const pageOf = async (answer: { body: Json }) => (await fetch(answer.body.join_url)).text()

describe.each([
  ['jitsi', () => jitsi],
  ['jaas', () => jaas],
] as const)('a room on %s alone', (_, server) => {
  test('is joined by links, each with the rights of its role', async () => {
    const simulator = server()
    simulator.world.joins.length = 0
    const features = [
      { code: 'recording', value: true },
      { code: 'max_duration', value: 90 },
      { code: 'screen_sharing', value: false },
    ]
    const settings = { mute_on_start: true, welcome_message: 'for BigBlueButton' }
    const own = await roomOn([await register(onJitsi(simulator))], features, settings)
    const moderator = await join(own, { token: own.token.token })
    const page = await pageOf(moderator)
    expect(page).toContain('Ana')
    expect(page).toContain('moderator')
    expect(page).toContain('recording')
    expect(await pageOf(await join(own, { name: 'Bo' }))).toContain('participant')
    const [ana, bo] = simulator.world.joins
    expect(ana).toMatchObject({
      name: 'Ana',
      moderator: true,
      features: { recording: true, 'screen-sharing': false },
    })
    expect(bo).toMatchObject({ name: 'Bo', moderator: false, features: { recording: false } })
    expect(ana?.room).toBe(bo?.room)
    expect(ana?.user_id).not.toBe(bo?.user_id)
    expect(overridesOf(moderator.body.join_url).config).toMatchObject({
      startWithAudioMuted: true,
      subject: own.room.room_name,
    })
    now += 89 * 60_000
    expect((await fetch(moderator.body.join_url)).status).toBe(200)
    now += 60_000
    expect((await fetch(moderator.body.join_url)).status).toBe(403)
  })

  test('has one meeting for all who come, of which nobody can tell more', async () => {
    const own = await roomOn([await register(onJitsi(server()))])
    for (const name of ['Ana', 'Bo', 'Caio']) {
      now += 1000
      expect((await join(own, { name })).status).toBe(200)
    }
    const status = (await here.admin.get(`/rooms/${own.room.id}/status`)).body
    expect(status).toMatchObject({ state: 'unknown', live: null, message: expect.stringMatching(/\w+ \w+/) })
  })

  test('takes no documents and no messages, and says so', async () => {
    const own = await roomOn([await register(onJitsi(server()))])
    await join(own)
    const path = `/rooms/${own.room.id}`
    const refusals = [
      await here.admin.post(`${path}/documents`, {
        url: 'https://files.example.com/a.pdf',
        filename: 'a.pdf',
      }),
      await here.admin.post(`${path}/messages`, { text: 'Hello' }),
    ]
    for (const refused of refusals)
      expect(refused).toMatchObject({
        status: 409,
        body: {
          code: 'not_usable',
          details: { reason: 'not_supported' },
          message: expect.stringContaining('no '),
        },
      })
  })

  test('takes as many as it may at the door, since no server counts them', async () => {
    const own = await roomOn([await register(onJitsi(server()))], [{ code: 'max_participants', value: 2 }])
    const answers = await Promise.all([1, 2, 3, 4].map(at => join(own, { visitor: `browser-number-${at}` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409])
  })
})

describe('when a server is out', () => {
  test('a new meeting goes from BigBlueButton to Jitsi, and stays there', async () => {
    const own = await roomOn([
      await register(providerOn(bbb, `BigBlueButton ${++made}`)),
      await register(onJitsi(jitsi)),
    ])
    bbb.setTrouble({ kind: 'down' })
    const first = await join(own)
    expect(await pageOf(first)).toContain('Ana')
    expect(new URL(first.body.join_url).origin).toBe(jitsi.url)
    bbb.setTrouble({ kind: 'none' })
    now += 3_600_000
    expect(new URL((await join(own)).body.join_url).origin).toBe(jitsi.url)
  })

  test('a new meeting goes from Jitsi to BigBlueButton', async () => {
    const own = await roomOn([
      await register(onJitsi(jitsi)),
      await register(providerOn(bbb, `BigBlueButton ${++made}`)),
    ])
    jitsi.setTrouble({ kind: 'html' })
    const { join_url } = (await join(own, { token: own.token.token })).body
    expect(new URL(join_url).origin).toBe(bbb.url)
    expect((await visit(join_url)).url).toContain('/html5client/')
  })

  test('nobody is sent to a server that is not there', async () => {
    const own = await roomOn([await register(onJitsi(jitsi))])
    jitsi.setTrouble({ kind: 'down' })
    const answer = await join(own)
    expect(answer).toMatchObject({ status: 503, body: { code: 'provider_unavailable' } })
  })
})

describe('registering', () => {
  test('a key is read in the form, and what is wrong with it is said', async () => {
    const { publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const input = onJitsi(jaas)
    const wrong = { ...input, properties: { ...input.properties, private_key: publicKey } }
    for (const path of ['/service-providers', '/service-providers/test']) {
      const { provider_name, ...unnamed } = wrong
      const answer = await here.admin.post(
        path,
        path.endsWith('test') ? unnamed : { provider_name, ...unnamed },
      )
      expect(answer.status).toBe(422)
      expect(answer.body.errors).toEqual({
        'properties.private_key': [expect.stringContaining('public key')],
      })
    }
  })

  test('a key that is set shows its own end, and stays where an update leaves it out', async () => {
    const provider = await register(onJitsi(jaas))
    const key = jaas.properties.private_key ?? ''
    const last4 = key
      .replace(/-----END.*$/s, '')
      .trim()
      .slice(-4)
    expect(provider.properties.private_key).toEqual({ is_set: true, last4 })
    const path = `/service-providers/${provider.id}`
    const { app_id } = jaas.properties
    const changed = await here.admin.patch(path, { properties: { app_id, key_id: '4f4910' } })
    expect(changed.body.properties.private_key).toEqual({ is_set: true, last4 })
    expect((await here.admin.post(`${path}/test`)).body).toMatchObject({ ok: true, code: null })
  })

  test('a test says what it could not find out', async () => {
    const { provider_name: _, ...input } = onJitsi(jitsi)
    const tested = (await here.admin.post('/service-providers/test', input)).body
    expect(tested).toMatchObject({ ok: true, version: null })
    expect(tested.message).toBe(`Connected. ${tested.note}`)
    expect(tested.note).toMatch(/only when somebody joins\.$/)
    jitsi.setTrouble({ kind: 'html' })
    expect((await here.admin.post('/service-providers/test', input)).body).toMatchObject({
      ok: false,
      code: 'wrong_path',
    })
  })

  test('says what such a provider can never do', async () => {
    const { data } = (await here.admin.get('/service-provider-types')).body
    for (const type of data.filter(({ provider_type }: Json) => /^j/.test(provider_type)))
      expect(Object.values(type.capabilities)).not.toContain(true)
  })
})

test('no token, secret or key is written down', async () => {
  const own = await roomOn([await register(onJitsi(jitsi)), await register(onJitsi(jaas))])
  const { join_url } = (await join(own, { token: own.token.token })).body
  const token = new URL(join_url).searchParams.get('jwt') ?? ''
  expect(token).toMatch(/^eyJ/)
  await here.settled()
  const trail = (await here.admin.get('/audit-entries?limit=100')).text
  for (const secret of [
    token,
    jitsi.properties.app_secret ?? '',
    (jaas.properties.private_key ?? '').slice(40, 90),
  ]) {
    expect(logged.join('\n')).not.toContain(secret)
    expect(trail).not.toContain(secret)
  }
  expect(logged.length).toBeGreaterThan(0)
})
