import { expect, test } from 'vitest'
import { type Answer, type Json, refusalOf } from '../http.ts'
import { buildLine } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

/** A room with a link and a code of each role. */
async function codedRoom({ admin, simulator, fresh }: Stage) {
  const made = await buildLine(admin, simulator, fresh('Coded'))
  const path = `/rooms/${made.room.id}`
  const of = async (role: string) => ({
    token: (await admin.made(`${path}/tokens`, { role })).token as string,
    code: (await admin.made(`${path}/access-codes`, { role })) as Json,
  })
  return { ...made, path, moderator: await of('moderator'), attendee: await of('attendee') }
}

export const accessCodes: Theme = stage => {
  const join = (path: string, input: object): Promise<Answer> =>
    stage().nobody.post(`${path}/join`, { name: 'Ana', ...input })

  test('a link needs a code of its role, however it is typed', async () => {
    const { admin, nobody } = stage()
    const { path, moderator } = await codedRoom(stage())
    const code = await admin.made(`${path}/access-codes`, { role: 'moderator', code: ' teach-2027 ' })
    expect(code).toMatchObject({ object: 'RoomAccessCode', code: 'TEACH2027', role: 'moderator' })
    const invitation = await nobody.get(`${path}/invitation?token=${moderator.token}`)
    expect(invitation.body).toMatchObject({ role: 'moderator', needs_code: true, name: null })
    expect(invitation.text).not.toContain('TEACH2027')
    for (const typed of ['TEACH2027', 'teach 2027', 'Teach-20-27', moderator.code.code])
      expect((await join(path, { token: moderator.token, code: typed })).status, typed).toBe(200)
    const used = (await admin.get(`${path}/access-codes/${code.id}`)).body
    expect(used.last_usage).toMatch(/Z$/)
    expect(used.version).toBe(1)
  })

  test.each([
    ['none', () => undefined, 'code_needed'],
    ['an empty one', () => '', 'code_needed'],
    ['a wrong one', () => '000', 'wrong_code'],
    ['the other role’s', (room: Json) => room.moderator.code.code, 'wrong_code'],
  ])('%s is 403 at the field', async (_, codeOf, reason) => {
    const room = await codedRoom(stage())
    const refused = await join(room.path, { token: room.attendee.token, code: codeOf(room) })
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ code: 'forbidden', details: { reason } })
    expect(Object.keys(refused.body.errors)).toEqual(['code'])
    expect(refused.text).not.toContain(room.attendee.code.code)
  })

  test('a code opens nothing without a link, and not with a wrong one', async () => {
    const { nobody } = stage()
    const { path, attendee } = await codedRoom(stage())
    const none = await nobody.post(`${path}/join`, { name: 'Ana' })
    expect(none.status).toBe(404)
    for (const input of [{ code: attendee.code.code }, { code: attendee.code.code, token: 'wrong' }])
      expect(refusalOf(await join(path, input))).toEqual(refusalOf(none))
  })

  test('an expired code opens nothing, also once it is the only one', async () => {
    const { admin, nobody } = stage()
    const { path, attendee } = await codedRoom(stage())
    const other = await admin.made(`${path}/access-codes`, { role: 'attendee' })
    await admin.patch(`${path}/access-codes/${other.id}`, { expires_at: '2020-01-01T00:00:00Z' })
    const late = await join(path, { token: attendee.token, code: other.code })
    expect(late.body.details).toEqual({ reason: 'code_expired' })
    await admin.delete(`${path}/access-codes/${attendee.code.id}`)
    expect((await nobody.get(`${path}/invitation?token=${attendee.token}`)).body.needs_code).toBe(true)
    expect((await join(path, { token: attendee.token })).body.details).toEqual({ reason: 'code_needed' })
    await admin.delete(`${path}/access-codes/${other.id}`)
    expect((await join(path, { token: attendee.token })).status).toBe(200)
  })

  test('a public room asks its guests, where it has a code for them', async () => {
    const { admin, nobody } = stage()
    const { path } = await codedRoom(stage())
    await admin.patch(path, { is_public: true })
    expect((await nobody.get(`${path}/invitation`)).body).toMatchObject({ role: 'guest', needs_code: false })
    const { code } = await admin.made(`${path}/access-codes`, { role: 'guest' })
    expect((await nobody.get(`${path}/invitation`)).body).toMatchObject({ role: 'guest', needs_code: true })
    expect((await join(path, {})).body.details).toEqual({ reason: 'code_needed' })
    expect((await join(path, { code })).body.role).toBe('guest')
  })

  test('a closed room says that it is closed before it asks for a code', async () => {
    const { admin } = stage()
    const { path, attendee } = await codedRoom(stage())
    await admin.patch(path, { status: 'inactive' })
    const refused = await join(path, { token: attendee.token, code: 'wrong' })
    expect(refused.body).toMatchObject({ code: 'not_usable', details: { reason: 'room_inactive' } })
  })

  test('of forty wrong codes at once ten are looked at, and then not even the right one', async () => {
    const { admin } = stage()
    const { path, attendee, moderator } = await codedRoom(stage())
    const guesses = Array.from({ length: 40 }, (_, at) =>
      join(path, { token: attendee.token, code: `guess${at}` }),
    )
    const answers = await Promise.all(guesses)
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(10)
    for (const { status, body, headers } of answers)
      if (status !== 403) {
        expect(status).toBe(429)
        expect(body).toMatchObject({ code: 'too_many_requests', details: { reason: 'code_blocked' } })
        expect(Object.keys(body.errors)).toEqual(['code'])
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      }
    // Another role's codes are not what was guessed.
    expect((await join(path, { token: moderator.token, code: moderator.code.code })).status).toBe(200)
    const log = await admin.get('/audit-entries?entity=RoomAccessCode&limit=100')
    expect(log.text).not.toContain(attendee.code.code)
  })

  test('thirty people behind one address all come in with the right code', async () => {
    const { path, attendee } = await codedRoom(stage())
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        join(path, { name: `Pupil ${at}`, token: attendee.token, code: attendee.code.code }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  })

  test('a code is made of six digits, or as it is given; twice in a room it is 409', async () => {
    const { admin } = stage()
    const { path, attendee } = await codedRoom(stage())
    expect(attendee.code.code).toMatch(/^\d{6}$/)
    const again = await admin.post(`${path}/access-codes`, { role: 'guest', code: attendee.code.code })
    expect([again.status, again.body.code, Object.keys(again.body.errors)]).toEqual([
      409,
      'already_exists',
      ['code'],
    ])
    for (const code of ['123', '1234567890123', 'ünïcode', '12 3', 7, null])
      expect((await admin.post(`${path}/access-codes`, { role: 'guest', code })).status).toBe(422)
    const past = await admin.post(`${path}/access-codes`, {
      role: 'guest',
      expires_at: '2020-01-01T00:00:00Z',
    })
    expect([past.status, Object.keys(past.body.errors)]).toEqual([422, ['expires_at']])
  })

  test('the audit log says that a code was made and changed, never which', async () => {
    const { admin } = stage()
    const { path, attendee } = await codedRoom(stage())
    await admin.patch(`${path}/access-codes/${attendee.code.id}`, { code: 'ANOTHER1' })
    await admin.delete(`${path}/access-codes/${attendee.code.id}`)
    const log = await admin.get(`/audit-entries?entity=RoomAccessCode&entity_id=${attendee.code.id}`)
    expect(log.body.data.map(({ action }: Json) => action)).toEqual([
      'roomAccessCodes.delete',
      'roomAccessCodes.update',
      'roomAccessCodes.create',
    ])
    expect(log.body.data[1].after).toEqual({ code: '•••• (changed)' })
    for (const code of [attendee.code.code, 'ANOTHER1']) expect(log.text).not.toContain(code)
  })
}
