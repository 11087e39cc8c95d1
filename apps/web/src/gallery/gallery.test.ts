import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('..', import.meta.url)
const read = (pattern: string) => globSync(pattern, { cwd: source })

/** What other components are made of; each is seen where it is used. */
const PARTS = [
  'chart/plot',
  'chart/series-mark',
  'chart/series-table',
  'data/bulk-bar',
  'data/check-box',
  'data/column-menu',
  'data/entity-columns',
  'data/export-dialog',
  'data/filter-fields',
  'data/list-tools',
  'data/skeleton-rows',
  'data/table-foot',
  'data/table-head',
  'data/table-rows',
  'fields/combobox-control',
  'fields/field',
  'overlays/dialog-window',
  'overlays/dropdown-items',
  'overlays/toast-card',
]

test('every component has a page of its own', () => {
  const components = read('ui/**/*.tsx').map(file => file.slice('ui/'.length, -'.tsx'.length))
  const shown = read('gallery/*.tsx').flatMap(file =>
    [...readFileSync(new URL(file, source), 'utf8').matchAll(/file: '([\w/-]+)'/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  expect([...shown].sort()).toEqual(components.filter(name => !PARTS.includes(name)).sort())
})
