import { raw, type Sql, sortOf, sql } from '@streamwise/db'

/**
 * Recorded from a time on, and before another. Where the list is not sorted by that time, no index is to be used for it
 * (`+`): it would leave all that it finds to sort.
 */
export function recordedWithin({
  from,
  until,
  sort,
}: {
  from?: string | undefined
  until?: string | undefined
  sort?: string | undefined
}): Sql[] {
  const column = raw(sortOf(sort).by === 'started_at' ? 't.started_at' : '+t.started_at')
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${Date.parse(from)}`]),
    ...(until === undefined ? [] : [sql`${column} < ${Date.parse(until)}`]),
  ]
}
