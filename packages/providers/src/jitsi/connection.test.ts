import { overridesOf, startJitsi } from '@streamwise/simulator'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import { startServer } from '../../test/server.ts'
import type { JoinSpec } from '../meeting-types.ts'
import type { ProviderIo } from '../provider-type.ts'
import { jaas, jitsi } from './index.ts'

const noon = Date.UTC(2026, 10, 20, 12)
const room = 'k3v9x1m0q8z7'
const join: JoinSpec = {
  meeting_id: room,
  full_name: 'Ana “Bia” & Cia',
  role: 'moderator',
  create_time: noon,
  user_id: 'u-1',
  meeting: { name: 'Übung “1” & 2', settings: {}, features: { recording: true } },
}

type Options = Parameters<typeof startJitsi>[0]

async function start(options: Options = {}, io: Partial<ProviderIo> = {}) {
  const simulator = await startJitsi({ now: () => noon, ...options })
  const type = options?.mode === 'jaas' ? jaas : jitsi
  const connect = (change: object = {}) =>
    type.connect(
      { ...simulator.properties, ...change },
      { fetch: (url, init) => fetch(url, init), now: () => noon, timeout: 5000, ...io },
    )
  return { simulator, connect, connection: connect(), [Symbol.asyncDispose]: () => simulator.close() }
}

const open = async (link: string) => (await fetch(link)).status
const claims = (link: string) => decodeJwt(new URL(link).searchParams.get('jwt') ?? '')

describe.each(['jitsi', 'jaas'] as const)('%s: a link', mode => {
  test('takes each in with the rights of the role, and guests as attendees', async () => {
    await using at = await start({ mode })
    for (const role of ['moderator', 'attendee', 'guest'] as const)
      expect(await open(await at.connection.joinUrl({ ...join, role, user_id: role }))).toBe(200)
    const seen = at.simulator.world.joins.map(one => [
      one.user_id,
      one.name,
      one.moderator,
      one.features.recording,
    ])
    expect(seen).toEqual([
      ['moderator', join.full_name, true, true],
      ['attendee', join.full_name, false, false],
      ['guest', join.full_name, false, false],
    ])
  })

  test('opens one room alone, for as long as the meeting may last', async () => {
    await using at = await start({ mode })
    const meeting = { name: 'Maths', settings: {}, features: { max_duration: 60 } }
    const link = await at.connection.joinUrl({ ...join, meeting })
    expect(await open(link.replace(room, 'another'))).toBe(403)
    at.simulator.advance(64 * 60_000)
    expect(await open(link)).toBe(200)
    at.simulator.advance(60_000)
    expect(await open(link)).toBe(403)
  })

  test('is good on a server whose clock is a minute behind', async () => {
    await using at = await start({ mode })
    at.simulator.skew(-60_000)
    expect(await open(await at.connection.joinUrl(join))).toBe(200)
  })

  test('says what was sold, and that nothing else was', async () => {
    await using at = await start({ mode })
    const features = { recording: true, screen_sharing: false, private_chat: false, public_chat: true }
    const featuresOf = async (change: Partial<JoinSpec>) => {
      await fetch(
        await at.connection.joinUrl({ ...join, meeting: { name: 'M', settings: {}, features }, ...change }),
      )
      return at.simulator.world.joins.at(-1)?.features
    }
    expect(await featuresOf({})).toEqual({
      recording: true,
      livestreaming: false,
      'screen-sharing': false,
      'send-groupchat': true,
      'send-private-message': false,
    })
    const settings = { allow_start_stop_recording: false }
    expect(await featuresOf({ meeting: { name: 'M', settings, features } })).toMatchObject({
      recording: false,
    })
    expect(await featuresOf({ meeting: undefined })).toMatchObject({
      recording: false,
      'screen-sharing': true,
    })
  })

  test('holds no secret, and no link is the same as another person’s', async () => {
    await using at = await start({ mode })
    const { app_secret, private_key } = at.simulator.properties
    const link = await at.connection.joinUrl(join)
    expect(link).not.toContain(app_secret ?? private_key?.slice(30, 60))
    expect(await at.connection.joinUrl({ ...join, user_id: 'u-2' })).not.toBe(link)
  })
})

describe('the client is told', () => {
  const overrides = async (change: Partial<JoinSpec> = {}) => {
    await using at = await start()
    return overridesOf(await at.connection.joinUrl({ ...join, ...change }))
  }

  test('the name of the room, whatever is in it, by moderators for all', async () => {
    const { config, ignored } = await overrides()
    expect(config).toMatchObject({ subject: 'Übung “1” & 2', localSubject: 'Übung “1” & 2' })
    expect(ignored).toEqual([])
    const attendee = await overrides({ role: 'attendee' })
    expect(attendee.config).toMatchObject({ localSubject: 'Übung “1” & 2' })
    expect(attendee.config).not.toHaveProperty('subject')
  })

  test.each(['a\\&b', '‘x’ “y”', '100 %', '"quoted"', 'a=b#c&d', '\u2028', '日本', '\ud800'])(
    'a name such as %j',
    async name => {
      const { config, ignored } = await overrides({ meeting: { name, settings: {}, features: {} } })
      expect(ignored).toEqual([])
      expect(config.localSubject).toBe(name)
    },
  )

  test('the settings of the room that it has', async () => {
    const settings = { mute_on_start: true, camera_off_on_start: false, welcome_message: 'not one of its' }
    const { config, ignored } = await overrides({ meeting: { name: '', settings, features: {} } })
    expect(config).toEqual({
      disableInviteFunctions: true,
      startWithAudioMuted: true,
      startWithVideoMuted: false,
    })
    expect(ignored).toEqual([])
  })

  test.each([
    ['pt-BR', 'pt-BR'],
    ['de-AT', 'de'],
    ['EN', 'en'],
    ['zh-Hant-TW', 'zh-TW'],
    ['', null],
    ['%', null],
  ])('the language %j as %j', async (locale, expected) => {
    await using at = await start()
    await fetch(await at.connection.joinUrl({ ...join, locale }))
    expect(at.simulator.world.joins.at(-1)?.language).toBe(expected)
  })

  test('a picture by the token', async () => {
    await using at = await start()
    await fetch(await at.connection.joinUrl({ ...join, avatar_url: 'https://a.example/ana.png' }))
    expect(at.simulator.world.joins.at(-1)?.avatar).toBe('https://a.example/ana.png')
  })
})

