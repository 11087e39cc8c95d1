import { expect, test } from 'vitest'
import { withVisit } from './recent.ts'

const visit = (at: number) => ({ path: `/rooms/room000${at}`, name: `Room ${at}` })

test('the latest comes first, each once, and only so many', () => {
  const visits = [1, 2, 3].reduce<ReturnType<typeof withVisit>>((all, at) => withVisit(all, visit(at)), [])
  expect(visits.map(({ name }) => name)).toEqual(['Room 3', 'Room 2', 'Room 1'])
  expect(withVisit(visits, { ...visit(1), name: 'Renamed' }).map(({ name }) => name)).toEqual([
    'Renamed',
    'Room 3',
    'Room 2',
  ])
  expect(Array.from({ length: 20 }, (_, at) => at).reduce(withVisitAt, [])).toHaveLength(8)
})

const withVisitAt = (all: ReturnType<typeof withVisit>, at: number) => withVisit(all, visit(at))
