import { PERMISSION_CODES, ROLES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import type { Held } from '#permissions/held.ts'
import type { Role } from '#roles/role.ts'
import { allowedTo, lockOf, type Membership } from './membership.ts'

const find = (code: string) =>
  Object.hasOwn(ROLES, code)
    ? ({ code, permissions: [...ROLES[code as keyof typeof ROLES]] } as unknown as Role) // all that is read of it
    : undefined
const membership = (more: Partial<Membership>): Membership => ({
  object: 'Membership',
  id: 'm',
  uuid: '',
  ulid: '',
  created_at: '',
  updated_at: '',
  version: 1,
  user_id: 'u',
  user: { id: 'u', email: 'u@example.com', first_name: 'U', last_name: 'V', status: 'active' },
  customer_id: 'c',
  account_id: null,
  room_id: null,
  place: { object: 'Customer', id: 'c', name: 'C' },
  role: 'viewer',
  permissions: [],
  owner: false,
  ...more,
})
const place = { customer_id: 'c' }
const holding = (codes: readonly string[], admin = false): Held => ({
  at: () => new Set(PERMISSION_CODES.filter(code => codes.includes(code))),
  admin: () => admin,
  me: () => 'me',
  ready: () => true,
  somewhere: () => new Set(),
})
const owner = { held: holding(ROLES.customer_owner), find }

test('who holds as much may change it', () => {
  expect(lockOf(membership({}), place, owner)).toBeUndefined()
  expect(lockOf(membership({ permissions: ['rooms:end'] }), place, owner)).toBeUndefined()
})

test('nobody changes their own, an owner, or who may do more', () => {
  expect(lockOf(membership({ user: { ...membership({}).user, id: 'me' } }), place, owner)).toBe('self')
  expect(lockOf(membership({ owner: true }), place, owner)).toBe('owner')
  const weak = { held: holding(['memberships:write', 'rooms:read']), find }
  expect(lockOf(membership({}), place, weak)).toBe('above')
  expect(lockOf(membership({}), place, { held: holding(ROLES.moderator), find })).toBe('no')
  expect(lockOf(membership({ role: 'admin' }), {}, { held: holding(PERMISSION_CODES), find })).toBe('above')
})

test('what a membership allows is its role’s and its own, without what has no effect there', () => {
  const both = membership({ role: 'viewer', permissions: ['rooms:end', 'jobs:read'] })
  expect(allowedTo(both, find, place)).toEqual([...ROLES.viewer, 'rooms:end'])
})
