/** What keys do in the rows of a table. */
export interface RowKeys {
  /** Picks the row, or lets it go; `extend`: all from the last one that was picked up to it. */
  onPick?: (id: string, extend: boolean) => void
  /** Whether a row is picked. */
  picked?: (id: string) => boolean
}

/** What leads to a row, and its check box: what of it the keys move between. */
const stops = ['[data-row-link]', '[data-row-check]'] as const

/** Moves among the rows of a table: arrows, `j`/`k`, Home, End; picks rows with `x`, Space and Shift with arrows. */
export function moveInRows(event: KeyboardEvent & { currentTarget: HTMLElement }, keys: RowKeys = {}): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
  const { target, currentTarget } = event
  const stop = stops.find(selector => target.matches(selector))
  if (!stop) return
  const all = [...currentTarget.querySelectorAll<HTMLElement>(stop)]
  const at = all.indexOf(target)
  const id = idOf(target)
  const { onPick } = keys
  if (onPick && id !== undefined && picks(event.key, stop)) {
    event.preventDefault()
    onPick(id, event.shiftKey)
    return
  }
  const to = all[rowAfter(event.key, at, all.length) ?? -1]
  if (!to) return
  event.preventDefault()
  to.focus()
  const next = idOf(to)
  if (!event.shiftKey || !event.key.startsWith('Arrow') || !onPick || id === undefined || next === undefined)
    return
  if (!keys.picked?.(id)) onPick(id, false)
  onPick(next, true)
}

const idOf = (element: HTMLElement) => element.closest<HTMLElement>('tr')?.dataset.row

/** A check box answers Space by itself. */
const picks = (key: string, stop: string) =>
  key.toLowerCase() === 'x' || (key === ' ' && stop === '[data-row-link]')

/** Which row a key leads to from row `at` of `count`. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp' || key === 'k') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** Whether a click on a row means the row: not a control in it, not a menu of it, not a selection of text. */
export function opensRow(event: MouseEvent & { currentTarget: Element }): boolean {
  const { target, currentTarget } = event
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return false
  // Events of a menu that is drawn elsewhere reach the row too: Solid passes them along the components.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false
  if (target.closest('a, button, input, select, textarea, label')) return false
  return !getSelection()?.toString()
}
