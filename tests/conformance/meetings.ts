import { visit } from '@streamwise/simulator'
import { expect, test, vi } from 'vitest'
import type { Json } from '../http.ts'
import { buildLine, buildTenant, type Line, providerOn } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

const join = ({ nobody }: Stage, { room, token }: Pick<Line, 'room' | 'token'>) =>
  nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })

/** A server that did not answer is left alone for a while, unless somebody tests it. */
const wellAgain = async ({ admin }: Stage, provider: Json) =>
  expect(await admin.made(`/service-providers/${provider.id}/test`, {})).toMatchObject({ ok: true })

/** A tenant whose package has both simulated servers, the first of them its default. */
async function onTwoServers({ admin, simulator, spare, fresh }: Stage) {
  const first = await admin.made('/service-providers', providerOn(simulator, fresh('First')))
  const second = await admin.made('/service-providers', providerOn(spare, fresh('Second')))
  const sold = await admin.made('/service-packages', {
    name: fresh('Two'),
    providers: [{ service_provider_id: second.id }, { service_provider_id: first.id, default: true }],
  })
  return { second, ...(await buildTenant(admin, sold.id, fresh('Doubled'))) }
}

export const meetings: Theme = stage => {
  test('a room is live from the first person in until it is ended', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Live'))
    const status = async () => (await admin.post(`/rooms/${made.room.id}/status`)).body
    expect(await status()).toMatchObject({
      object: 'RoomStatus',
      state: 'not_live',
      live: false,
      since: null,
    })
    await visit((await join(stage(), made)).body.join_url)
    expect(await status()).toMatchObject({
      state: 'live',
      live: true,
      participants: 1,
      moderators: 1,
      provider_name: made.provider.provider_name,
      since: expect.stringMatching(/Z$/),
    })
    expect(await admin.made(`/rooms/${made.room.id}/end`, {})).toEqual({ object: 'RoomEnded', ended: true })
    expect(await status()).toMatchObject({ state: 'not_live', live: false, participants: 0 })
    expect(await admin.made(`/rooms/${made.room.id}/end`, {})).toEqual({ object: 'RoomEnded', ended: false })
  })

  test('a room whose meeting is still closing opens another one, and no link into the old one leads there', async () => {
    const { admin, fresh } = stage()
    const made = await buildLine(admin, stage().simulator, fresh('Closing'))
    const old = (await join(stage(), made)).body.join_url
    await visit(old)
    await admin.made(`/rooms/${made.room.id}/end`, {})
    await stage().simulator.advance(1)
    const { join_url } = (await join(stage(), made)).body
    expect(new URL(join_url).searchParams.get('createTime')).not.toBe(
      new URL(old).searchParams.get('createTime'),
    )
    expect((await visit(join_url)).html).toContain('participant-name')
    expect((await visit(old)).html).not.toContain('participant-name')
  })

  test('deleting a room ends the meeting in it, without waiting for its server', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Orphaned'))
    const { join_url } = (await join(stage(), made)).body
    await visit(join_url)
    const meetingId = new URL(join_url).searchParams.get('meetingID') ?? ''
    expect(simulator.world.meetings.get(meetingId)?.present).toHaveLength(1)
    const { removed } = (await admin.delete(`/rooms/${made.room.id}`)).body
    expect(removed).toEqual({
      room_tokens: 1,
      room_access_codes: 0,
      memberships: 0,
      invitations: 0,
      meetings: 1,
      recordings: 0,
    })
    await vi.waitFor(async () => {
      const { data } = (await admin.get(`/jobs?kind=end_meeting&customer_id=${made.customer.id}`)).body
      expect(data.map(({ status }: Json) => status)).toEqual(['done'])
    }, 10_000)
    expect(simulator.world.meetings.get(meetingId)?.endRequestedAt).toBeTypeOf('number')
  })

  test('looking while the first person is on the way does not end the meeting', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Slow'))
    const state = async () => (await admin.post(`/rooms/${made.room.id}/status`)).body.state
    const { join_url } = (await join(stage(), made)).body
    expect(await state()).toBe('not_live')
    await visit(join_url)
    expect(await state()).toBe('live')
  })

  test('a provider that does not answer gives an unknown status and the reason', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Unknown'))
    await visit((await join(stage(), made)).body.join_url)
    simulator.setTrouble({ kind: 'down' })
    try {
      const answer = await admin.post(`/rooms/${made.room.id}/status`)
      expect(answer.status).toBe(200)
      expect(answer.body).toMatchObject({
        state: 'unknown',
        live: null,
        message: expect.stringMatching(/\w/),
      })
      expect((await admin.post(`/rooms/${made.room.id}/end`)).body.code).toBe('provider_unavailable')
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    await wellAgain(stage(), made.provider)
    expect((await admin.post(`/rooms/${made.room.id}/status`)).body.state).toBe('live')
  })

  test.each(['down', 'garbage', 'html', 'wrong_secret', 'half'] as const)(
    'where the only provider is in trouble (%s) joining is 503 and says when to try again',
    async kind => {
      const { admin, simulator, fresh } = stage()
      const made = await buildLine(admin, simulator, fresh('Trouble'))
      simulator.setTrouble({ kind })
      try {
        const refused = await join(stage(), made)
        expect(refused.status).toBe(503)
        expect(refused.body.code).toBe('provider_unavailable')
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
        expect(refused.text).not.toContain(simulator.secret)
        expect(refused.text).not.toContain(simulator.url)
      } finally {
        simulator.setTrouble({ kind: 'none' })
      }
      await wellAgain(stage(), made.provider)
      expect((await join(stage(), made)).status).toBe(200)
    },
  )

  test('a server that does not answer is called by the first who come, and by none of the others', async () => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Silent'))
    const before = simulator.world.calls.get('create') ?? 0
    simulator.setTrouble({ kind: 'down' })
    try {
      const answers = await Promise.all(Array.from({ length: 100 }, () => join(stage(), made)))
      expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(['provider_unavailable']))
      // Eight calls at once, each made twice; whoever comes later is told at once. A host's own fetch may send once more
      // what went out on a connection that was closed under it.
      const first = (simulator.world.calls.get('create') ?? 0) - before
      expect(first).toBeGreaterThan(0)
      expect(first).toBeLessThanOrEqual(24)
      expect((await join(stage(), made)).body.code).toBe('provider_unavailable')
      expect((simulator.world.calls.get('create') ?? 0) - before).toBe(first)
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    await wellAgain(stage(), made.provider)
    expect((await join(stage(), made)).status).toBe(200)
  })

  test('meetings start on the default provider, and on the next one where that is down', async () => {
    const { admin, simulator, spare } = stage()
    const made = await onTwoServers(stage())
    const elsewhere = await admin.made('/rooms', { room_name: 'Elsewhere', account_id: made.account.id })
    const token = await admin.made(`/rooms/${elsewhere.id}/tokens`, { role: 'attendee' })
    expect((await join(stage(), made)).body.join_url).toContain(simulator.apiUrl)
    simulator.setTrouble({ kind: 'down' })
    try {
      expect((await join(stage(), { room: elsewhere, token })).body.join_url).toContain(spare.apiUrl)
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    // A running meeting stays where it is: nobody waits alone on the other server.
    expect((await join(stage(), { room: elsewhere, token })).body.join_url).toContain(spare.apiUrl)
  })

  test('a provider that is switched off serves nothing new', async () => {
    const { admin, simulator, spare } = stage()
    const { second, ...made } = await onTwoServers(stage())
    expect((await admin.patch(`/service-providers/${second.id}`, { active: false })).status).toBe(200)
    simulator.setTrouble({ kind: 'down' })
    try {
      const before = spare.world.calls.get('create') ?? 0
      expect((await join(stage(), made)).status).toBe(503)
      expect(spare.world.calls.get('create') ?? 0).toBe(before)
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
  })
}
