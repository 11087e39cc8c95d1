import { cx } from '../cx.ts'

const cellClass = 'h-row px-2 py-1.5 sm:px-3'
const edges = 'first:ps-3 last:pe-3 sm:first:ps-4 sm:last:pe-4'

/** The classes of a cell in a row. */
export const bodyCell = (...more: Parameters<typeof cx>) => cx(cellClass, edges, ...more)

/** The classes of a cell in the head. */
export const headCell = (...more: Parameters<typeof cx>) =>
  cx(
    'sticky top-(--sticky-top) z-10 h-9 border-b bg-surface px-2 sm:px-3 text-xs font-medium whitespace-nowrap text-ink-faint',
    'first:rounded-tl-lg last:rounded-tr-lg',
    edges,
    ...more,
  )

/** The column of check boxes. */
export const checkCell = 'w-10 !px-1 !py-0'

/** What stays in sight where a wide table is scrolled sideways: the check boxes, and what the row is called. */
export const pinned = (wide: boolean, which: 'check' | 'name', checks: boolean): string | undefined =>
  wide ? cx('sm:sticky bg-inherit', which === 'check' || !checks ? 'sm:start-0' : 'sm:start-10') : undefined
