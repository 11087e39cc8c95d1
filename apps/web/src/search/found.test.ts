import { expect, test } from 'vitest'
import { matches, pathOf } from './found.ts'

test('what is found has a page', () => {
  expect(pathOf({ object: 'ServicePackage', id: 'k3v9x0qa' })).toBe('/service-packages/k3v9x0qa')
})

test.each([
  ['Configurações', 'configuracoes', true],
  ['New service package', 'pack new', true],
  ['Rooms', 'room x', false],
  ['Rooms', '', true],
])('“%s” for “%s”: %s', (text, search, found) => {
  expect(matches(text, search)).toBe(found)
})
