import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readCallback } from './read-callback.ts'

const secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b'
const callback = 'https://cp.example.com/callbacks/p/hook/-/s'
const signer = { secret, now: () => 0 }

const meeting = { 'internal-meeting-id': 'i-1', 'external-meeting-id': 'room-1' }
const user = {
  'internal-user-id': 'w_1',
  'external-user-id': 'u-1',
  name: 'Ana',
  role: 'MODERATOR',
  presenter: true,
}
const event = (id: string, attributes: object, ts: unknown = 17) => ({
  data: { type: 'event', id, attributes, event: { ts } },
})

const bodyOf = (events: unknown) =>
  new URLSearchParams({ domain: 'bbb.example.com', event: JSON.stringify(events), timestamp: '1' }).toString()

/** A delivery, signed without the code under test. */
function delivery(body: string, algorithm = 'sha1', url = callback) {
  const checksum = createHash(algorithm)
    .update(url + body + secret)
    .digest('hex')
  return { url: `${url}${url.includes('?') ? '&' : '?'}checksum=${checksum}`, headers: new Headers(), body }
}

const read = (request: Parameters<typeof readCallback>[3]) => readCallback(signer, ['hook'], 'hook', request)
const newsOf = (events: unknown) => read(delivery(bodyOf(events)))

describe('a delivery of bbb-webhooks', () => {
  const ended = [{ kind: 'ended', internal_meeting_id: 'i-1', meeting_id: 'room-1', at: 17 }]
  const body = bodyOf([event('meeting-ended', { meeting })])

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('is known by its checksum (%s)', async algorithm => {
    expect(await read(delivery(body, algorithm))).toEqual(ended)
    expect(await read(delivery(body, algorithm, `${callback}?a=b`))).toEqual(ended)
    const { url, ...rest } = delivery(body, algorithm)
    const shouted = url.replace(/[0-9a-f]+$/, sum => sum.toUpperCase())
    expect(await read({ ...rest, url: shouted })).toEqual(ended)
  })

  test('or by the secret as a bearer token', async () => {
    const headers = new Headers({ authorization: `Bearer ${secret}` })
    expect(await read({ url: callback, headers, body })).toEqual(ended)
  })

  test.each([
    ['no checksum', callback, body],
    ['a checksum of another body', delivery(body).url, `${body}&`],
    ['a checksum of another address', delivery(body).url.replace('/p/', '/q/'), body],
    ['a short checksum', `${callback}?checksum=00`, body],
    ['an empty checksum', `${callback}?checksum=`, body],
    ['a checksum that is none', `${callback}?checksum=${'x'.repeat(40)}`, body],
    ['another parameter behind it', `${delivery(body).url}&a=b`, body],
  ])('with %s is forged', async (_, url, body) => {
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Basic ${secret}`])
      await expect(read({ url, headers: new Headers({ authorization }), body })).rejects.toMatchObject({
        code: 'forged',
      })
  })

  test.each([
    ['nothing', ''],
    ['no event', 'domain=a&timestamp=1'],
    ['no JSON', 'event=%5B'],
    ['no events', bodyOf([])],
    ['what is none', bodyOf([event('meeting-ended', { meeting }), 17])],
    ['a number', bodyOf(17)],
    ['too many', bodyOf(Array(1001).fill({}))],
  ])('with %s in it is garbage', async (_, body) => {
    await expect(read(delivery(body))).rejects.toMatchObject({ code: 'garbage' })
  })

  test('too large is garbage, unread', async () => {
    const body = 'x'.repeat(5_000_000)
    await expect(read({ url: callback, headers: new Headers(), body })).rejects.toMatchObject({
      code: 'garbage',
    })
  })
})

describe('an event', () => {
  const of = { internal_meeting_id: 'i-1', meeting_id: 'room-1', at: 17 }

  test.each([
    [
      'user-joined',
      { meeting, user },
      { kind: 'joined', session: 'w_1', user_id: 'u-1', name: 'Ana', role: 'moderator', ...of },
    ],
    ['user-left', { meeting, user }, { kind: 'left', session: 'w_1', user_id: 'u-1', ...of }],
    [
      'user-left',
      { meeting, user: { 'internal-user-id': 'w_1' } },
      { kind: 'left', session: 'w_1', user_id: 'w_1', ...of },
    ],
    ['meeting-ended', { meeting }, { kind: 'ended', ...of }],
    [
      'meeting-ended',
      { meeting: { 'internal-meeting-id': 'i-1' } },
      { kind: 'ended', ...of, meeting_id: null },
    ],
    [
      'rap-publish-ended',
      { meeting, 'record-id': 'r-1', success: true },
      { kind: 'recording', record_id: 'r-1', meeting_id: 'room-1', change: 'ready' },
    ],
    [
      'rap-published',
      { 'record-id': 'r-1' },
      { kind: 'recording', record_id: 'r-1', meeting_id: null, change: 'published' },
    ],
    [
      'rap-unpublished',
      { meeting, 'record-id': 'r-1' },
      { kind: 'recording', record_id: 'r-1', meeting_id: 'room-1', change: 'unpublished' },
    ],
    [
      'rap-deleted',
      { meeting, 'record-id': 'r-1' },
      { kind: 'recording', record_id: 'r-1', meeting_id: 'room-1', change: 'deleted' },
    ],
  ])('%s is told', async (id, attributes, news) => {
    expect(await newsOf([event(id, attributes)])).toEqual([news])
    expect(await newsOf(event(id, attributes))).toEqual([news])
  })

  test.each([
    [
      'that is nothing to us',
      event('chat-group-message-sent', { meeting, 'chat-message': { message: 'hi' } }),
    ],
    ['of a later version', event('something-new', {})],
    ['called as a thing that every object has', event('constructor', { 'record-id': 'r-1' })],
    ['about nobody', event('user-joined', { meeting })],
    ['without a time', event('meeting-ended', { meeting }, 'now')],
    ['before all time', event('meeting-ended', { meeting }, -1)],
    [
      'of a publication that failed',
      event('rap-publish-ended', { meeting, 'record-id': 'r-1', success: false }),
    ],
    ['with an id beyond all size', event('rap-deleted', { 'record-id': 'x'.repeat(1000) })],
    ['that is empty', {}],
  ])('%s is passed over, and what comes with it is not', async (_, odd) => {
    const news = await newsOf([odd, event('meeting-ended', { meeting })])
    expect(news).toEqual([{ kind: 'ended', ...of }])
  })

  test('never tells the passwords of a meeting', async () => {
    const secrets = { 'moderator-pass': 'hush', 'viewer-pass': 'hush', metadata: { a: 'hush' } }
    const told = ['meeting-created', 'meeting-ended', 'user-joined'].map(id =>
      event(id, { meeting: { ...meeting, ...secrets }, user: { ...user, pass: 'hush' } }),
    )
    expect(JSON.stringify(await newsOf(told))).not.toContain('hush')
  })
})
