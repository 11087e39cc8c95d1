import { expect, test } from 'vitest'
import { changesOf, hasIn } from './draft.ts'
import type { Role } from './role.ts'

const role = (id: string, ...permissions: string[]): Role => ({
  object: 'Role',
  id,
  uuid: id,
  ulid: id,
  created_at: '',
  updated_at: '',
  version: 1,
  code: id,
  name: id,
  description: '',
  permissions,
  built_in: false,
})

test('a draft stands over what is stored', () => {
  const desk = role('desk', 'rooms:read')
  expect(hasIn({}, desk, 'rooms:read')).toBe(true)
  expect(hasIn({ desk: ['rooms:end'] }, desk, 'rooms:read')).toBe(false)
  expect(hasIn({ desk: ['rooms:end'] }, desk, 'rooms:end')).toBe(true)
})

test('what would change is told role by role, and nothing where all is as before', () => {
  const roles = [
    role('desk', 'rooms:read', 'rooms:end'),
    role('same', 'rooms:read'),
    role('other', 'jobs:read'),
  ]
  const changes = changesOf({ desk: ['rooms:end', 'users:read'], same: ['rooms:read'] }, roles)
  expect(changes).toMatchObject([{ role: { id: 'desk' }, added: ['users:read'], taken: ['rooms:read'] }])
})
