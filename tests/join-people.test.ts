import { type Simulator, startSimulator, visit } from '@streamwise/simulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, credential, type Line } from './line.ts'

let here: Here
let simulator: Simulator
let made = 0

beforeAll(async () => {
  here = await platformHere()
  simulator = await startSimulator()
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await simulator.close()
})

const line = (): Promise<Line> => buildLine(here.admin, simulator, `People ${++made}`)
const join = (by: Api, { room }: Pick<Line, 'room'>, input: object = {}) =>
  by.post(`/rooms/${room.id}/join`, { name: 'Ana', ...input })
const byLink = (of: Line, input: object = {}) =>
  join(api(here.target), of, { token: of.token.token, ...input })
const paramsOf = ({ body }: { body: Json }) => Object.fromEntries(new URL(body.join_url).searchParams)
const meetingOf = ({ body }: { body: Json }) =>
  simulator.world.meetings.get(new URL(body.join_url).searchParams.get('meetingID') ?? '')
const machine = async (permissions: readonly string[], of: Line): Promise<Api> =>
  api(here.target, { secret: (await credential(here.admin, permissions, of.customer.id)).secret })

describe('who somebody is in a meeting', () => {
  test('the same browser is the same person in a room, and another one in another room', async () => {
    const [own, other] = [await line(), await line()]
    const visitor = 'Zk3v9x0qaTn2Rw7y'
    const [first, again, elsewhere] = [
      await byLink(own, { visitor }),
      await byLink(own, { visitor, name: 'Zoë' }),
      await byLink(other, { visitor }),
    ].map(answer => paramsOf(answer).userID)
    expect(again).toBe(first)
    expect(elsewhere).not.toBe(first)
    expect(first).toMatch(/^visitor-[\w-]{22}$/)
    expect(first).not.toContain(visitor)
  })

  test('who comes by their right is their user, never their address', async () => {
    const own = await line()
    const { user } = (await here.browser.get('/me')).body
    expect(paramsOf(await join(here.browser, own)).userID).toBe(`user-${user.id}`)
    const guest = await here.browser.post(`/rooms/${own.room.id}/join`, { name: 'A', token: own.token.token })
    expect(paramsOf(guest).userID).toMatch(/^visitor-/)
  })

  test('who may moderate comes in as an attendee where they want to, and nobody as more than their right', async () => {
    const own = await line()
    const [lead, viewer] = [await machine(['rooms:moderate'], own), await machine(['rooms:join'], own)]
    const roleOf = async (by: Api, input: object) => (await join(by, own, input)).body.role
    expect(await roleOf(lead, {})).toBe('moderator')
    expect(await roleOf(lead, { role: 'moderator' })).toBe('moderator')
    expect(await roleOf(lead, { role: 'attendee' })).toBe('attendee')
    expect(await roleOf(lead, { role: 'attendee', token: own.token.token })).toBe('moderator')
    expect(await roleOf(viewer, { role: 'attendee' })).toBe('attendee')
    const more = await join(viewer, own, { role: 'moderator' })
    expect(more.body).toMatchObject({ code: 'forbidden', details: { reason: 'takes_a_right' } })
    expect(Object.keys(more.body.errors)).toEqual(['role'])
    expect((await join(lead, own, { role: 'guest' })).body.code).toBe('invalid_input')
  })

  test('a system that sends people says who they are, in its own name', async () => {
    const own = await line()
    const lms = await machine(['rooms:join'], own)
    const told = { user_id: 'student-7', avatar_url: 'https://lms.example.com/7.png' }
    const one = paramsOf(await join(lms, own, told))
    expect(one.userID).toMatch(/^api-[0-9a-z]{8}-student-7$/)
    expect(paramsOf(await join(lms, own, told)).userID).toBe(one.userID)
    const other = await machine(['rooms:moderate'], own)
    expect(paramsOf(await join(other, own, told)).userID).not.toBe(one.userID)
    // A link's role, and who it is by the credential that comes with it.
    const linked = await join(lms, own, { ...told, token: own.token.token })
    expect([linked.body.role, paramsOf(linked).userID]).toEqual(['moderator', one.userID])
    for (const user_id of ['ana@example.com', '', 'a b', 'x'.repeat(101)])
      expect(Object.keys((await join(lms, own, { user_id })).body.errors)).toEqual(['user_id'])
  })

  test.each([
    ['avatar_url', 'https://lms.example.com/7.png'],
    ['user_id', 'student-7'],
    ['userdata', { bbb_auto_join_audio: 'true' }],
    ['role', 'attendee'],
  ])('%s is not a participant’s to say', async (name, value) => {
    const own = await line()
    const reader = await machine(['rooms:read', 'rooms:write'], own)
    const stranger = await machine(['rooms:join'], await line())
    await here.admin.patch(`/rooms/${own.room.id}`, { is_public: true })
    const input = { [name]: value }
    for (const refused of [
      await byLink(own, input),
      await join(api(here.target), own, input),
      await join(reader, own, { ...input, token: own.token.token }),
      await join(stranger, own, { ...input, token: own.token.token }),
    ]) {
      expect(refused.body).toMatchObject({ code: 'forbidden', details: { reason: 'takes_a_right' } })
      expect(Object.keys(refused.body.errors)).toEqual([name])
    }
    expect(simulator.world.meetings.has(own.room.meeting_id)).toBe(false)
  })

  test.each<[object, string]>([
    [{ visitor: 'short' }, 'visitor'],
    [{ visitor: `${'a'.repeat(16)} ` }, 'visitor'],
    [{ visitor: 'a'.repeat(101) }, 'visitor'],
    [{ locale: 'portuguese of Brazil' }, 'locale'],
    [{ locale: 'p' }, 'locale'],
    [{ avatar_url: 'http://lms.example.com/7.png' }, 'avatar_url'],
    [{ avatar_url: 'javascript:alert(1)' }, 'avatar_url'],
    [{ userdata: { 'Not ours': 'x' } }, 'userdata.Not ours'],
    [{ userdata: { a: 'x'.repeat(201) } }, 'userdata.a'],
    [{ userdata: { a: 1 } }, 'userdata.a'],
    [{ userdata: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, 'v'])) }, 'userdata'],
    [{ colour: 'red' }, 'colour'],
  ])('%j is refused at %s', async (input, field) => {
    const own = await line()
    const refused = await join(here.admin, own, input)
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [field]])
  })
})

