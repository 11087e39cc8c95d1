import { createHash } from 'node:crypto'
import { tick } from '@streamwise/api'
import { serviceProviders, sql } from '@streamwise/db'
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
  type Visit,
  visit,
} from '@streamwise/simulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, type Line } from './line.ts'

/**
 * Meetings from a join to what is charged, on one clock: the simulated server calls the platform back as a real one, and
 * the platform looks once a minute. The server's own books say what is true.
 */
const MINUTE = 60_000
const START = Date.UTC(2026, 10, 21, 12)

let clock: number
let here: Here
let server: Simulator
let made = 0

/** Calls of the server go to the platform, without a network between. */
const toPlatform = (url: string, init: RequestInit) =>
  here.target.fetch?.(new Request(url, init)) as Promise<Response>

async function start(options: SimulatorOptions = {}) {
  server = await startSimulator({ now: () => clock, fetch: toPlatform, ...options })
}

beforeEach(async () => {
  clock = START
  here = await platformHere(same => same, { now: () => clock })
  await start()
})
afterEach(async () => {
  await server.close()
  await here[Symbol.asyncDispose]()
})

const line = async (features: Parameters<typeof buildLine>[3] = []): Promise<Line> => {
  const built = await buildLine(here.admin, server, `Meeting ${++made}`, features)
  // The first look finds the server out, and has it tell us what happens.
  await minutes(1)
  return built
}

/** Lets so many minutes go by: the server does what is due, and the platform's clock ticks. */
async function minutes(count: number) {
  for (let passed = 0; passed < count; passed++) {
    clock += MINUTE
    await server.advance(0)
    await jobs()
  }
}
async function seconds(count: number) {
  clock += count * 1_000
  await server.advance(0)
  await jobs()
}
async function jobs() {
  while (await tick(here.deployment, here.database));
}

async function enter({ room, token }: Pick<Line, 'room' | 'token'>, name: string): Promise<Visit> {
  const joined = await api(here.target).post(`/rooms/${room.id}/join`, { name, token: token.token })
  expect(joined.status, joined.text).toBe(200)
  const page = await visit(joined.body.join_url)
  await server.advance(0)
  return page
}
async function go(page: Visit) {
  await page.leave()
  await server.advance(0)
}

const meetingsOf = async ({ room }: Pick<Line, 'room'>): Promise<Json[]> =>
  (await here.admin.get(`/meetings?room_id=${room.id}&sort=created_at`)).body.data
const only = async (of: Pick<Line, 'room'>): Promise<Json> => {
  const [meeting, ...more] = await meetingsOf(of)
  expect(more).toEqual([])
  return meeting
}
const peopleOf = async ({ id }: Json): Promise<Json[]> =>
  (await here.admin.get(`/meetings/${id}/participants?sort=created_at`)).body.data
const used = async ({ subscription }: Line) => {
  const { body } = await here.admin.get(`/accounts?subscription_id=${subscription.id}`)
  const { data } = (await here.admin.get(`/accounts/${body.data[0].id}/features`)).body
  return data.find(({ code }: Json) => code === 'participant_minutes').used
}
const iso = (at: number) => new Date(at).toISOString()

/** What the server's own books say of its only meeting. */
function books() {
  const [meeting] = server.world.history
  if (!meeting) throw new Error('There was no meeting.')
  const end = meeting.ended?.at ?? clock
  const stays = [...meeting.left, ...meeting.present].map(
    ({ joinedAt, leftAt }) => (leftAt ?? end) - joinedAt,
  )
  return { meeting, end, attended: stays.reduce((sum, each) => sum + each, 0) }
}

/** Two people meet, and leave it one after the other. */
async function meet(of: Line) {
  const ana = await enter(of, 'Ana')
  await seconds(90)
  const bia = await enter(of, 'Bia')
  await seconds(130)
  await go(ana)
  await minutes(3)
  await go(bia)
  await minutes(5)
}

