import { type Database, sql } from '@streamwise/db'
import { type Simulator, startSimulator, visit } from '@streamwise/simulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, buildTenant, type Line, providerOn } from './line.ts'

let here: Here
let simulator: Simulator
let spare: Simulator
let now = Date.now()
let made = 0
/** Round trips to the database, and what happens before a write, by its number. */
const trips: string[] = []
let meanwhile: (at: number) => Promise<unknown> | undefined = () => undefined

const watched = (database: Database): Database => ({
  ...database,
  read: statements => {
    trips.push('read')
    return database.read(statements)
  },
  write: async statements => {
    trips.push('write')
    await meanwhile(trips.filter(trip => trip === 'write').length)
    return database.write(statements)
  },
})

beforeAll(async () => {
  here = await platformHere(watched)
  here.deployment.now = () => now
  simulator = await startSimulator()
  spare = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
  await spare.close()
})
beforeEach(() => {
  meanwhile = () => undefined
  for (const server of [simulator, spare]) server.setTrouble({ kind: 'none' })
  // Nothing is left of what servers were found out to be.
  now += 3_600_000
})

const line = (features: Parameters<typeof buildLine>[3] = []): Promise<Line> =>
  buildLine(here.admin, simulator, `Place ${++made}`, features)

const join = (of: { room: Json; token?: Json }, input: object = {}) =>
  api(here.target).post(`/rooms/${of.room.id}/join`, { name: 'Ana', token: of.token?.token, ...input })
const visitor = (at: number) => ({ visitor: `browser-number-${at}` })

/** Another room of the same account, with a link. */
async function another({ account }: Pick<Line, 'account'>) {
  const room = await here.admin.made('/rooms', { room_name: `Room ${++made}`, account_id: account.id })
  return { room, token: await here.admin.made(`/rooms/${room.id}/tokens`, { role: 'moderator' }) }
}

/** A tenant whose package has both servers, the first of them its default. */
async function onTwo() {
  const first = await here.admin.made('/service-providers', providerOn(simulator, `First ${++made}`))
  const second = await here.admin.made('/service-providers', providerOn(spare, `Second ${made}`))
  const sold = await here.admin.made('/service-packages', {
    name: `Two ${made}`,
    providers: [{ service_provider_id: second.id }, { service_provider_id: first.id, default: true }],
  })
  return { first, second, ...(await buildTenant(here.admin, sold.id, `Doubled ${made}`)) }
}

const meetingsOf = async ({ room }: { room: Json }) => {
  const [answer] = await here.database.read([
    sql`SELECT m.create_time > 0, m.ended_at IS NULL, p.uuid FROM meetings m JOIN rooms r ON r.id = m.room_id
      JOIN service_providers p ON p.id = m.service_provider_id WHERE r.uuid = ${room.uuid} ORDER BY m.id`,
  ])
  return (answer?.rows ?? []).map(([started, open, provider]) => ({
    started: started === 1,
    open: open === 1,
    provider,
  }))
}
const seatsOf = async ({ room }: { room: Json }) => {
  const [answer] = await here.database.read([
    sql`SELECT s.user_id FROM room_seats s JOIN rooms r ON r.id = s.room_id WHERE r.uuid = ${room.uuid}`,
  ])
  return (answer?.rows ?? []).map(([user]) => String(user))
}
const created = (server = simulator) => server.world.calls.get('create') ?? 0
const userIn = ({ body }: { body: Json }) => new URL(body.join_url).searchParams.get('userID') ?? ''

