import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, metadataOf, problemOf, readValue, writeValue } from './key-value.ts'

const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('12', 'true', 'null', '"', '{}', '[1]'),
)

test('whatever is stored survives being shown and read back', () => {
  const value = fc.oneof(
    scalar,
    fc.array(scalar),
    fc.dictionary(fc.string(), scalar, { noNullPrototype: true }),
  )
  fc.assert(
    fc.property(value, stored => {
      expect(readValue(writeValue(stored))).toEqual(stored)
    }),
  )
})

test('plain words need no quotes; text that looks like a number does', () => {
  expect(writeValue('hello world')).toBe('hello world')
  expect(writeValue('12')).toBe('"12"')
  expect(writeValue(12)).toBe('12')
})

test('an object becomes lines and an object again', () => {
  const metadata = { crm_id: '0042', seats: 12, vip: true, tags: ['a', 'b'], ref: { a: 1 } }
  expect(metadataOf(entriesOf(metadata))).toEqual(metadata)
})

test('empty lines are left out', () => {
  expect(metadataOf([{ key: '', text: '' }])).toEqual({})
  expect(metadataOf([{ key: 'a', text: '' }])).toEqual({ a: '' })
})

test('a line says what is wrong with it', () => {
  const entries = [
    { key: 'a', text: '1' },
    { key: 'a ', text: '2' },
    { key: '', text: 'x' },
    { key: 'deep', text: '{"a":{"b":1}}' },
  ]
  expect(entries.map((_, index) => problemOf(entries, index))).toEqual([
    undefined,
    'duplicate',
    'missing_key',
    'too_deep',
  ])
  expect(metadataOf(entries)).toBeUndefined()
})