describe('a meeting is on record as it was', () => {
  test.each([
    ['all is told', 'deliver'],
    ['all is told twice', 'double'],
    ['it is told late and in any order', { seed: 3, delayed: 0.6, delay_ms: 50_000 }],
  ] as const)('to the millisecond where %s', async (_, callbacks) => {
    const of = await line()
    server.setTrouble({ kind: 'none', callbacks })
    await meet(of)
    const { end, attended } = books()
    const meeting = await only(of)
    expect(meeting).toMatchObject({
      live: false,
      ended_at: iso(end),
      end_reason: 'left',
      peak_participants: 2,
      total_participants: 2,
      participant_minutes: Math.ceil(attended / MINUTE),
      accuracy: 'exact',
    })
    expect(await used(of)).toBe(meeting.participant_minutes)
    expect((await peopleOf(meeting)).map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'moderator'],
      ['Bia', 'moderator'],
    ])
  })

  test('within a minute for each coming and going where nothing is told', async () => {
    const of = await line()
    server.setTrouble({ kind: 'none', callbacks: 'drop' })
    await meet(of)
    const { attended } = books()
    const meeting = await only(of)
    expect(meeting).toMatchObject({ live: false, total_participants: 2, accuracy: 'sampled' })
    expect(Math.abs(meeting.participant_minutes * MINUTE - attended)).toBeLessThanOrEqual(4 * MINUTE)
    expect(await used(of)).toBe(meeting.participant_minutes)
  })

  test('by what is told at its end where there are no webhooks', async () => {
    await server.close()
    await start({ webhooks: false })
    const of = await line([{ code: 'recording', value: true }])
    await meet(of)
    const { end, attended } = books()
    expect(await only(of)).toMatchObject({
      ended_at: iso(end),
      accuracy: 'exact',
      recorded: true,
      participant_minutes: Math.ceil(attended / MINUTE),
    })
  })

  test('while it runs, too', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await minutes(3)
    const meeting = await only(of)
    expect(meeting).toMatchObject({
      live: true,
      ended_at: null,
      end_reason: null,
      participants: 1,
      participant_minutes: 3,
    })
    expect(await used(of)).toBe(3)
    expect((await peopleOf(meeting))[0]).toMatchObject({ name: 'Ana', left_at: null, attended_seconds: 180 })
    expect((await here.admin.get('/meetings?live=true')).body.data).toHaveLength(1)
    expect((await here.admin.get('/meetings?live=false')).body.data).toHaveLength(0)
  })
})

describe('why a meeting ended', () => {
  test('its server was restarted', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await minutes(2)
    server.crash()
    await minutes(1)
    expect(await only(of)).toMatchObject({
      end_reason: 'provider_lost',
      participant_minutes: 2,
      participants: 0,
    })
    await enter(of, 'Ana')
    await minutes(1)
    expect(await meetingsOf(of)).toMatchObject([{ live: false }, { live: true, participants: 1 }])
  })

  test('somebody ended it here', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await seconds(30)
    expect((await here.admin.post(`/rooms/${of.room.id}/end`)).body).toEqual({
      object: 'RoomEnded',
      ended: true,
    })
    expect(await only(of)).toMatchObject({ live: false, end_reason: 'ended_by_api', participants: 0 })
    await minutes(2)
    expect(await only(of)).toMatchObject({
      end_reason: 'ended_by_api',
      ended_at: iso(books().end),
      accuracy: 'exact',
    })
  })

  test('its length was used up', async () => {
    const of = await line([{ code: 'max_duration', value: 5 }])
    await enter(of, 'Ana')
    await minutes(7)
    expect(await only(of)).toMatchObject({ end_reason: 'duration', participant_minutes: 5 })
  })

  test('its customer was terminated, or its room deleted', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await minutes(1)
    await here.admin.patch(`/customers/${of.customer.id}`, { status: 'terminated' })
    await minutes(2)
    expect(await only(of)).toMatchObject({ live: false, end_reason: 'ended_by_api' })
    const other = await line()
    await enter(other, 'Bia')
    expect((await here.admin.delete(`/rooms/${other.room.id}`)).status).toBe(200)
    await jobs()
    await seconds(1)
    expect([...server.world.meetings.values()]).toEqual([])
  })
})

