import { PERMISSION_CODES, ROLES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { withinCustomer } from '#permissions/groups.ts'
import { allowedBy, grantableRoles, type Role } from './role.ts'

const role = (code: string, permissions: readonly string[]): Role => ({
  object: 'Role',
  id: code,
  uuid: code,
  ulid: code,
  created_at: '',
  updated_at: '',
  version: 1,
  code,
  name: code,
  description: '',
  permissions: [...permissions],
  built_in: code in ROLES,
})
const all = [
  ...Object.entries(ROLES).map(([code, permissions]) => role(code, permissions)),
  role('clerks', ['jobs:read']),
  role('mixed', ['jobs:read', 'rooms:read']),
]
const codes = (roles: Role[]) => roles.map(({ code }) => code)
const everything = { at: () => new Set(PERMISSION_CODES), admin: () => true }

test('an admin gives every role on the platform, and below it those that have an effect there', () => {
  expect(codes(grantableRoles(all, {}, everything))).toEqual(codes(all))
  expect(codes(grantableRoles(all, { customer_id: 'a' }, everything))).toEqual([
    'customer_owner',
    'account_manager',
    'moderator',
    'viewer',
    'mixed',
  ])
})

test('who may do everything and is no admin makes none', () => {
  const roles = grantableRoles(all, {}, { ...everything, admin: () => false })
  expect(codes(roles)).not.toContain('admin')
})

test('nobody gives more than they hold there', () => {
  const held = { at: () => new Set(ROLES.moderator), admin: () => false }
  expect(codes(grantableRoles(all, { room_id: 'a' }, held))).toEqual(['moderator', 'viewer', 'mixed'])
})

test('below the platform a role allows nothing that is only the platform’s', () => {
  expect(allowedBy(role('mixed', ['jobs:read', 'rooms:read']), { room_id: 'a' })).toEqual(['rooms:read'])
  expect(allowedBy(role('admin', ROLES.admin), { room_id: 'a' })).toEqual(withinCustomer(PERMISSION_CODES))
})
