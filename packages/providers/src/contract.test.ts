import { startSimulator, visit } from '@streamwise/simulator'
import { describe, expect, test } from 'vitest'
import { ProviderError } from './provider-error.ts'
import type { ProviderIo } from './provider-type.ts'
import { providerTypes } from './registry.ts'

const noon = Date.UTC(2026, 10, 20, 12)
const meeting = {
  meeting_id: 'b1946ac9-2492-7d23-9f3a-1f0c7b8e6d5a',
  name: 'Maths',
  settings: {},
  features: {},
}
const id = meeting.meeting_id

/** What every type that speaks BigBlueButton's protocol guarantees, against the simulated servers. */
describe.each(
  providerTypes.filter(type => type.capabilities.status).map(type => ({ type, name: type.name })),
)('$name', ({ type }) => {
  async function start(io: Partial<ProviderIo> = {}) {
    const mode = type.provider_type === 'scalelite' ? 'scalelite' : 'bbb'
    const simulator = await startSimulator({ mode, now: () => noon })
    const properties = { host_url: simulator.url, secret: simulator.secret }
    const outside: ProviderIo = {
      fetch: (url, init) => fetch(url, init),
      now: () => noon,
      timeout: 5000,
      ...io,
    }
    return {
      simulator,
      connection: type.connect(properties, outside),
      stranger: type.connect({ ...properties, secret: 'not the secret' }, outside),
      [Symbol.asyncDispose]: () => simulator.close(),
    }
  }

  test('connects, and tells a wrong secret and a wrong path', async () => {
    await using at = await start()
    expect(await at.connection.test()).toMatchObject({ latency_ms: 0 })
    await expect(at.stranger.test()).rejects.toMatchObject({ code: 'wrong_secret', key: 'checksumError' })
    const host_url = `${at.simulator.url}/elsewhere`
    const lost = type.connect({ host_url, secret: 'x' }, { fetch, now: () => noon, timeout: 5000 })
    await expect(lost.test()).rejects.toMatchObject({ code: 'wrong_path' })
  })

  test('a test leaves nothing behind', async () => {
    await using at = await start()
    await at.connection.test()
    expect(at.simulator.world.meetings.size).toBe(0)
  })

  test.each(['sha1', 'sha256', 'sha512'])('is understood when it signs by %s', async checksum_algorithm => {
    await using at = await start()
    const properties = { host_url: at.simulator.url, secret: at.simulator.secret, checksum_algorithm }
    const connection = type.connect(properties, { fetch, now: () => noon, timeout: 5000 })
    await expect(connection.test()).resolves.toBeDefined()
  })

  test('starts one meeting, however often', async () => {
    await using at = await start()
    const first = await at.connection.startMeeting(meeting)
    expect(first).toMatchObject({ create_time: noon, already_running: false })
    expect(await at.connection.startMeeting(meeting)).toEqual({ ...first, already_running: true })
    expect(at.simulator.world.meetings.size).toBe(1)
  })

  test('two first starts at once make one meeting', async () => {
    await using at = await start()
    const [one, two] = await Promise.all([
      at.connection.startMeeting(meeting),
      at.connection.startMeeting(meeting),
    ])
    expect(one.internal_meeting_id).toBe(two.internal_meeting_id)
  })

  test("another's meeting of the same id is not handed out", async () => {
    await using at = await start()
    await at.connection.startMeeting(meeting)
    const existing = at.simulator.world.meetings.get(id)
    if (!existing) throw new Error('no meeting')
    existing.moderatorPassword = 'of somebody else'
    await expect(at.connection.startMeeting(meeting)).rejects.toMatchObject({
      code: 'rejected',
      key: 'idNotUnique',
    })
  })

  test('settings and features arrive', async () => {
    await using at = await start()
    await at.connection.startMeeting({
      ...meeting,
      name: 'Übung “1” & 2 + 3',
      settings: {
        welcome_message: 'Olá\n%%CONFNAME%%',
        guest_policy: 'ask_moderator',
        external_videos: false,
        presentation_url: 'https://files.example.com/a.pdf?x=1&y=2',
        presentation_description: 'Week 1',
      },
      features: { max_participants: 20, max_duration: 90, recording: true, screen_sharing: false },
    })
    expect(at.simulator.world.meetings.get(id)).toMatchObject({
      name: 'Übung “1” & 2 + 3',
      duration: 90,
      record: true,
      createParams: {
        welcome: 'Olá<br>%%CONFNAME%%',
        guestPolicy: 'ASK_MODERATOR',
        disabledFeatures: 'externalVideos,screenshare',
        maxParticipants: '20',
      },
    })
    expect(at.simulator.world.meetings.get(id)?.documents).toHaveLength(1)
  })

  test('people come in with their roles, and the status counts them', async () => {
    await using at = await start()
    expect(await at.connection.watching?.meeting(id)).toEqual({ state: 'absent' })
    const { create_time } = await at.connection.startMeeting(meeting)
    expect(await at.connection.watching?.meeting(id)).toMatchObject({ state: 'idle', people: [] })
    for (const role of ['moderator', 'attendee', 'guest'] as const) {
      const url = await at.connection.joinUrl({
        meeting_id: id,
        full_name: `Ana ${role}`,
        role,
        user_id: `u-${role}`,
        create_time,
      })
      expect((await visit(url)).url).toContain('/html5client/')
    }
    expect(await at.connection.watching?.meeting(id)).toMatchObject({
      state: 'live',
      create_time,
      participants: 3,
      moderators: 1,
    })
    expect(await at.connection.watching?.overview([id])).toMatchObject({
      meetings: [{ state: 'live', meeting_id: id, participants: 3, people: { length: 3 } }],
      unknown: [],
      load: { meetings: 1, participants: 3 },
    })
    const people = at.simulator.world.meetings
      .get(id)
      ?.present.map(({ fullName, role, guest }) => [fullName, role, guest])
    expect(people).toEqual([
      ['Ana moderator', 'MODERATOR', false],
      ['Ana attendee', 'VIEWER', false],
      ['Ana guest', 'VIEWER', true],
    ])
  })

  test('a link opens only the session that it was made for', async () => {
    await using at = await start()
    const { create_time } = await at.connection.startMeeting(meeting)
    const join = {
      meeting_id: id,
      full_name: 'Ana',
      role: 'attendee',
      user_id: 'u-1',
      create_time: create_time - 1,
    } as const
    await visit(await at.connection.joinUrl(join))
    expect(await at.connection.watching?.meeting(id)).toMatchObject({ state: 'idle' })
  })

  test('a meeting ends once', async () => {
    await using at = await start()
    const { create_time } = await at.connection.startMeeting(meeting)
    await visit(
      await at.connection.joinUrl({
        meeting_id: id,
        full_name: 'Ana',
        role: 'moderator',
        user_id: 'u-1',
        create_time,
      }),
    )
    expect(await at.connection.ending?.end(id)).toBe(true)
    await at.simulator.advance(1000)
    expect(await at.connection.watching?.meeting(id)).toEqual({ state: 'absent' })
    expect(await at.connection.ending?.end(id)).toBe(false)
  })

  describe('in trouble', () => {
    test.each([
      ['down', 'unreachable'],
      ['reset', 'unreachable'],
      ['half', 'garbage'],
      ['garbage', 'garbage'],
      ['huge', 'garbage'],
      ['xml_bomb', 'garbage'],
      ['html', 'wrong_path'],
      ['wrong_secret', 'wrong_secret'],
      ['unknown_key', 'rejected'],
    ] as const)('a server that is %s is %s, whatever is asked', async (kind, code) => {
      await using at = await start()
      at.simulator.setTrouble({ kind })
      const { connection } = at
      for (const ask of [
        () => connection.test(),
        () => connection.startMeeting(meeting),
        () => connection.watching?.meeting(id),
        () => connection.watching?.overview([id]),
        () => connection.ending?.end(id),
      ])
        await expect(ask()).rejects.toMatchObject({ name: ProviderError.name, code })
    })

    test('a slow server is waited for, up to the time-out', async () => {
      await using patient = await start()
      patient.simulator.setTrouble({ kind: 'slow', delay_ms: 20 })
      await expect(patient.connection.test()).resolves.toBeDefined()
      await using hasty = await start({ timeout: 50 })
      hasty.simulator.setTrouble({ kind: 'slow', delay_ms: 2000 })
      await expect(hasty.connection.test()).rejects.toMatchObject({ code: 'timeout' })
    })

    test('a link is made without the server', async () => {
      await using at = await start()
      at.simulator.setTrouble({ kind: 'down' })
      const join = {
        meeting_id: id,
        full_name: 'Ana',
        role: 'guest',
        user_id: 'u-1',
        create_time: noon,
      } as const
      expect(await at.connection.joinUrl(join)).toContain('guest=true')
    })
  })
})

describe('Scalelite', () => {
  const scalelite = providerTypes.find(type => type.provider_type === 'scalelite')

  test('without a server that takes meetings, there is no capacity', async () => {
    await using simulator = await startSimulator({
      mode: 'scalelite',
      now: () => noon,
      scalelite: { servers: [{ name: 'bbb-1', state: 'disabled' }] },
    })
    const connection = scalelite?.connect(
      { host_url: simulator.url, secret: simulator.secret },
      { fetch, now: () => noon, timeout: 5000 },
    )
    await expect(connection?.startMeeting(meeting)).rejects.toMatchObject({
      code: 'no_capacity',
      key: 'internalError',
    })
  })
})
