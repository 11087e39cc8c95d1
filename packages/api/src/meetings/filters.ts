import { raw, type Sql, sql } from '@streamwise/db'
import { invalidInput, type MeetingList } from '@streamwise/domain'
import type * as z from 'zod'

type Input = z.infer<typeof MeetingList>

/** How much later than it began a meeting can get onto our record, in ms: its provider may have been out of reach. */
const LATE = 24 * 3_600_000

/** Whether meetings run, and when they began. Throws `invalid_input` for a time that ends before it begins. */
export const filtersOf = ({ live, started_from, started_until }: Input): Sql[] => [
  ...(live === undefined ? [] : [raw(live ? 't.ended_at IS NULL' : 't.ended_at IS NOT NULL')]),
  ...begun(started_from, started_until),
]

/**
 * Meetings that began within a stretch of time. Keys grow with time, but for what got onto the record late: so the stretch
 * is one of keys, found in the index by time, and the list goes on walking in their order.
 */
function begun(since: string | undefined, until: string | undefined): Sql[] {
  const from = since === undefined ? null : Date.parse(since)
  const to = until === undefined ? null : Date.parse(until)
  if (from !== null && to !== null && from >= to)
    throw invalidInput({ started_until: ['This must be later than started_from.'] })
  const filters: Sql[] = []
  if (from !== null)
    filters.push(sql`+t.started_at >= ${from} AND t.id > coalesce((SELECT id FROM meetings
      WHERE started_at < ${from - LATE} ORDER BY started_at DESC, id DESC LIMIT 1), 0)`)
  if (to !== null)
    filters.push(sql`+t.started_at < ${to} AND t.id < coalesce((SELECT id FROM meetings
      WHERE started_at >= ${to + LATE} ORDER BY started_at, id LIMIT 1), ${Number.MAX_SAFE_INTEGER})`)
  return filters
}