describe('places in a room', () => {
  test('who comes again takes no second one, and the one too many is told so', async () => {
    const own = await line([{ code: 'max_participants', value: 2 }])
    for (const at of [1, 2, 1, 2, 1]) expect((await join(own, visitor(at))).status).toBe(200)
    const refused = await join(own, visitor(3))
    expect(refused.body).toMatchObject({
      code: 'quota_exceeded',
      details: { reason: 'meeting_full', code: 'max_participants', limit: 2 },
    })
    expect(refused.body.message).toMatch(/full.*try again/i)
    expect(await seatsOf(own)).toHaveLength(2)
    expect((await join(own, visitor(2))).status).toBe(200)
  })

  test('who comes back before it is heard that they left keeps it', async () => {
    const own = await line([{ code: 'max_participants', value: 1 }])
    expect((await join(own, visitor(1))).status).toBe(200)
    const [user] = await seatsOf(own)
    await here.database.write([
      sql`UPDATE room_seats SET entered = 1, held_until = ${now + 99 * 60_000} WHERE user_id = ${user ?? ''}`,
    ])
    expect((await join(own, visitor(1))).status).toBe(200)
    const [seat] = await here.database.read([
      sql`SELECT entered, held_until FROM room_seats WHERE user_id = ${user ?? ''}`,
    ])
    // On the way again: what takes the place from who went passes over who comes.
    expect(seat?.rows).toEqual([[0, now + 2 * 60_000]])
  })

  test('nobody who tells nothing of themselves comes back to one', async () => {
    const own = await line([{ code: 'max_participants', value: 2 }])
    const [one, other] = [await join(own), await join(own)]
    expect(userIn(one)).not.toBe(userIn(other))
    expect((await join(own)).body.details.reason).toBe('meeting_full')
  })

  test('one that nobody came to is free again after two minutes', async () => {
    const own = await line([{ code: 'max_participants', value: 1 }])
    expect((await join(own, visitor(1))).status).toBe(200)
    now += 2 * 60_000 - 1
    expect((await join(own, visitor(2))).status).toBe(409)
    now += 1
    expect((await join(own, visitor(2))).status).toBe(200)
    expect((await join(own, visitor(1))).body.details.reason).toBe('meeting_full')
  })

  test('whose meeting is full at its server comes back to it, and nobody else gets in', async () => {
    const own = await line([{ code: 'max_participants', value: 1 }])
    const first = await join(own, visitor(1))
    expect((await visit(first.body.join_url)).status).toBe(200)
    const again = await visit((await join(own, visitor(1))).body.join_url)
    expect(again.html).toContain('participant-name')
  })

  test('a room may take fewer than its subscription', async () => {
    const own = await line([{ code: 'max_participants', value: 5 }])
    const narrow = { room_features: [{ code: 'max_participants', value: 1 }] }
    expect((await here.admin.patch(`/rooms/${own.room.id}`, narrow)).status).toBe(200)
    expect((await join(own, visitor(1))).status).toBe(200)
    expect((await join(own, visitor(2))).body.details).toMatchObject({ limit: 1 })
  })

  test('of a hundred who want the last one, one gets it', async () => {
    const own = await line([{ code: 'max_participants', value: 3 }])
    for (const at of [1, 2]) await join(own, visitor(at))
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => join(own, visitor(at + 10))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers)
      if (status !== 200) expect([status, body.details.reason]).toEqual([409, 'meeting_full'])
  })

  test('all rooms share what a subscription may have at once, and it is shown as it is now', async () => {
    const own = await line([
      { code: 'max_concurrent_participants', value: 2 },
      { code: 'max_concurrent_meetings', value: 2 },
    ])
    const [second, third] = [await another(own), await another(own)]
    const used = async () => {
      const path = `/subscriptions/${own.subscription.id}/features`
      const shown = (await here.admin.get(path)).body.data
      const granted = (await here.admin.get(`/accounts/${own.account.id}/features`)).body.data
      const [got] = (await here.admin.get(`/subscriptions?search=${own.subscription.tag}`)).body.data
      return ['max_concurrent_participants', 'max_concurrent_meetings'].map(code => {
        const [one, other, listed] = [shown, granted, got.features].map(all =>
          all.find((each: Json) => each.code === code),
        )
        const single = { used: one.used, remaining: one.remaining }
        expect([other, listed]).toMatchObject([single, single])
        return one.used
      })
    }
    expect(await used()).toEqual([0, 0])
    expect((await join(own, visitor(1))).status).toBe(200)
    expect(await used()).toEqual([1, 1])
    expect((await join(second, visitor(1))).status).toBe(200)
    expect(await used()).toEqual([2, 2])
    expect((await join(own, visitor(2))).body).toMatchObject({
      code: 'quota_exceeded',
      details: { reason: 'too_many_participants', code: 'max_concurrent_participants', limit: 2 },
    })
    now += 2 * 60_000
    expect(await used()).toEqual([0, 2])
    expect((await join(third, visitor(3))).body).toMatchObject({
      code: 'quota_exceeded',
      details: { reason: 'too_many_meetings', code: 'max_concurrent_meetings', limit: 2 },
    })
    expect(await used()).toEqual([0, 2])
  })

  test('of a hundred rooms that begin at once with place for one meeting, one begins', async () => {
    const own = await line([{ code: 'max_concurrent_meetings', value: 1 }])
    const rooms = [own, ...(await Promise.all(Array.from({ length: 99 }, () => another(own))))]
    const before = simulator.world.meetings.size
    const answers = await Promise.all(rooms.map(room => join(room)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers)
      if (status !== 200) expect([status, body.details.reason]).toEqual([409, 'too_many_meetings'])
    expect(simulator.world.meetings.size - before).toBe(1)
  })
})

