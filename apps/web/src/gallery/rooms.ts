import type { List } from '#api/list.ts'

export interface Room {
  id: string
  room_name: string
  account: string
  status: string
  participants: number
  created_at: string
}

const names = ['Physics 101', 'Staff meeting', 'Biologia – turma B', 'Onboarding', 'Town hall']

export const rooms: Room[] = names.map((room_name, at) => ({
  id: `r${at}`,
  room_name,
  account: at % 2 ? 'Blue Ridge Academy' : 'Aurora Matriz',
  status: at === 3 ? 'inactive' : 'active',
  participants: at * 37,
  created_at: new Date(Date.now() - at ** 5 * 3_600_000).toISOString(),
}))

/** A list that nobody has to be asked for. */
export const listOf = (given: Partial<List<Room>> = { rows: () => rooms }): List<Room> => ({
  rows: () => [],
  total: () => undefined,
  loading: () => false,
  error: () => undefined,
  reload: () => undefined,
  at: () => undefined,
  hasMore: () => false,
  loadMore: () => undefined,
  loadingMore: () => false,
  stale: () => false,
  parts: () => async () => ({ data: rooms, meta: { next_cursor: null } }),
  ...given,
})
