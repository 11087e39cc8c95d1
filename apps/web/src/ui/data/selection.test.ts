import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createSelection, rowsBetween, seenAgain, withRows } from './selection.ts'

const row = (id: string, status = 'active') => ({ id, status })
const page = ['a', 'b', 'c', 'd'].map(id => row(id))
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('')

test('a range goes either way, and there is none where an end is not on the page', () => {
  expect(ids(rowsBetween(page, 'b', 'd'))).toBe('bcd')
  expect(ids(rowsBetween(page, 'c', 'a'))).toBe('abc')
  expect(ids(rowsBetween(page, 'z', 'a'))).toBe('')
  expect(ids(rowsBetween(page, undefined, 'a'))).toBe('')
})

test('rows are picked once, in their order, and let go', () => {
  const picked = withRows(withRows(new Map(), [row('b'), row('a')], true), [row('b')], true)
  expect([...picked.keys()]).toEqual(['b', 'a'])
  expect([...withRows(picked, [row('b')], false).keys()]).toEqual(['a'])
})

test('what is read again replaces what was picked, and adds nothing', () => {
  const picked = withRows(new Map(), [row('a')], true)
  expect([...seenAgain(picked, [row('a', 'inactive'), row('b')]).values()]).toEqual([row('a', 'inactive')])
  expect(seenAgain(picked, [row('b')])).toBe(picked)
})

test('a selection goes on over pages, and extends from the last row that was picked', () =>
  createRoot(dispose => {
    const [shown, show] = createSignal(page)
    const selection = createSelection(shown)
    selection.toggle(row('b'))
    selection.toggle(row('d'), true)
    expect(ids(selection.rows())).toBe('bcd')
    selection.toggle(row('c'))
    expect(ids(selection.rows())).toBe('bd')
    show([row('x'), row('y')])
    selection.toggle(row('y'), true)
    expect(ids(selection.rows())).toBe('bdy')
    selection.clear()
    expect(selection.rows()).toEqual([])
    dispose()
  }))
