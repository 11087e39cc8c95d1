import { checksumOf, visit } from '@streamwise/simulator'
import { expect, test } from 'vitest'
import { buildLine } from '../line.ts'
import type { Theme } from './stage.ts'

/** The text of an element of the simulated meeting's page. */
const shown = (html: string, id: string) => new RegExp(`data-testid="${id}">([^<]*)<`).exec(html)?.[1] ?? null

const seenIn = (html: string) => ({
  meeting: shown(html, 'meeting-name'),
  name: shown(html, 'participant-name'),
  role: shown(html, 'participant-role'),
  guest: shown(html, 'participant-guest') !== null,
})

export const joining: Theme = stage => {
  test('a link takes somebody who never signed in into the meeting, as who they are', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Joined'))
    const invitation = await nobody.get(`/rooms/${room.id}/invitation?token=${token.token}`)
    expect(invitation.body).toMatchObject({ room_name: room.room_name, role: 'moderator' })
    const joined = await nobody.post(`/rooms/${room.id}/join`, {
      name: 'Zoë <Müller> & Co',
      token: token.token,
    })
    expect(joined.status).toBe(200)
    expect(joined.body).toMatchObject({ object: 'Join', role: 'moderator' })
    const { html, status } = await visit(joined.body.join_url)
    expect(status).toBe(200)
    expect(seenIn(html)).toEqual({
      meeting: room.room_name,
      name: 'Zoë &lt;Müller&gt; &amp; Co',
      role: 'MODERATOR',
      guest: false,
    })
    expect((await admin.get(`/rooms/${room.id}/tokens/${token.id}`)).body.last_usage).toMatch(/Z$/)
  })

  test('the provider’s link is signed and holds the meeting’s create time', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Signed'))
    const { join_url } = await nobody.made(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })
    const { origin, pathname, search, searchParams } = new URL(join_url)
    expect(`${origin}${pathname}`).toBe(`${simulator.apiUrl}/join`)
    const query = search.slice(1).replace(/&?checksum=[^&]*/, '')
    const checksum = checksumOf('join', query, simulator.secret, 'sha256')
    expect(searchParams.get('checksum')).toBe(checksum)
    const meeting = simulator.world.meetings.get(searchParams.get('meetingID') ?? '')
    expect(searchParams.get('createTime')).toBe(String(meeting?.createTime))
    expect(searchParams.get('meetingID')).toMatch(/^[0-9a-z]{40}$/)
    expect(join_url).not.toContain(simulator.secret)
  })

  test.each([
    { role: 'attendee', seen: { role: 'VIEWER', guest: false } },
    { role: 'guest', seen: { role: 'VIEWER', guest: true } },
  ])('a link of a $role gives that place', async ({ role, seen }) => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room } = await buildLine(admin, simulator, fresh('Roles'))
    const { token } = await admin.made(`/rooms/${room.id}/tokens`, { role })
    const joined = await nobody.made(`/rooms/${room.id}/join`, { name: 'Bo', token })
    expect(joined.role).toBe(role)
    expect(seenIn((await visit(joined.join_url)).html)).toMatchObject({ name: 'Bo', ...seen })
  })

  test('a public room has a guest’s place for whoever opens it', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { account } = await buildLine(admin, simulator, fresh('Public'))
    const room = await admin.made('/rooms', {
      room_name: 'Open house',
      account_id: account.id,
      is_public: true,
    })
    expect((await nobody.get(`/rooms/${room.id}/invitation`)).body.role).toBe('guest')
    const joined = await nobody.made(`/rooms/${room.id}/join`, { name: 'Passer-by' })
    expect(joined.role).toBe('guest')
    expect(seenIn((await visit(joined.join_url)).html)).toMatchObject({ name: 'Passer-by', guest: true })
  })

  test('a room that waits for its moderator lets others in once one has come', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Waits'))
    await admin.patch(`/rooms/${room.id}`, { is_public: true, room_settings: { wait_for_moderator: true } })
    const guest = () => nobody.post(`/rooms/${room.id}/join`, { name: 'Bo' })
    expect((await nobody.get(`/rooms/${room.id}/invitation`)).body.waits_for_moderator).toBe(true)
    const refused = await guest()
    expect([refused.status, refused.body.details.reason]).toEqual([409, 'waiting_for_moderator'])
    expect(refused.headers.get('retry-after')).toBe('5')
    await nobody.made(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })
    expect((await nobody.get(`/rooms/${room.id}/invitation`)).body.waits_for_moderator).toBe(false)
    expect(seenIn((await visit((await guest()).body.join_url)).html)).toMatchObject({
      name: 'Bo',
      guest: true,
    })
  })

  test('everybody who joins is in one meeting', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const { room, token } = await buildLine(admin, simulator, fresh('Together'))
    const names = ['Ana', 'Bo', 'Chen', 'Dee', 'Eli']
    const links = await Promise.all(
      names.map(name => nobody.made(`/rooms/${room.id}/join`, { name, token: token.token })),
    )
    for (const { join_url } of links) await visit(join_url)
    const meetings = [...simulator.world.meetings.values()].filter(({ name }) => name === room.room_name)
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.present.map(({ fullName }) => fullName).sort()).toEqual(names)
    expect((await admin.delete(`/rooms/${room.id}`)).body.removed).toMatchObject({
      room_tokens: 1,
      meetings: 1,
    })
  })

  test('what was sold reaches the provider, narrowed by the room', async () => {
    const { admin, nobody, simulator, fresh } = stage()
    const sold = [
      { code: 'max_participants', value: 50 },
      { code: 'max_duration', value: 90 },
    ]
    const { account } = await buildLine(admin, simulator, fresh('Limits'), sold)
    const room = await admin.made('/rooms', {
      room_name: fresh('Narrow'),
      account_id: account.id,
      is_public: true,
      room_features: [
        { code: 'max_participants', value: 10 },
        { code: 'max_duration', value: 600 },
        { code: 'recording', value: true },
      ],
      room_settings: { mute_on_start: true },
    })
    await nobody.made(`/rooms/${room.id}/join`, { name: 'Ana' })
    const meeting = [...simulator.world.meetings.values()].find(({ name }) => name === room.room_name)
    expect(meeting?.createParams).toMatchObject({
      maxParticipants: '10',
      duration: '90',
      record: 'false',
      muteOnStart: 'true',
    })
  })
}
