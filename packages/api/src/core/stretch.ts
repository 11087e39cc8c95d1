import { type Entity, raw, type Sql, sql } from '@streamwise/db'
import { invalidInput } from '@streamwise/domain'

/** How far the clocks of two machines that write at once may be apart, in ms. */
const SKEW = 600_000

type Stretch = { since?: string | undefined; until?: string | undefined }

/**
 * Rows of a stretch of time, of an entity whose rows are written when they happen and have an index by `column`. Keys
 * grow with time but for the clocks' difference: what was written before the stretch by more than that has lower keys,
 * what was written after it higher ones. So the stretch is one of keys, found in that index, and the list goes on
 * walking in their order. The plus keeps the index out of the walk itself. Throws `invalid_input` at `until` for a
 * stretch that ends before it begins.
 */
export function stretch(entity: Entity, column: string, { since, until }: Stretch): Sql[] {
  const from = since === undefined ? null : Date.parse(since)
  const to = until === undefined ? null : Date.parse(until)
  if (from !== null && to !== null && from >= to)
    throw invalidInput({ until: ['This must be later than since.'] })
  const [table, time] = [raw(entity.name), raw(`"${column}"`)]
  const filters: Sql[] = []
  if (from !== null)
    filters.push(sql`+t.${time} >= ${from} AND t.id > coalesce((SELECT id FROM ${table}
      WHERE ${time} < ${from - SKEW} ORDER BY ${time} DESC, id DESC LIMIT 1), 0)`)
  if (to !== null)
    filters.push(sql`+t.${time} < ${to} AND t.id < coalesce((SELECT id FROM ${table}
      WHERE ${time} >= ${to + SKEW} ORDER BY ${time}, id LIMIT 1), ${Number.MAX_SAFE_INTEGER})`)
  return filters
}
