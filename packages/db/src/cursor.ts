import type { HashIds } from '@streamwise/domain'
import type { Entity } from './entity.ts'
import type { Sort } from './order.ts'

/** A part of what a search found, by keys: from `low` on, below `high`; null: no such end. */
export type Portion = { low: number | null; high: number | null }

/** Where a page begins: behind the row of this value and key, or with the first where null; and in which portion. */
export type After = { row: { value: string | number; key: number } | null; portion: Portion | null }

/** Marks what this function made: nobody without the key of the hash ids can make one, nor change it. */
const sealOf = (text: string, ids: HashIds): string => ids.encode('Cursor', fingerprint(text))

/** A place in a list as opaque text. It belongs to one entity and order. */
export function writeCursor(entity: Entity, sort: Sort, after: After, ids: HashIds): string {
  const key = (value: number | null | undefined) => (value == null ? null : ids.encode(entity.object, value))
  const { row, portion } = after
  const place = row && [sort.by === 'created_at' ? null : row.value, key(row.key)]
  const text = JSON.stringify([place, portion && [key(portion.low), key(portion.high)]])
  return encode(`${sealOf(text + orderOf(entity, sort), ids)}${text}`)
}

/** The place that `writeCursor` wrote for this very entity and order, or null for anything else. */
export function readCursor(entity: Entity, sort: Sort, cursor: string, ids: HashIds): After | null {
  const decoded = decode(cursor)
  const text = decoded?.slice(8) ?? ''
  if (decoded?.slice(0, 8) !== sealOf(text + orderOf(entity, sort), ids)) return null
  // Sealed, so it is what was written.
  const [place, portion] = JSON.parse(text) as [
    [string | number | null, string] | null,
    [string | null, string | null] | null,
  ]
  const key = (id: string | null) => (id === null ? null : ids.decode(entity.object, id))
  return {
    row: place && { value: place[0] ?? 0, key: key(place[1]) ?? 0 },
    portion: portion && { low: key(portion[0]), high: key(portion[1]) },
  }
}

const orderOf = (entity: Entity, { by, down }: Sort) => `${entity.object} ${by} ${down}`

/** 40 bits of FNV-1a, from two starts. */
function fingerprint(text: string): number {
  let [one, two] = [0x811c9dc5, 0x9dc5811c]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ unit, 0x01000193)
  }
  return (two & 0xff) * 2 ** 32 + (one >>> 0)
}

const encode = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

function decode(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter =>
      letter.charCodeAt(0),
    )
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
