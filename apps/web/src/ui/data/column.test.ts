import { expect, test } from 'vitest'
import { type Column, fits, shownColumns } from './column.ts'

const column = (id: string, more: Partial<Column<object>> = {}): Column<object> => ({
  id,
  header: id,
  cell: () => null,
  ...more,
})
const columns = [
  column('name'),
  column('email', { hideBelow: 'md' }),
  column('status'),
  column('key', { optional: true }),
]
const ids = (shown: readonly Column<object>[]) => shown.map(({ id }) => id)

test('where nobody chose, all but the optional ones', () => {
  expect(ids(shownColumns(columns, [undefined, null]))).toEqual(['name', 'email', 'status'])
})

test('the choice of the URL counts before what was remembered, and keeps the list’s own order', () => {
  expect(ids(shownColumns(columns, ['key,name,email', 'status']))).toEqual(['name', 'email', 'key'])
  expect(ids(shownColumns(columns, ['', 'status']))).toEqual(['name', 'status'])
})

test('what was chosen is there however narrow the screen is', () => {
  expect(shownColumns(columns, ['email'])[1]?.hideBelow).toBeUndefined()
  expect(shownColumns(columns, [])[1]?.hideBelow).toBe('md')
})

test('a choice of nothing that exists is none', () => {
  expect(ids(shownColumns(columns, ['gone,__proto__', 'key']))).toEqual(['name', 'key'])
  expect(ids(shownColumns(columns, [',,']))).toEqual(['name', 'email', 'status'])
})

test('what fits depends on the screen', () => {
  expect(columns.filter(one => fits(one, 40)).map(({ id }) => id)).toEqual(['name', 'status'])
  expect(columns.filter(one => fits(one, 48)).map(({ id }) => id)).toEqual(['name', 'email', 'status'])
})