test('a customer that is deleted at once has its meetings ended', async () => {
  const of = await line()
  await enter(of, 'Ana')
  await here.admin.patch(`/customers/${of.customer.id}`, { status: 'terminated' })
  expect((await here.admin.delete(`/customers/${of.customer.id}`)).status).toBe(200)
  await jobs()
  await seconds(1)
  expect([...server.world.meetings.values()]).toEqual([])
})

describe('the live status', () => {
  test('is what was last seen, asks nobody, and says how old it is', async () => {
    const of = await line()
    const status = async () => (await here.admin.get(`/rooms/${of.room.id}/status`)).body
    await enter(of, 'Ana')
    await minutes(1)
    clock += 20_000
    server.setTrouble({ kind: 'down' })
    expect(await status()).toMatchObject({ state: 'live', live: true, participants: 1, age_seconds: 20 })
    await minutes(6)
    expect(await status()).toMatchObject({
      state: 'unknown',
      live: null,
      participants: 1,
      message: expect.any(String),
    })
  })

  test('can be asked for now', async () => {
    const of = await line()
    const look = async () => (await here.admin.post(`/rooms/${of.room.id}/status`)).body
    expect(await look()).toMatchObject({ state: 'not_live', age_seconds: 0 })
    server.setTrouble({ kind: 'none', callbacks: 'drop' })
    const ana = await enter(of, 'Ana')
    expect(await look()).toMatchObject({ state: 'live', participants: 1, moderators: 1, age_seconds: 0 })
    await jobs()
    expect(await only(of)).toMatchObject({ participants: 1 })
    await go(ana)
    expect(await look()).toMatchObject({ state: 'not_live', participants: 0 })
    server.setTrouble({ kind: 'html' })
    expect(await look()).toMatchObject({ state: 'unknown', message: expect.any(String) })
    expect((await here.admin.post(`/rooms/${of.room.id}/end`)).body.code).toBe('provider_unavailable')
  })
})

