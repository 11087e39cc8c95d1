import { expect, test } from 'vitest'
import { readState, writeState } from './url-params.ts'

const definition = {
  search: '',
  status: ['', 'active', 'inactive'],
  sort: ['-created_at', 'created_at', 'room_name'],
} as const

test('reads what the URL says and the defaults for the rest', () => {
  expect(readState(definition, { search: 'physics', other: 'x' })).toEqual({
    search: 'physics',
    status: '',
    sort: '-created_at',
  })
  expect(readState(definition, { search: ['a', 'b'] }).search).toBe('a')
})

test('a word that is not allowed is as if it were not there', () => {
  expect(readState(definition, { sort: "'; DROP", status: 'constructor' })).toEqual({
    search: '',
    status: '',
    sort: '-created_at',
  })
})

test('the URL holds only what differs from the defaults', () => {
  expect(writeState(definition, { search: 'physics', sort: '-created_at', status: '' })).toEqual({
    search: 'physics',
    sort: undefined,
    status: undefined,
  })
})

test('what was written is read back', () => {
  const state = { search: 'a b&c=ü', status: 'active', sort: 'room_name' } as const
  expect(readState(definition, writeState(definition, state))).toEqual(state)
})
