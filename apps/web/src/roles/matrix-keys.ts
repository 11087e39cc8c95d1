const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows go from box to box in the matrix, over rows and columns that have none. */
export function moveInMatrix(event: KeyboardEvent): void {
  const step = steps[event.key]
  const { target } = event
  if (!step || !(target instanceof HTMLElement) || !target.matches('[data-cell]')) return
  const cell = target.closest('td')
  const table = target.closest('table')
  if (!cell || !table) return
  const rows = [...table.rows]
  const [down, right] = step
  let row = rows.indexOf(cell.parentElement as HTMLTableRowElement) // a cell stands in a row
  let column = cell.cellIndex
  do {
    row += down
    column += right
    const box = rows[row]?.cells[column]?.querySelector<HTMLInputElement>('[data-cell]:not(:disabled)')
    if (box) {
      event.preventDefault()
      box.focus()
      return
    }
  } while (row > 0 && row < rows.length && column > 0 && column < (rows[0]?.cells.length ?? 0))
}
