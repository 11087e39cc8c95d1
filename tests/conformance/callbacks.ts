import { createHmac } from 'node:crypto'
import { visit } from '@streamwise/simulator'
import { expect, test, vi } from 'vitest'
import type { Json } from '../http.ts'
import { buildLine } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

/** A room with somebody in it, and how its server calls the platform about it. */
async function liveRoom({ admin, nobody, simulator, fresh }: Stage, word: string) {
  const made = await buildLine(admin, simulator, fresh(word), [{ code: 'recording', value: true }])
  const { join_url } = (
    await nobody.post(`/rooms/${made.room.id}/join`, { name: 'Ana', token: made.token.token })
  ).body
  const page = await visit(join_url)
  const meeting = simulator.world.meetings.get(new URL(join_url).searchParams.get('meetingID') ?? '')
  if (!meeting) throw new Error('No meeting runs.')
  const { endcallbackurl: ended = '', 'analytics-callback-url': analytics = '' } = meeting.metadata
  const record = async (): Promise<Json> =>
    (await admin.get(`/meetings?room_id=${made.room.id}`)).body.data[0]
  return { ...made, page, meeting, ended, analytics, record }
}

/** A server's account of a meeting, as it sends it: the token is signed, the body is not. */
async function account(
  url: string,
  secret: string,
  about: { internalId: string; externalId: string; createTime: number },
) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = `${part({ alg: 'HS512' })}.${part({ exp: Math.floor(Date.now() / 1000) + 86_400 })}`
  const token = `${claims}.${createHmac('sha512', secret).update(claims).digest('base64url')}`
  const at = (ms: number) => new Date(about.createTime + ms).toISOString()
  const attendee = {
    ext_user_id: 'bia',
    name: 'Bia',
    moderator: false,
    joins: [at(0)],
    leaves: [at(90_000)],
    duration: 90,
  }
  const body = JSON.stringify({
    version: '1.0',
    meeting_id: about.externalId,
    internal_meeting_id: about.internalId,
    data: {
      metadata: {},
      duration: 120,
      start: at(0),
      finish: at(120_000),
      attendees: [attendee],
      files: [],
      polls: [],
    },
  })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return fetch(url, { method: 'POST', headers, body })
}

export const callbacks: Theme = stage => {
  test('a call that a meeting ended has the platform look, however often it comes', async () => {
    const { ended, meeting, simulator, record } = { ...(await liveRoom(stage(), 'Called')), ...stage() }
    expect(ended.startsWith(`${stage().host.url}/callbacks/`)).toBe(true)
    expect((await fetch(ended)).status).toBe(200)
    expect((await fetch(ended, { method: 'POST' })).status).toBe(200)
    expect(await record()).toMatchObject({ live: true })
    simulator.world.meetings.delete(meeting.externalId)
    expect((await Promise.all([fetch(ended), fetch(ended)])).map(({ status }) => status)).toEqual([200, 200])
    await vi.waitFor(
      async () => expect(await record()).toMatchObject({ live: false, end_reason: 'left' }),
      20_000,
    )
  })

  test('a server’s account of a meeting is heard once, and only from that server and of that room', async () => {
    const { simulator } = stage()
    const one = await liveRoom(stage(), 'Told')
    const other = await liveRoom(stage(), 'Untold')
    expect((await account(one.analytics, 'another secret', one.meeting)).status).toBe(401)
    expect((await account(one.analytics.slice(0, -3), simulator.secret, one.meeting)).status).toBe(404)
    // The right address, about the meeting of another room.
    expect((await account(one.analytics, simulator.secret, other.meeting)).status).toBe(200)
    for (let time = 0; time < 3; time++)
      expect((await account(one.analytics, simulator.secret, one.meeting)).status).toBe(200)
    await vi.waitFor(
      async () =>
        expect(await one.record()).toMatchObject({
          live: false,
          accuracy: 'exact',
          total_participants: 1,
          participant_minutes: 2,
        }),
      20_000,
    )
    expect(await other.record()).toMatchObject({ live: true, participant_minutes: 0 })
  })
}