describe('what a join asks of the database', () => {
  const tripsOf = async (joining: () => Promise<{ status: number }>) => {
    trips.length = 0
    expect((await joining()).status).toBe(200)
    return [...trips]
  }

  test('three round trips for the first, two for who follows', async () => {
    const own = await line()
    expect(await tripsOf(() => join(own))).toEqual(['read', 'write', 'write'])
    expect(await tripsOf(() => join(own))).toEqual(['read', 'write'])
    now += 5 * 60_000
    expect(await tripsOf(() => join(own))).toEqual(['read', 'write', 'write'])
    expect(await tripsOf(() => join(own))).toEqual(['read', 'write'])
  })

  test('nothing is left of a join that no server took, but what was theirs before', async () => {
    const own = await line()
    simulator.setTrouble({ kind: 'garbage' })
    const refused = await join(own, visitor(1))
    expect(refused.body).toMatchObject({
      code: 'provider_unavailable',
      details: { provider_error: 'garbage' },
    })
    expect([await meetingsOf(own), await seatsOf(own)]).toEqual([[], []])
    simulator.setTrouble({ kind: 'none' })
    expect((await join(own, visitor(1))).status).toBe(200)
    now += 1_000
    simulator.setTrouble({ kind: 'garbage' })
    for (const at of [1, 2]) expect((await join(own, visitor(at))).status).toBe(503)
    expect(await seatsOf(own)).toHaveLength(1)
    expect(await meetingsOf(own)).toMatchObject([{ started: true, open: true }])
  })

  test('a process that ends between asking and writing down leaves a place that the next one uses', async () => {
    const own = await line([{ code: 'max_concurrent_meetings', value: 1 }])
    trips.length = 0
    meanwhile = at => (at > 1 ? Promise.reject(new Error('The process is gone.')) : undefined)
    expect((await join(own, visitor(1))).status).toBe(500)
    meanwhile = () => undefined
    expect(await meetingsOf(own)).toMatchObject([{ started: false, open: true }])
    const before = simulator.world.meetings.size
    expect((await join(own, visitor(2))).status).toBe(200)
    expect(await meetingsOf(own)).toMatchObject([{ started: true, open: true }])
    expect(simulator.world.meetings.size).toBe(before)
  })
})

