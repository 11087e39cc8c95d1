import { expect, test } from 'vitest'
import { type Mutation, procedures, type Query } from './procedure.ts'

interface Tree {
  rooms: { list: Query<object, string>; create: Mutation<object, string> }
}

const api = procedures({
  query: async (path, input) => `read ${path} ${JSON.stringify(input)}`,
  mutation: async (path, input) => `wrote ${path} ${JSON.stringify(input)}`,
}) as Tree

test('a name is a path and a call', async () => {
  expect(api.rooms.list.path).toEqual(['rooms', 'list'])
  expect(await api.rooms.list.query({ limit: 1 })).toBe('read rooms.list {"limit":1}')
  expect(await api.rooms.create.mutate({ a: 1 })).toBe('wrote rooms.create {"a":1}')
})

test('the same name is the same object', () => {
  expect(api.rooms.list).toBe(api.rooms.list)
})

test('a branch is not taken for a promise', async () => {
  expect(await Promise.resolve(api.rooms)).toBe(api.rooms)
})
