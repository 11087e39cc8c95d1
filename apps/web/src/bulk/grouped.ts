/** Rows that had the same value, and that value. */
interface Group<Value> {
  value: Value
  ids: string[]
}

/** What to give which rows so that they are as they were: by the value that they had. */
export function groupedByValue<Row extends { id: string }, Name extends keyof Row>(
  rows: readonly Row[],
  attribute: Name,
): Group<Row[Name]>[] {
  const groups = new Map<Row[Name], string[]>()
  for (const row of rows) groups.set(row[attribute], [...(groups.get(row[attribute]) ?? []), row.id])
  return [...groups].map(([value, ids]) => ({ value, ids }))
}