describe('a call of a provider', () => {
  const call = (url: string, init: RequestInit = {}) => toPlatform(url, init)
  const hooks = () => server.world.hooks.map(({ callbackUrl }) => callbackUrl)

  /** A delivery of a webhook, signed with a secret. */
  function delivery(url: string, events: Json[], secret = server.secret): [string, RequestInit] {
    const body = new URLSearchParams({
      domain: 'bbb.test',
      event: JSON.stringify(events),
      timestamp: String(clock),
    }).toString()
    const checksum = createHash('sha1')
      .update(url + body + secret)
      .digest('hex')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return [`${url}?checksum=${checksum}`, { method: 'POST', body, headers }]
  }
  const event = (id: string, internal: string, at: number, user = 'mallory') => ({
    data: {
      type: 'event',
      id,
      attributes: {
        meeting: { 'internal-meeting-id': internal },
        user: { 'internal-user-id': `w_${user}`, 'external-user-id': user, name: user, role: 'VIEWER' },
      },
      event: { ts: at },
    },
  })

  test('at an address that is none of ours is nowhere, whatever it brings', async () => {
    const of = await line()
    await enter(of, 'Ana')
    const [hook = ''] = hooks()
    expect(hook).toMatch(/^http:\/\/platform\.test\/callbacks\/[0-9a-f-]{36}\/hook\/-\/[\w-]{22}$/)
    const end = books().meeting.metadata.endcallbackurl ?? ''
    const [, , , , provider = '', kind = '', meeting = '', signature = ''] = end.split('/')
    const wrong = [
      end.replace(signature, 'x'.repeat(22)),
      end.replace(`/${kind}/`, '/analytics/'),
      end.replace(`/${meeting}/`, '/another/'),
      end.replace(provider, '019a9c4e-7b5a-7c31-9f60-0c2f4be7a1d2'),
      `${end}/more`,
      end.slice(0, -1),
    ]
    for (const url of wrong) {
      expect((await call(url)).status, url).toBe(404)
      expect((await call(url, { method: 'POST', body: 'x'.repeat(2 ** 21) })).status, url).toBe(404)
    }
    expect((await call(end, { method: 'DELETE' })).status).toBe(404)
  })

  test('that is forged, or can’t be read, changes nothing', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await jobs()
    const before = await only(of)
    const [hook = ''] = hooks()
    const { internalId } = books().meeting
    const joined = event('user-joined', internalId, clock)
    expect((await call(...delivery(hook, [joined], 'another secret'))).status).toBe(401)
    expect((await call(hook, { method: 'POST', body: 'event=nonsense' })).status).toBe(401)
    const [signed, init] = delivery(hook, [joined])
    expect((await call(signed, { ...init, body: `${init.body}&more=1` })).status).toBe(401)
    const analytics = books().meeting.metadata['analytics-callback-url'] ?? ''
    expect((await call(analytics, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await call(hook, { method: 'POST', body: 'x'.repeat(2 ** 20 + 1) })).status).toBe(413)
    await jobs()
    expect(await only(of)).toEqual(before)
  })

  test('about a meeting that is none of ours, or of another provider, is passed over', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await jobs()
    const before = await only(of)
    const { internalId } = books().meeting
    // A second provider, whose operator has its own secret, speaks of the first one's meeting.
    const second = await here.admin.made('/service-providers', {
      provider_name: 'Second',
      provider_type: 'bbb',
      properties: { host_url: server.apiUrl, secret: server.secret },
    })
    const parts = [second.uuid, 'hook', '-']
    const signature = here.deployment.sign('callback', parts).slice(0, 22)
    const url = `http://platform.test/callbacks/${parts.join('/')}/${signature}`
    expect((await call(...delivery(url, [event('meeting-ended', internalId, clock)]))).status).toBe(200)
    const [hook = ''] = hooks()
    expect((await call(...delivery(hook, [event('meeting-ended', 'unknown', clock)]))).status).toBe(200)
    await jobs()
    expect(await only(of)).toEqual(before)
    const gone = ['019a9c4e-7b5a-7c31-9f60-0c2f4be7a1d2', 'hook', '-']
    const nobody = `http://platform.test/callbacks/${gone.join('/')}/${here.deployment.sign('callback', gone).slice(0, 22)}`
    expect((await call(...delivery(nobody, [event('meeting-ended', internalId, clock)]))).status).toBe(200)
  })

  test('that says without a signature that a meeting ended is a reason to look, and no more', async () => {
    const of = await line()
    await enter(of, 'Ana')
    await jobs()
    const url = books().meeting.metadata.endcallbackurl ?? ''
    for (const method of ['GET', 'POST']) expect((await call(url, { method })).status).toBe(200)
    await jobs()
    expect(await only(of)).toMatchObject({ live: true })
    server.setTrouble({ kind: 'none', callbacks: 'drop' })
    server.crash()
    clock += 20_000
    expect((await call(url)).status).toBe(200)
    await jobs()
    expect(await only(of)).toMatchObject({ live: false, ended_at: iso(clock), end_reason: 'left' })
  })

  test('leaves nothing of its address in the log', async () => {
    const lines: unknown[] = []
    here.deployment.log = (name, facts) => lines.push({ name, ...facts })
    const of = await line()
    await enter(of, 'Ana')
    await minutes(1)
    const text = JSON.stringify(lines)
    expect(text).toContain('/callbacks/…')
    for (const url of hooks()) expect(text).not.toContain(url.split('/').at(-1))
    const [answer] = await here.database.read([
      sql`SELECT count(*) FROM ${{ sql: serviceProviders.name, args: [] }} WHERE webhooks_until > ${clock}`,
    ])
    expect(answer?.rows).toEqual([[1]])
  })
})
