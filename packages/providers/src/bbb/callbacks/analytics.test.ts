import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { readCallback } from './read-callback.ts'

const secret = 'geheim'
const noon = Date.UTC(2026, 10, 20, 12)
const signer = { secret, now: () => noon }
const second = 1000

type Token = { alg?: string; key?: string; exp?: number | null }

async function token({ alg = 'HS512', key = secret, exp = noon / second + 60 }: Token = {}) {
  return await new SignJWT(exp === null ? {} : { exp })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(key))
}

async function read(body: unknown, given?: Token) {
  const headers = new Headers({ authorization: `Bearer ${await token(given)}` })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return readCallback(signer, ['analytics'], 'analytics', {
    url: 'https://cp.example.com',
    headers,
    body: text,
  })
}

const at = (seconds: number) => new Date(noon + seconds * second).toISOString()
const person = { ext_user_id: 'u-1', name: 'Ana', moderator: false, joins: [at(0)], leaves: [at(60)] }
const told = (attendees: unknown, more: object = {}) => ({
  version: '1.0',
  meeting_id: 'room-1',
  internal_meeting_id: 'i-1',
  data: {
    metadata: {},
    duration: 600,
    start: at(0),
    finish: at(600),
    attendees,
    files: [],
    polls: [],
    ...more,
  },
})
const staysIn = async (attendees: unknown) => {
  const [news] = await read(told(attendees))
  if (news?.kind !== 'attendance') throw new Error('no attendance')
  return news.people.map(({ user_id, role, stays }) => [
    user_id,
    role,
    ...stays.map(({ from, to }) => [(from - noon) / second, (to - noon) / second]),
  ])
}

describe('the analytics of a meeting', () => {
  test('tell who was there and when', async () => {
    expect(await read(told([person]))).toEqual([
      {
        kind: 'attendance',
        meeting_id: 'room-1',
        internal_meeting_id: 'i-1',
        started_at: noon,
        ended_at: noon + 600 * second,
        people: [
          { user_id: 'u-1', name: 'Ana', role: 'attendee', stays: [{ from: noon, to: noon + 60 * second }] },
        ],
      },
    ])
  })

  test('are paired in the order of time, and who never left stayed to the end', async () => {
    const joins = [at(300), at(0), at(500)]
    expect(await staysIn([{ ...person, joins, leaves: [at(400), at(100)] }])).toEqual([
      ['u-1', 'attendee', [0, 100], [300, 400], [500, 600]],
    ])
    expect(await staysIn([{ ...person, joins: [at(100)], leaves: [at(50)] }])).toEqual([
      ['u-1', 'attendee', [100, 100]],
    ])
  })

  test('are of one person however many entries there are', async () => {
    const again = { ...person, moderator: true, joins: [at(200)], leaves: [at(300)] }
    expect(await staysIn([again, person, { ...person, ext_user_id: 'u-2' }])).toEqual([
      ['u-1', 'moderator', [0, 60], [200, 300]],
      ['u-2', 'attendee', [0, 60]],
    ])
  })

  test.each([
    ['2026-11-20T12:00:00Z'],
    ['2026-11-20T12:00:00.000+00:00'],
    ['2026-11-20T09:00:00.000-03:00'],
    ['2026-11-20 12:00:00 +0000'],
    ['2026-11-20 13:00:00 +0100'],
    ['2026-11-20 12:00:00 UTC'],
  ])('may be written with times such as %s', async start => {
    const [news] = await read(told([person], { start }))
    expect(news).toMatchObject({ started_at: noon })
  })

  test.each([
    ['no JSON', 'hello'],
    ['an array', []],
    ['no data', { meeting_id: 'a', internal_meeting_id: 'b' }],
    ['no meeting', { ...told([]), meeting_id: undefined }],
    ['attendees that are none', told([17])],
    ['a person without an id', told([{ ...person, ext_user_id: '' }])],
    ['an id beyond all size', told([{ ...person, ext_user_id: 'x'.repeat(1000) }])],
    ['a time without a zone', told([{ ...person, joins: ['2026-11-20 12:00:00'] }])],
    ['a time that is none', told([person], { start: '2026-13-40T99:00:00Z' })],
    ['more people than any meeting has', told(Array(10_001).fill(person))],
    ['more joins than anybody makes', told([{ ...person, joins: Array(1001).fill(at(0)) }])],
  ])('with %s are garbage', async (_, body) => {
    await expect(read(body)).rejects.toMatchObject({ code: 'garbage' })
  })

  test.each<[string, Token]>([
    ['another key', { key: 'another' }],
    ['another algorithm', { alg: 'HS256' }],
    ['no expiry', { exp: null }],
    ['an expiry that is over', { exp: noon / second - 600 }],
  ])('under a token of %s are forged', async (_, given) => {
    await expect(read(told([person]), given)).rejects.toMatchObject({ code: 'forged' })
  })

  test('a clock that is some minutes off does no harm', async () => {
    await expect(read(told([person]), { exp: noon / second - 120 })).resolves.toHaveLength(1)
  })

  test('the token of a recording is none for this', async () => {
    const body = JSON.stringify(told([person]))
    const recording = await token({ alg: 'HS256', exp: null })
    for (const authorization of [
      `Bearer ${recording}`,
      `Basic ${await token()}`,
      'Bearer',
      `Bearer ${'x'.repeat(9000)}`,
    ])
      await expect(
        readCallback(signer, ['analytics'], 'analytics', {
          url: 'https://cp.example.com',
          headers: new Headers({ authorization }),
          body,
        }),
      ).rejects.toMatchObject({ code: 'forged' })
  })
})

describe('a recording that is ready', () => {
  const read = (body: string) =>
    readCallback(signer, ['recording'], 'recording', {
      url: 'https://cp.example.com',
      headers: new Headers(),
      body,
    })
  const form = async (claims: Record<string, unknown>, alg: string, key = secret) =>
    new URLSearchParams({
      signed_parameters: await new SignJWT(claims)
        .setProtectedHeader({ alg })
        .sign(new TextEncoder().encode(key)),
    }).toString()
  const claims = { meeting_id: 'room-1', record_id: 'r-1' }

  test.each(['HS256', 'HS512'])('is told by a token of %s', async alg => {
    expect(await read(await form(claims, alg))).toEqual([{ kind: 'recording', ...claims, change: 'ready' }])
  })

  test('is believed of nobody else', async () => {
    const none = `signed_parameters=${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`
    for (const body of [
      await form(claims, 'HS256', 'another'),
      await form(claims, 'HS384'),
      none,
      'signed_parameters=x',
    ])
      await expect(read(body)).rejects.toMatchObject({ code: 'forged' })
    for (const body of [
      '',
      'a=b',
      await form({}, 'HS256'),
      await form({ ...claims, record_id: '' }, 'HS256'),
    ])
      await expect(read(body)).rejects.toMatchObject({ code: 'garbage' })
  })
})