test('a link that expires at a given time does so', async () => {
  await using at = await start()
  const link = await at.connection.joinUrl({ ...join, expires_at: noon + 90_000 })
  expect(claims(link).exp).toBe(noon / 1000 + 90)
})

test('a tenant is in the address, and the token is good for it alone', async () => {
  await using at = await start()
  const link = await at.connect({ host_url: `${at.simulator.url}/Acme` }).joinUrl(join)
  expect(claims(link).sub).toBe('acme')
  expect(await open(link)).toBe(200)
  expect(await open(link.replace('/Acme', '/other'))).toBe(403)
})

test('the audience is the one that was entered', async () => {
  await using at = await start({ audiences: ['video'] })
  expect(await open(await at.connection.joinUrl(join))).toBe(403)
  expect(await open(await at.connect({ audience: 'video' }).joinUrl(join))).toBe(200)
})

test('a token of JaaS names its key', async () => {
  await using at = await start({ mode: 'jaas' })
  const { app_id } = at.simulator.properties
  const link = await at.connect({ key_id: '4f4910' }).joinUrl(join)
  expect(decodeProtectedHeader(new URL(link).searchParams.get('jwt') ?? '')).toEqual({
    alg: 'RS256',
    typ: 'JWT',
    kid: `${app_id}/4f4910`,
  })
  expect(new URL(link).pathname).toBe(`/${app_id}/${room}`)
  expect(await open(link)).toBe(200)
})

test('without authentication there is no token, and the client is told the name', async () => {
  await using at = await start({ authentication: 'none' })
  const link = await at.connection.joinUrl(join)
  expect(new URL(link).search).toBe('')
  expect(overridesOf(link).userInfo).toEqual({ displayName: join.full_name })
  expect(await open(link)).toBe(200)
  expect((await at.connection.test()).note).toContain('open to all')
})

test('another secret or key lets nobody in', async () => {
  await using at = await start()
  expect(await open(await at.connect({ app_secret: 'another' }).joinUrl(join))).toBe(403)
  await using theirs = await start({ mode: 'jaas' })
  await using others = await start({ mode: 'jaas' })
  const { private_key } = others.simulator.properties
  expect(await open(await theirs.connect({ private_key }).joinUrl(join))).toBe(403)
})

test('a start makes up a session, the same for nobody', async () => {
  let now = noon
  await using at = await start({}, { now: () => now++ })
  const meeting = { meeting_id: room, name: 'Maths', settings: {}, features: {} }
  const first = await at.connection.startMeeting(meeting)
  expect(first).toMatchObject({ internal_meeting_id: room, already_running: false })
  expect((await at.connection.startMeeting(meeting)).create_time).toBeGreaterThan(first.create_time)
})

describe.each(['jitsi', 'jaas'] as const)('%s: the server', mode => {
  test('is found, and what that does not show is said', async () => {
    await using at = await start({ mode })
    expect(await at.connection.test()).toEqual({
      latency_ms: 0,
      version: null,
      found: {},
      note: expect.stringContaining('only when somebody joins'),
    })
    expect(at.simulator.world.joins).toEqual([])
  })

  test('that never answers is waited for, up to the time-out', async () => {
    await using at = await start({ mode }, { timeout: 50 })
    at.simulator.setTrouble({ kind: 'hang' })
    await expect(at.connection.test()).rejects.toMatchObject({ code: 'timeout' })
  })
})

test.each([
  [301, 'wrong_path', /another address/],
  [404, 'wrong_path', /no Jitsi Meet/],
  [429, 'unreachable', /turning requests away/],
  [502, 'unreachable', /failing/],
  [526, 'tls', /secure/],
] as const)('a server that says %i is %s', async (status, code, message) => {
  await using server = await startServer((_, response) => response.writeHead(status).end('var config = {'))
  const connection = jitsi.connect(
    { host_url: server.url, app_id: 'a', app_secret: 's' },
    { fetch, now: () => noon, timeout: 5000 },
  )
  await expect(connection.test()).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  expect(server.seen).toMatchObject([{ method: 'GET', url: '/config.js' }])
})

test('a stored key that cannot be read is told, before the server is asked', async () => {
  await using at = await start({
    mode: 'jaas',
  })
  const broken = at.connect({ private_key: 'nonsense' })
  await expect(broken.test()).rejects.toMatchObject({
    code: 'wrong_secret',
    message: expect.not.stringContaining('nonsense'),
  })
  await expect(broken.joinUrl(join)).rejects.toMatchObject({ name: 'ProviderError', code: 'wrong_secret' })
  expect(at.simulator.world.calls.size).toBe(0)
})
