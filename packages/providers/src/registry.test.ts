import { expect, test } from 'vitest'
import { providerRegistry, providerTypes } from './index.ts'
import type { ProviderType } from './provider-type.ts'

test('knows the built-in types', () => {
  const registry = providerRegistry()
  expect(registry.list.map(type => type.provider_type)).toEqual(['bbb', 'scalelite', 'jitsi', 'jaas'])
  expect(registry.get('scalelite')?.name).toBe('Scalelite')
  expect(registry.get('toString')).toBeUndefined()
})

test('takes another type without more ado', () => {
  const [bbb] = providerTypes
  if (!bbb) throw new Error('no types')
  const other: ProviderType = { ...bbb, provider_type: 'other' }
  expect(providerRegistry([...providerTypes, other]).get('other')).toBe(other)
  expect(providerRegistry().get('other')).toBeUndefined()
})

test('refuses two types of one name', () => {
  expect(() => providerRegistry([...providerTypes, ...providerTypes])).toThrow('same name')
})
