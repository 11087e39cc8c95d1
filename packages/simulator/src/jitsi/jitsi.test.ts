import { importPKCS8, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { NOON } from '../testing.ts'
import { overridesOf } from './client.ts'
import { type JitsiOptions, type JitsiSimulator, startJitsi } from './jitsi-simulator.ts'

const still = (options: JitsiOptions = {}) => startJitsi({ now: () => NOON, ...options })
const noon = NOON / 1000

const claims = {
  iss: 'streamwise',
  aud: 'jitsi',
  sub: '*',
  room: 'maths',
  nbf: noon - 60,
  exp: noon + 300,
  context: { user: { id: 'u1', name: 'Ana', moderator: 'true' }, features: { recording: 'true' } },
}

async function tokenOf(
  { properties }: JitsiSimulator,
  change: Record<string, unknown> = {},
  header: object = {},
): Promise<string> {
  const key = new TextEncoder().encode(properties.app_secret)
  return new SignJWT({ ...claims, ...change })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', ...header })
    .sign(key)
}

async function visit(simulator: JitsiSimulator, token: string | null, path = '/maths') {
  const answer = await fetch(`${simulator.url}${path}${token === null ? '' : `?jwt=${token}`}`)
  return { status: answer.status, html: await answer.text() }
}

test('a page says who came in, with which rights, and who was there before', async () => {
  await using simulator = await still()
  await visit(simulator, await tokenOf(simulator))
  const guest = { user: { id: 'u2', name: '<Bo>', moderator: 'false' }, features: { recording: 'false' } }
  const page = await visit(simulator, await tokenOf(simulator, { context: guest }), '/Maths')
  expect(page.status).toBe(200)
  expect(page.html).toContain('&lt;Bo&gt;')
  expect(page.html).toContain('nothing more')
  expect(page.html).toContain('Ana')
  expect(simulator.world.joins).toMatchObject([
    { room: 'maths', user_id: 'u1', moderator: true, features: { recording: true }, at: NOON },
    { room: 'maths', user_id: 'u2', moderator: false, features: { recording: false } },
  ])
})

describe('refuses, as Prosody does,', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an expired token', { exp: noon }, 'Not acceptable by exp'],
    ['one that is not yet good', { nbf: noon + 1 }, 'Not acceptable by nbf'],
    ['another issuer', { iss: 'somebody' }, 'iss'],
    ['none', { iss: undefined }, 'iss'],
    ['another audience', { aud: 'zoom' }, 'aud'],
    ['another room', { room: 'physics' }, 'Room and token mismatched'],
    ['no room', { room: undefined }, 'room'],
    ['another domain', { sub: 'elsewhere' }, 'Room and token mismatched'],
    ['numbers for texts', { context: { user: { id: 7 } } }, 'Invalid token'],
  ])('%s', async (_, change, reason) => {
    await using simulator = await still({ audiences: ['jitsi'] })
    const page = await visit(simulator, await tokenOf(simulator, change))
    expect(page).toMatchObject({ status: 403, html: expect.stringContaining(reason.split("'")[0] ?? '') })
    expect(simulator.world.joins).toEqual([])
    expect(simulator.world.refused).toHaveLength(1)
  })

  test('no token, nonsense, another secret, another algorithm, another kind', async () => {
    await using simulator = await still()
    await using other = await still()
    const tokens = [
      null,
      'nonsense',
      await tokenOf(other),
      await tokenOf(simulator, {}, { alg: 'HS512' }),
      await tokenOf(simulator, {}, { typ: 'JOSE' }),
    ]
    for (const token of tokens) expect((await visit(simulator, token)).status).toBe(403)
    expect(simulator.world.refused.map(({ reason }) => reason)).toEqual([
      'token required',
      'Invalid token',
      'Invalid signature',
      'Invalid or incorrect alg',
      'Invalid typ',
    ])
  })

  test('whoever comes while its clock is wrong', async () => {
    await using simulator = await still()
    const token = await tokenOf(simulator)
    simulator.skew(-60_000)
    expect((await visit(simulator, token)).status).toBe(200)
    simulator.skew(-61_000)
    expect((await visit(simulator, token)).status).toBe(403)
    simulator.skew(300_000)
    expect((await visit(simulator, token)).status).toBe(403)
  })
})

