import { expect, test } from 'vitest'
import { csvBody, csvCell, csvHead, csvName, exportedColumns } from './csv.ts'

test('values are written as RFC 4180 says', () => {
  expect(csvCell('Ana')).toBe('Ana')
  expect(csvCell('Souza, Ana')).toBe('"Souza, Ana"')
  expect(csvCell('the "best" school')).toBe('"the ""best"" school"')
  expect(csvCell('two\nlines')).toBe('"two\nlines"')
  expect(csvCell(' padded ')).toBe('" padded "')
  expect([csvCell(null), csvCell(undefined), csvCell('')]).toEqual(['', '', ''])
  expect(csvCell('Ação 🎓')).toBe('Ação 🎓')
})

test('numbers stay numbers', () => {
  expect(csvCell(-12.5)).toBe('-12.5')
  expect(csvCell(0)).toBe('0')
})

test('no text becomes a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '＝1+1', '\t=1', '\r=1', '=HYPERLINK("x")']) {
    const cell = csvCell(text)
    expect(cell.replace(/^"/, ''), text).toMatch(/^'/)
  }
  expect(csvCell('=cmd|"/c calc"!A1')).toBe('"\'=cmd|""/c calc""!A1"')
  expect(csvCell('a=b')).toBe('a=b')
})

test('a table is its head and a line for each row, without what has no value to export', () => {
  const columns = exportedColumns([
    { id: 'name', header: 'Name', cell: () => null, csv: (row: { name: string; n: number }) => row.name },
    { id: 'menu', header: 'Menu', cell: () => null },
    { id: 'n', header: 'How many', cell: () => null, csv: row => row.n },
  ])
  expect(csvHead(columns)).toBe('Name,How many\r\n')
  expect(
    csvBody(columns, [
      { name: 'a,b', n: 1 },
      { name: '-', n: -1 },
    ]),
  ).toBe('"a,b",1\r\n\'-,-1\r\n')
})

test('a file is called after its list and the day', () => {
  const day = new Date('2026-11-21T23:59:00Z')
  expect(csvName('API credentials', day)).toBe('api-credentials-2026-11-21.csv')
  expect(csvName('Reuniões', day)).toBe('reunioes-2026-11-21.csv')
  expect(csvName('会議', day)).toBe('list-2026-11-21.csv')
})
