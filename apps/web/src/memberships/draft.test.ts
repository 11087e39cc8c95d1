import { expect, test } from 'vitest'
import { changeOf, likeThose, sentOf, wantedOf } from './draft.ts'
import type { Membership } from './membership.ts'

const at = (id: string, role: string, more: Partial<Membership> = {}): Membership => ({
  object: 'Membership',
  id: `m-${id}`,
  uuid: '',
  ulid: '',
  created_at: '',
  updated_at: '',
  version: 1,
  user_id: 'u',
  user: { id: 'u', email: '', first_name: '', last_name: '', status: 'active' },
  customer_id: id,
  account_id: null,
  room_id: null,
  place: { object: 'Customer', id, name: id },
  role,
  permissions: [],
  owner: false,
  ...more,
})

test('a row says what becomes of a role', () => {
  const row = wantedOf(at('a', 'viewer', { permissions: ['rooms:end'] }))
  expect(changeOf(row)).toBe('same')
  expect(changeOf({ ...row, role: 'moderator' })).toBe('changed')
  expect(changeOf({ ...row, permissions: [] })).toBe('changed')
  expect(changeOf({ ...row, gone: true })).toBe('gone')
  expect(changeOf({ ...row, stored: undefined })).toBe('new')
})

test('somebody gets the roles of a colleague, and what they own stays theirs', () => {
  const rows = [at('a', 'viewer'), at('b', 'viewer'), at('own', 'customer_owner', { owner: true })]
  const theirs = [at('b', 'moderator'), at('c', 'viewer')]
  const like = likeThose(rows.map(wantedOf), theirs)
  expect(like.map(row => [row.place?.id, row.role, changeOf(row)])).toEqual([
    ['a', 'viewer', 'gone'],
    ['b', 'moderator', 'changed'],
    ['own', 'customer_owner', 'same'],
    ['c', 'viewer', 'new'],
  ])
  expect(sentOf(like)).toEqual([
    { customer_id: 'b', role: 'moderator', permissions: [] },
    { customer_id: 'own', role: 'customer_owner', permissions: [] },
    { customer_id: 'c', role: 'viewer', permissions: [] },
  ])
})

test('the platform is named by nothing', () => {
  expect(sentOf([wantedOf(at('x', 'support', { place: null }))])).toEqual([
    { role: 'support', permissions: [] },
  ])
})
