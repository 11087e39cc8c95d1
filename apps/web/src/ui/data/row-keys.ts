/** Moves among the links of a table's rows: arrows, `j`/`k`, Home, End. */
export function moveInRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1
  if (at === -1) return
  const to = rowAfter(event.key, at, links.length)
  if (to === undefined) return
  event.preventDefault()
  links[to]?.focus()
}

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
