import { visit } from '@streamwise/simulator'
import { expect, test, vi } from 'vitest'
import type { Json } from '../http.ts'
import { buildLine } from '../line.ts'
import type { Theme } from './stage.ts'

export const recordings: Theme = stage => {
  test('what was recorded is found, renamed, played, hidden and deleted, here and at the server', async () => {
    const { admin, simulator, nobody, fresh } = stage()
    const features = [{ code: 'recording', value: true }]
    const { room, token } = await buildLine(admin, simulator, fresh('Recorded'), features)
    const { join_url } = (await nobody.post(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token }))
      .body
    await visit(join_url)
    await admin.made(`/rooms/${room.id}/end`, {})
    await simulator.advance(5 * 60_000)

    const found = await vi.waitFor(async () => {
      expect(await admin.made(`/rooms/${room.id}/recordings/look`, {})).toMatchObject({ providers: 1 })
      const { data } = (await admin.get(`/recordings?room_id=${room.id}&include=room`)).body
      expect(data).toMatchObject([
        { object: 'Recording', state: 'published', name: room.room_name, pending: [], room: { id: room.id } },
      ])
      return data[0] as Json
    }, 20_000)
    const path = `/recordings/${found.id}`
    const settled = (wanted: object) =>
      vi.waitFor(async () => {
        const { body } = await admin.get(path)
        expect(body).toMatchObject({ pending: [], ...wanted })
      }, 20_000)
    const there = () =>
      simulator.world.recordings.find(
        ({ meetingId }) => meetingId === new URL(join_url).searchParams.get('meetingID'),
      )

    await admin.patch(path, { name: 'Kick-off' })
    await settled({ name: 'Kick-off' })
    const played = await admin.get(`${path}/playback`)
    expect(played.body).toMatchObject({ fresh: true, name: 'Kick-off' })
    expect(played.headers.get('cache-control')).toBe('no-store')

    await admin.patch(`/rooms/${room.id}`, { is_public: true })
    const everybodys = await nobody.get(`/rooms/${room.id}/public-recordings`)
    expect(everybodys.headers.get('cache-control')).toBe('public, max-age=30')
    expect(everybodys.body.data).toMatchObject([{ id: found.id, name: 'Kick-off' }])
    const shown = await nobody.get(`/rooms/${room.id}/public-recordings/${found.id}/playback`)
    expect(shown.body.formats).toEqual(played.body.formats)

    await admin.made(`${path}/unpublish`, {})
    await settled({ state: 'unpublished' })
    expect(there()).toMatchObject({ state: 'unpublished' })

    expect((await admin.delete(path)).body).toMatchObject({ pending: [{ what: 'delete' }] })
    await settled({ state: 'deleted' })
    expect(there()).toMatchObject({ state: 'deleted' })
    expect((await admin.get(`/recordings?room_id=${room.id}`)).body.data).toEqual([])
  })
}
