import { expect, test } from 'vitest'
import { putAt, valueAt } from './paths.ts'

test('puts and finds by dotted path, through objects and arrays', () => {
  const values = { addresses: [{ city: 'Bonn' }] }
  putAt(values, 'addresses.0.city', 'Kiel')
  putAt(values, 'room_settings.banner_text', 'Hi')
  expect(values).toEqual({ addresses: [{ city: 'Kiel' }], room_settings: { banner_text: 'Hi' } })
  expect(valueAt(values, 'addresses.0.city')).toBe('Kiel')
  expect(valueAt(values, 'nothing.here')).toBeUndefined()
})

test('undefined takes an attribute out', () => {
  const values = { room_settings: { banner_text: 'Hi' } }
  putAt(values, 'room_settings.banner_text', undefined)
  expect(values).toEqual({ room_settings: {} })
})

test('reaches nothing that an object only inherits', () => {
  expect(valueAt({}, 'constructor.name')).toBeUndefined()
  const values: Record<string, unknown> = {}
  putAt(values, 'constructor.name', 'x')
  expect(Object.hasOwn(values, 'constructor')).toBe(true)
  expect(Object.name).toBe('Object')
})
