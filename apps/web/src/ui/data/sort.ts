/** How a column is sorted by `sort` (`name`, `-name`), as `aria-sort` says it. */
export function sortDirection(
  sort: string | undefined,
  column: string | undefined,
): 'ascending' | 'descending' | undefined {
  if (column === undefined) return undefined
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : undefined
}

/** What pressing a column's head sorts by: upwards first, then downwards. */
export function nextSort(sort: string | undefined, column: string): string {
  return sort === column ? `-${column}` : column
}
