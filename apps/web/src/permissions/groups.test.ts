import { PERMISSION_CODES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { permissionGroups, withinCustomer } from './groups.ts'

test('every permission stands in the group of its resource', () => {
  const groups = permissionGroups(() => true)
  expect(groups.flatMap(group => group.permissions.map(one => one.code))).toEqual(PERMISSION_CODES)
  for (const { resource, permissions } of groups)
    for (const { code } of permissions) expect(code.startsWith(`${resource}:`)).toBe(true)
})

test('groups of which nothing is wanted are left out', () => {
  expect(permissionGroups(code => code === 'rooms:end')).toMatchObject([
    { resource: 'rooms', permissions: [{ code: 'rooms:end', platform: false }] },
  ])
})

test('what is for the whole platform has no effect within a customer', () => {
  expect(withinCustomer(['service_providers:read', 'rooms:read'])).toEqual(['rooms:read'])
})
