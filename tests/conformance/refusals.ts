import { expect, test } from 'vitest'
import { refusalOf } from '../http.ts'
import { buildLine, type Line } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

const join = ({ nobody }: Stage, { room, token }: Pick<Line, 'room' | 'token'>) =>
  nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })

export const refusals: Theme = stage => {
  test('a wrong link, none at all and a room that is not there read alike', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Hidden'))
    const other = await buildLine(admin, simulator, fresh('Other'))
    const answers = await Promise.all([
      nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: 'wrong' }),
      nobody.post(`/rooms/${room.id}/join`, { name: 'Ana' }),
      nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: other.token.token }),
      nobody.post('/rooms/0123abcd/join', { name: 'Ana', token: 'wrong' }),
      nobody.get(`/rooms/${room.id}/invitation`),
    ])
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(refusalOf(answer)).toEqual(refusalOf(answers[0]))
    }
  })

  test('a public room takes no wrong token for none', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Public'))
    await admin.patch(`/rooms/${room.id}`, { is_public: true })
    expect((await nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: 'wrong' })).status).toBe(404)
    expect((await nobody.post(`/rooms/${room.id}/join`, { name: 'Ana' })).status).toBe(200)
  })

  test('an expired link is 403 and says so', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Expired'))
    const token = await admin.made(`/rooms/${room.id}/tokens`, { role: 'attendee' })
    await admin.patch(`/rooms/${room.id}/tokens/${token.id}`, { expires_at: '2020-01-01T00:00:00Z' })
    const refused = await nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ code: 'forbidden', details: { reason: 'link_expired' } })
    expect(refused.body.message).toMatch(/^This link has expired\. .+\.$/)
  })

  test.each([
    {
      what: 'room',
      path: ({ room }: Line) => `/rooms/${room.id}`,
      status: 'inactive',
      reason: 'room_inactive',
    },
    {
      what: 'account',
      path: ({ account }: Line) => `/accounts/${account.id}`,
      status: 'suspended',
      reason: 'account_suspended',
    },
    {
      what: 'account',
      path: ({ account }: Line) => `/accounts/${account.id}`,
      status: 'inactive',
      reason: 'account_inactive',
    },
    {
      what: 'subscription',
      path: (l: Line) => `/subscriptions/${l.subscription.id}`,
      status: 'suspended',
      reason: 'subscription_suspended',
    },
    {
      what: 'customer',
      path: ({ customer }: Line) => `/customers/${customer.id}`,
      status: 'suspended',
      reason: 'customer_suspended',
    },
    {
      what: 'customer',
      path: ({ customer }: Line) => `/customers/${customer.id}`,
      status: 'inactive',
      reason: 'customer_inactive',
    },
  ])('a $what that is $status lets nobody in', async ({ path, status, reason }) => {
    const { admin, simulator, fresh } = stage()
    const made = await buildLine(admin, simulator, fresh('Closed'))
    expect((await admin.patch(path(made), { status })).status).toBe(200)
    const refused = await join(stage(), made)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'not_usable', details: { reason } })
    expect(refused.body.message).toMatch(/^\p{Lu}[^_{}]+\.$/u)
    expect((await admin.patch(path(made), { status: 'active' })).status).toBe(200)
    expect((await join(stage(), made)).status).toBe(200)
  })

  test('a name is needed, and has its limits', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Named'))
    for (const name of ['', '   ', 'a'.repeat(65), 'a\u0000b', 7, null, undefined]) {
      const refused = await nobody.post(`/rooms/${room.id}/join`, { name, token: token.token })
      expect(refused.status).toBe(422)
      expect(Object.keys(refused.body.errors)).toEqual(['name'])
    }
  })
}
