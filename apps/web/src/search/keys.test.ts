import { expect, test } from 'vitest'
import { type Command, commandOf, letters } from './keys.ts'

const none = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false }
const at = { typing: false, single: true }

test('⌘K and Ctrl K work everywhere, also while typing and where keys alone do nothing', () => {
  for (const held of [{ metaKey: true }, { ctrlKey: true }])
    expect(commandOf({ ...none, ...held, key: 'k' }, { typing: true, single: false })).toEqual({
      do: 'palette',
    })
})

test('keys alone mean something only outside of fields, and only where they are on', () => {
  const press = { ...none, key: '?' }
  expect(commandOf(press, at)).toEqual({ do: 'help' })
  expect(commandOf(press, { ...at, typing: true })).toBeUndefined()
  expect(commandOf(press, { ...at, single: false })).toBeUndefined()
  expect(commandOf({ ...press, altKey: true }, at)).toBeUndefined()
})

test('g and a letter lead to a page, and c after it does not create', () => {
  const after: Command = { do: 'go' }
  expect(commandOf({ ...none, key: 'g' }, at)).toEqual(after)
  expect(commandOf({ ...none, key: 'c' }, { ...at, after })).toEqual({ do: 'page', path: '/customers' })
  expect(commandOf({ ...none, key: 'x' }, { ...at, after })).toBeUndefined()
  expect(commandOf({ ...none, key: 'c' }, at)).toEqual({ do: 'create' })
})

test('each page has a letter of its own', () => {
  expect(new Set(Object.values(letters)).size).toBe(Object.keys(letters).length)
})
