import { describe, expect, test } from 'vitest'
import { meetingPasswords } from '../bbb/create.ts'
import type { CallbackKind, ProviderNews } from '../news-types.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderConnection } from '../provider-type.ts'
import { beginRecorded, minute } from './recorded.ts'
import { begin, type ContractSubject, meeting, noon } from './subject.ts'
import { bbbSubjects, subjects } from './subjects.ts'

type Sent = { kind: CallbackKind; url: string; headers: Headers; body: string }

const hookUrl = 'https://cp.example.com/callbacks/p/hook/-/s?a=b'

/** What a server sent in the life of a recorded meeting, and a connection to read it by. */
async function heard(subject: ContractSubject) {
  const sent: Sent[] = []
  const deliver = async (url: string, init: RequestInit) => {
    const kind = /callbacks\/p\/(ended|recording|analytics|hook)\//.exec(url)?.[1] as CallbackKind
    sent.push({ kind, url, headers: new Headers(init.headers), body: String(init.body ?? '') })
    return new Response(null, { status: 204 })
  }
  const at = await beginRecorded(subject, { deliver, hook: hookUrl })
  await at.books.advance(2 * minute)
  return { ...at, sent }
}

const read = async (connection: ProviderConnection, sent: readonly Sent[]): Promise<ProviderNews[]> =>
  (await Promise.all(sent.map(one => connection.readCallback?.(one.kind, one) ?? []))).flat()

describe.each(bbbSubjects)('callbacks of $name', subject => {
  test('are understood, each kind of them', async () => {
    await using at = await heard(subject)
    const news = await read(at.connection, at.sent)
    const of = {
      internal_meeting_id: expect.stringContaining(`-${at.create_time}`),
      meeting_id: meeting.meeting_id,
    }
    expect(news).toContainEqual({ kind: 'ended_hint' })
    const record_id = at.books.world.recordings[0]?.recordId
    expect(news).toContainEqual({
      kind: 'recording',
      record_id,
      meeting_id: meeting.meeting_id,
      change: 'ready',
    })
    const stays = [{ from: noon, to: noon + 30 * minute }]
    const attendance = news.find(one => one.kind === 'attendance')
    expect(attendance).toMatchObject({
      ...of,
      started_at: noon,
      people: [
        { user_id: 'u-moderator', name: 'Ana moderator', role: 'moderator' },
        { user_id: 'u-attendee', name: 'Ana attendee', role: 'attendee' },
      ],
    })
    for (const person of attendance?.people ?? []) {
      expect(person.stays).toHaveLength(1)
      expect(person.stays[0]?.from).toBe(stays[0]?.from)
      expect(person.stays[0]?.to).toBeGreaterThanOrEqual(noon + 30 * minute)
    }
    if (!subject.type.capabilities.webhooks) return
    for (const role of ['moderator', 'attendee'] as const) {
      const who = { session: expect.any(String), user_id: `u-${role}` }
      expect(news).toContainEqual({ kind: 'joined', ...of, ...who, name: `Ana ${role}`, role, at: noon })
    }
    expect(news).toContainEqual({ kind: 'ended', ...of, at: expect.any(Number) })
    expect(news).toContainEqual({
      kind: 'recording',
      record_id,
      meeting_id: meeting.meeting_id,
      change: 'ready',
    })
  })

  test('never tell a password', async () => {
    await using at = await heard(subject)
    const [attendee, moderator] = await meetingPasswords(meeting.meeting_id)
    const text = JSON.stringify(await read(at.connection, at.sent))
    expect(text).not.toMatch(/pass/i)
    for (const password of [attendee, moderator]) expect(text).not.toContain(password)
  })

  test('are the server’s own: another secret, another body or none of its signature is forged', async () => {
    await using at = await heard(subject)
    if (!at.server.stranger) throw new Error('no stranger')
    const stranger = subject.type.connect(at.server.stranger, { fetch, now: () => noon, timeout: 1 })
    const signed = at.sent.filter(({ kind }) => kind !== 'ended')
    expect(signed.length).toBeGreaterThan(1)
    for (const one of signed) {
      await expect(stranger.readCallback?.(one.kind, one)).rejects.toMatchObject({ code: 'forged' })
      const bare = { ...one, headers: new Headers(), url: hookUrl, body: one.body.replace(/[\w-]+$/, 'AAAA') }
      await expect(at.connection.readCallback?.(one.kind, bare)).rejects.toMatchObject({ code: 'forged' })
    }
  })

  test('read twice say the same', async () => {
    await using at = await heard(subject)
    expect(await read(at.connection, at.sent)).toEqual(await read(at.connection, at.sent))
  })
})

describe.each(subjects)('callbacks to $name', subject => {
  test.each(['ended', 'recording', 'analytics', 'hook'] as const)(
    'that are %s and garbage do no more than throw a ProviderError',
    async kind => {
      await using at = await begin(subject)
      if (!at.connection.readCallback) return
      for (const body of [
        '',
        '{',
        'a=b',
        'event=%5B%5D',
        'signed_parameters=x.y.z',
        'x'.repeat(5 * 1024 * 1024),
      ])
        for (const authorization of ['', 'Bearer x', 'Bearer a.b.c']) {
          const request = { url: `${hookUrl}&checksum=00`, headers: new Headers({ authorization }), body }
          const [result] = await Promise.allSettled([at.connection.readCallback(kind, request)])
          if (result.status === 'fulfilled') expect(result.value).toEqual([{ kind: 'ended_hint' }])
          else {
            expect(result.reason).toBeInstanceOf(ProviderError)
            expect(['forged', 'garbage']).toContain(result.reason.code)
          }
        }
    },
  )
})
