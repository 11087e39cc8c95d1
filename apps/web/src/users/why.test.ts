import { expect, test } from 'vitest'
import type { PermissionsAt } from './standing.ts'
import { reasonsFor } from './why.ts'

const at = (more: Partial<PermissionsAt>): PermissionsAt => ({
  object: 'PermissionsAt',
  membership_id: 'm',
  place: { object: 'Room', id: 'r', name: 'Physics' },
  role: 'viewer',
  owner: false,
  of_role: ['rooms:read'],
  besides: ['rooms:end'],
  permissions: ['rooms:read', 'rooms:end'],
  in_effect: true,
  ...more,
})

test('a permission comes from the role or is given besides it', () => {
  const rows = [at({})]
  expect(reasonsFor('rooms:read', rows)).toMatchObject([{ role: 'viewer', in_effect: true }])
  expect(reasonsFor('rooms:end', rows)).toMatchObject([{ role: null, place: { id: 'r' } }])
  expect(reasonsFor('rooms:delete', rows)).toEqual([])
})

test('every place that gives it is named, what holds first', () => {
  const rows = [at({ in_effect: false }), at({ place: null, role: 'support' })]
  expect(reasonsFor('rooms:read', rows)).toMatchObject([
    { place: null, role: 'support', in_effect: true },
    { role: 'viewer', in_effect: false },
  ])
})