describe('sent into a running meeting', () => {
  const document = { url: 'https://files.example.com/agenda.pdf?key=s3cret', filename: 'agenda.pdf' }
  const message = { text: 'Five minutes left.', sender: 'Reception' }
  const send = (by: Api, { room }: Pick<Line, 'room'>, what: string, input: object) =>
    by.post(`/rooms/${room.id}/${what}`, input)

  test('a document and a message arrive, and the log tells of both without a key', async () => {
    const own = await line()
    const joined = await byLink(own)
    await visit(joined.body.join_url)
    const by = await machine(['rooms:moderate'], own)
    expect((await send(by, own, 'documents', { ...document, downloadable: true })).body).toEqual({
      object: 'RoomDocument',
      filename: 'agenda.pdf',
      current: true,
      downloadable: true,
    })
    expect((await send(by, own, 'messages', message)).body).toEqual({ object: 'RoomMessage', ...message })
    const meeting = meetingOf(joined)
    expect(JSON.stringify(meeting?.documents)).toContain('agenda.pdf')
    expect(JSON.stringify(meeting?.chat)).toContain('Five minutes left.')
    const { data } = (await here.admin.get(`/audit-entries?entity=Room&entity_id=${own.room.id}`)).body
    expect(data.slice(0, 2).map(({ action, after }: Json) => [action, after])).toEqual([
      ['rooms.sendMessage', { message }],
      [
        'rooms.addDocument',
        {
          document: { filename: 'agenda.pdf', current: true, downloadable: true, host: 'files.example.com' },
        },
      ],
    ])
  })

  test.each<[string, object, string]>([
    ['documents', { ...document, url: 'http://files.example.com/a.pdf' }, 'url'],
    ['documents', { ...document, filename: '' }, 'filename'],
    ['documents', { ...document, current: 'yes' }, 'current'],
    ['documents', { ...document, colour: 'red' }, 'colour'],
    ['messages', { text: 'a'.repeat(501) }, 'text'],
    ['messages', { text: '' }, 'text'],
    ['messages', { ...message, sender: 'a'.repeat(65) }, 'sender'],
  ])('%s: %j is refused at %s', async (what, input, field) => {
    const refused = await send(here.admin, await line(), what, input)
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, [field]])
  })

  test('nothing goes where no meeting runs, or where only somebody who may join asks', async () => {
    const own = await line()
    for (const [what, input] of [
      ['documents', document],
      ['messages', message],
    ] as const) {
      const refused = await send(here.admin, own, what, input)
      expect(refused.body).toMatchObject({ code: 'not_usable', details: { reason: 'no_meeting' } })
      const attendee = await machine(['rooms:join', 'rooms:read'], own)
      expect((await send(attendee, own, what, input)).status).toBe(403)
      const stranger = await machine(['rooms:moderate'], await line())
      expect((await send(stranger, own, what, input)).status).toBe(404)
    }
  })

  test('a meeting that is gone at its server is no meeting', async () => {
    const own = await line()
    const joined = await byLink(own)
    simulator.world.meetings.delete(new URL(joined.body.join_url).searchParams.get('meetingID') ?? '')
    for (const [what, input] of [
      ['documents', document],
      ['messages', message],
    ] as const) {
      const refused = await send(here.admin, own, what, input)
      expect(refused.body).toMatchObject({ code: 'not_usable', details: { reason: 'no_meeting' } })
    }
  })
})