test('a tenant has its own rooms and tokens', async () => {
  await using simulator = await still()
  const token = await tokenOf(simulator, { sub: 'acme' })
  expect((await visit(simulator, token, '/Acme/maths')).status).toBe(200)
  expect((await visit(simulator, token, '/other/maths')).status).toBe(403)
  expect((await visit(simulator, token)).status).toBe(403)
})

test('without authentication anybody comes in, and the first one leads', async () => {
  await using simulator = await still({ authentication: 'none' })
  await visit(simulator, null)
  await visit(simulator, null)
  expect(simulator.world.joins.map(({ moderator, name }) => [moderator, name])).toEqual([
    [true, null],
    [false, null],
  ])
})

test('JaaS wants its own issuer, key id, tenant and features', async () => {
  await using simulator = await still({ mode: 'jaas' })
  const { app_id = '', key_id = '', private_key = '' } = simulator.properties

  const key = await importPKCS8(private_key, 'RS256')
  const token = (change: object = {}, kid = key_id) =>
    new SignJWT({ ...claims, iss: 'chat', sub: app_id, ...change })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .sign(key)
  const path = `/${app_id}/maths`
  expect((await visit(simulator, await token(), path)).status).toBe(200)
  const wrong = [
    await token({ iss: 'streamwise' }),
    await token({ sub: '*', aud: 'zoom' }),
    await token({}, `${app_id}/other`),
    await token({ context: { user: claims.context.user } }),
    await token({ context: { features: { juggling: 'true' } } }),
  ]
  for (const one of wrong) expect((await visit(simulator, one, path)).status).toBe(403)
  const script = await fetch(`${simulator.url}/${app_id}/external_api.js`)
  expect(await script.text()).toContain('JitsiMeetExternalAPI')
})

test('troubles hit the scripts and the rooms, and the control API tells of all but secrets', async () => {
  await using simulator = await still()
  const script = () => fetch(`${simulator.url}/config.js`)
  expect(await (await script()).text()).toContain('var config =')
  const trouble = { method: 'PUT', headers: { 'content-type': 'application/json' } }
  const put = (body: object) =>
    fetch(`${simulator.url}/simulator/trouble`, { ...trouble, body: JSON.stringify(body) })
  expect((await put({ kind: 'down' })).status).toBe(200)
  await expect(script()).rejects.toThrow()
  expect((await put({ kind: 'sideways' })).status).toBe(422)
  simulator.setTrouble({ kind: 'html' })
  expect(await (await script()).text()).toContain('<h1>502')
  await fetch(`${simulator.url}/simulator/trouble`, { method: 'DELETE' })
  await visit(simulator, await tokenOf(simulator))
  const state = await (await fetch(`${simulator.url}/simulator/state`)).text()
  expect(JSON.parse(state)).toMatchObject({
    mode: 'jitsi',
    joins: [{ name: 'Ana' }],
    trouble: { kind: 'none' },
  })
  expect(state).not.toContain(simulator.properties.app_secret)
  expect(state).not.toContain('eyJ')
  await fetch(`${simulator.url}/simulator/reset`, { method: 'POST' })
  expect(simulator.world.joins).toEqual([])
})

test('a fragment is read as the client reads it', () => {
  const fragment = [
    'config.startWithAudioMuted=true',
    `config.subject=${encodeURIComponent('"A \\u201cfine\\u201d room"')}`,
    `userInfo.displayName=${encodeURIComponent('"Ana"')}`,
    // Curly quotes become straight ones before the JSON is read, and break it.
    `config.localSubject=${encodeURIComponent('"A “fine” room"')}`,
    'config.somethingElse=true',
  ]
  expect(overridesOf(`https://meet.example.com/maths?jwt=x#${fragment.join('&')}`)).toEqual({
    config: { startWithAudioMuted: true, subject: 'A “fine” room' },
    userInfo: { displayName: 'Ana' },
    ignored: ['config.localSubject', 'config.somethingElse'],
  })
})