describe('where a meeting starts', () => {
  test('nobody asks a server that did not answer a moment ago; it says when to come again', async () => {
    const own = await line()
    const { id } = own.provider
    await here.database.write([
      sql`UPDATE service_providers SET failures = 2, retry_at = ${now + 42_000} WHERE uuid = ${own.provider.uuid}`,
    ])
    const before = created()
    trips.length = 0
    const refused = await join(own)
    expect(refused.body).toMatchObject({ code: 'provider_unavailable', details: { retry_after: 42 } })
    expect(refused.headers.get('retry-after')).toBe('42')
    expect([trips, created()]).toEqual([['read'], before])
    now += 42_000
    expect((await join(own)).status).toBe(200)
    expect((await here.admin.get(`/service-providers/${id}`)).status).toBe(200)
  })

  test('a server that drains takes no new meetings, and keeps those that it has', async () => {
    const own = await onTwo()
    const drain = (id: unknown, on: number) =>
      here.database.write([sql`UPDATE service_providers SET draining = ${on} WHERE uuid = ${String(id)}`])
    expect((await join(own)).body.join_url).toContain(simulator.apiUrl)
    await drain(own.first.uuid, 1)
    expect((await join(own)).body.join_url).toContain(simulator.apiUrl)
    const second = await another(own)
    expect((await join(second)).body.join_url).toContain(spare.apiUrl)
    await drain(own.second.uuid, 1)
    const third = await another(own)
    const token = `token=${third.token.token}`
    for (const refused of [
      await join(third),
      await api(here.target).get(`/rooms/${third.room.id}/invitation?${token}`),
    ])
      expect(refused.body).toMatchObject({ code: 'not_usable', details: { reason: 'provider_draining' } })
    expect((await join(second)).status).toBe(200)
  })

  test('a meeting that its server lost is over, and the next one is written down instead', async () => {
    const own = await line()
    const first = await join(own)
    const id = new URL(first.body.join_url).searchParams.get('meetingID') ?? ''
    simulator.world.meetings.delete(id)
    await simulator.advance(1_000)
    const second = await join(own)
    const [then, since] = [first, second].map(({ body }) =>
      new URL(body.join_url).searchParams.get('createTime'),
    )
    expect(since).not.toBe(then)
    expect(await meetingsOf(own)).toMatchObject([
      { started: true, open: false },
      { started: true, open: true },
    ])
  })

  test('a meeting that was last seen long ago moves on where its server is out', async () => {
    const own = await onTwo()
    expect((await join(own)).body.join_url).toContain(simulator.apiUrl)
    simulator.setTrouble({ kind: 'garbage' })
    expect((await join(own)).status).toBe(503)
    now += 10 * 60_000
    expect((await join(own)).body.join_url).toContain(spare.apiUrl)
    expect(await meetingsOf(own)).toEqual([
      { started: true, open: false, provider: own.first.uuid },
      { started: true, open: true, provider: own.second.uuid },
    ])
  })

  test('of two who start a room’s meeting on two servers at once, the first written down is the room’s', async () => {
    const own = await onTwo()
    trips.length = 0
    // Somebody for whom the first server was silent went on to the second one, while this one waited for the first.
    const theirs = sql`UPDATE meetings SET create_time = 4711, service_provider_id =
        (SELECT id FROM service_providers WHERE uuid = ${own.second.uuid})
      WHERE room_id = (SELECT id FROM rooms WHERE uuid = ${own.room.uuid})`
    meanwhile = at => (at === 2 ? here.database.write([theirs]) : undefined)
    const { join_url } = (await join(own)).body
    expect(join_url).toContain(spare.apiUrl)
    expect(new URL(join_url).searchParams.get('createTime')).toBe('4711')
    expect(await meetingsOf(own)).toEqual([{ started: true, open: true, provider: own.second.uuid }])
  })

  test('whoever finds a meeting that was given up meanwhile takes its place anew, or is refused', async () => {
    const own = await line([{ code: 'max_concurrent_meetings', value: 1 }])
    const other = await another(own)
    const key = (room: Json) => sql`(SELECT id FROM rooms WHERE uuid = ${room.uuid})`
    const gone = sql`DELETE FROM meetings WHERE room_id = ${key(own.room)}`
    trips.length = 0
    meanwhile = at => (at === 2 ? here.database.write([gone]) : undefined)
    expect((await join(own)).status).toBe(200)
    expect(await meetingsOf(own)).toMatchObject([{ started: true, open: true }])
    await here.database.write([gone])
    trips.length = 0
    const taken = sql`UPDATE meetings SET room_id = ${key(other.room)} WHERE room_id = ${key(own.room)}`
    meanwhile = at => (at === 2 ? here.database.write([taken]) : undefined)
    expect((await join(own, visitor(2))).body.details).toMatchObject({ reason: 'too_many_meetings' })
    expect(await meetingsOf(own)).toEqual([])
  })

  test('a meeting that was taken for over goes on', async () => {
    const own = await line()
    const first = await join(own)
    await here.database.write([sql`UPDATE meetings SET ended_at = ${now} WHERE ended_at IS NULL`])
    const again = await join(own)
    expect(new URL(again.body.join_url).searchParams.get('createTime')).toBe(
      new URL(first.body.join_url).searchParams.get('createTime'),
    )
    expect(await meetingsOf(own)).toMatchObject([{ started: true, open: true }])
  })
})

test('where recordings take all their storage a meeting starts without, and moderators are told in their language', async () => {
  const own = await line([
    { code: 'recording', value: true },
    { code: 'max_recording_storage', value: 100 },
  ])
  await here.admin.patch(`/customers/${own.customer.id}`, { locale: 'pt-BR' })
  const use = (used: number) =>
    here.database.write([
      sql`INSERT INTO subscription_usage (subscription_id, code, used, may_exceed)
        SELECT id, 'max_recording_storage', ${used}, 1 FROM subscriptions WHERE uuid = ${own.subscription.uuid}
        ON CONFLICT (subscription_id, code) DO UPDATE SET used = excluded.used`,
    ])
  const started = async () => {
    const room = await another(own)
    const { body } = await join(room)
    const id = new URL(body.join_url).searchParams.get('meetingID') ?? ''
    const { record, moderatorOnlyMessage } = simulator.world.meetings.get(id)?.createParams ?? {}
    const [answer] = await here.database.read([
      sql`SELECT m.recorded FROM meetings m JOIN rooms r ON r.id = m.room_id WHERE r.uuid = ${room.room.uuid}`,
    ])
    return { record, told: moderatorOnlyMessage, recorded: answer?.rows[0]?.[0] }
  }
  await use(99)
  expect(await started()).toEqual({ record: 'true', told: undefined, recorded: 1 })
  await use(100)
  expect(await started()).toEqual({ record: 'false', told: expect.stringContaining('gravada'), recorded: 0 })
})
