import { expect, test } from 'vitest'
import type { Json } from '../http.ts'
import { buildLine } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

const NAMES = ['Écho', 'alpha', 'Bravo', 'charlie', 'Delta', 'bravo']

/** A tenant with rooms of these names besides its first. */
async function withRooms({ admin, simulator, fresh }: Stage): Promise<{ account: Json; all: string[] }> {
  const { account, room } = await buildLine(admin, simulator, fresh('Listed'))
  for (const room_name of NAMES)
    await admin.made('/rooms', { room_name, account_id: account.id, is_public: room_name === 'Delta' })
  return { account, all: [room.room_name, ...NAMES] }
}

const namesOf = (data: { room_name: string }[]) => data.map(room => room.room_name)

export const lists: Theme = stage => {
  test('pages follow one another without a gap or a repeat, in any order', async () => {
    const { admin } = stage()
    const { account, all } = await withRooms(stage())
    for (const sort of ['created_at', '-created_at', 'room_name', '-room_name']) {
      const seen: string[] = []
      let cursor: string | null = null
      let pages = 0
      do {
        const query = new URLSearchParams({
          account_id: account.id,
          sort,
          limit: '3',
          ...(cursor ? { cursor } : {}),
        })
        const { data, meta } = (await admin.get(`/rooms?${query}`)).body as Json
        expect(meta).not.toHaveProperty('total')
        seen.push(...namesOf(data))
        cursor = meta.next_cursor
        pages++
      } while (cursor)
      expect(pages).toBe(3)
      expect([...seen].sort()).toEqual([...all].sort())
      if (sort === 'created_at') expect(seen).toEqual(all)
      if (sort === '-created_at') expect(seen).toEqual(all.toReversed())
      const lower = seen.map(name => name.toLowerCase())
      if (sort === 'room_name') expect(lower).toEqual([...lower].sort())
      if (sort === '-room_name') expect(lower).toEqual([...lower].sort().reverse())
    }
  })

  test('the newest come first where nothing is said', async () => {
    const { account, all } = await withRooms(stage())
    const { data } = (await stage().admin.get(`/rooms?account_id=${account.id}`)).body
    expect(namesOf(data)).toEqual(all.toReversed())
  })

  test('filters, search and total go together', async () => {
    const { admin } = stage()
    const { account, all } = await withRooms(stage())
    const list = async (query: string) =>
      (await admin.get(`/rooms?account_id=${account.id}&total=true&${query}`)).body
    expect((await list('limit=2')).meta).toMatchObject({ total: all.length })
    expect(namesOf((await list('is_public=true')).data)).toEqual(['Delta'])
    expect((await list('status=inactive')).meta).toEqual({ next_cursor: null, total: 0 })
    expect(namesOf((await list('search=RAV&sort=created_at')).data)).toEqual(['Bravo', 'bravo'])
    expect(namesOf((await list('search=de')).data)).toEqual(['Delta'])
    expect((await list('search=el')).meta.total).toBe(0)
    expect((await list('search=rav&limit=1')).meta.total).toBe(2)
    for (const search of ['%25', '%22', "'%20OR%201=1", '*', 'rav%20NOT%20x', 'NEAR(a%20b)'])
      expect((await list(`search=${search}`)).meta.total).toBe(0)
    expect((await admin.get('/rooms?search=%00')).status).toBe(422)
  })

  test('a limit is from 1 to 100, a sort one of the named columns', async () => {
    const { admin } = stage()
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=-1',
      'limit=ten',
      'limit=1.5',
      'limit=',
      'sort=url',
      'sort=--room_name',
    ]) {
      const refused = await admin.get(`/rooms?${query}`)
      expect(refused.status, query).toBe(422)
      expect(Object.keys(refused.body.errors)).toEqual([query.split('=')[0]])
    }
    expect((await admin.get('/rooms?limit=100')).status).toBe(200)
    expect((await admin.get('/rooms?limit=5&limit=6')).status).toBe(422)
  })

  test('a cursor of another list or order, or of nobody, is 422', async () => {
    const { admin } = stage()
    await withRooms(stage())
    const cursorOf = async (path: string) => (await admin.get(path)).body.meta.next_cursor as string
    const ofRooms = await cursorOf('/rooms?limit=1')
    const ofAccounts = await cursorOf('/accounts?limit=1')
    expect((await admin.get(`/rooms?cursor=${ofRooms}`)).status).toBe(200)
    const wrong = [
      `/rooms?cursor=${ofAccounts}`,
      `/rooms?sort=room_name&cursor=${ofRooms}`,
      `/rooms?cursor=${ofRooms.slice(1)}`,
      '/rooms?cursor=nonsense',
    ]
    for (const path of wrong) {
      const refused = await admin.get(path)
      expect(refused.status, path).toBe(422)
      expect(Object.keys(refused.body.errors)).toEqual(['cursor'])
    }
  })

  test('a list of what is below something that is not there is 404', async () => {
    const { admin } = stage()
    expect((await admin.get('/rooms/0123abcd/tokens')).status).toBe(404)
  })
}
