import { A, useNavigate } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { cx } from '../cx.ts'
import { CheckBox } from './check-box.tsx'
import { columnClass } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import { t } from './messages.ts'
import { moveInRows, opensRow } from './row-keys.ts'
import type { Selection } from './selection.ts'
import { bodyCell, checkCell, pinned } from './table-parts.ts'

interface TableRowsProps<Row extends { id: string }> extends DataTableProps<Row> {
  /** Where rows can be picked. */
  selection: Selection<Row> | undefined
  /** How a row is called. */
  nameOf: (row: Row) => string
  /** The table is wider than its box. */
  wide: boolean
}

/** The rows of a table. Each stays the same element while it is listed, so that focus outlives a refresh. */
export function TableRows<Row extends { id: string }>(props: TableRowsProps<Row>) {
  const rows = createMemo(() => new Map(props.list.rows().map(row => [row.id, row])))
  const pick = (id: string, extend: boolean) => {
    const row = rows().get(id)
    if (row) props.selection?.toggle(row, extend)
  }
  return (
    <tbody
      onKeyDown={event =>
        moveInRows(event, { onPick: props.selection && pick, picked: props.selection?.has })
      }
      class={cx('transition-opacity [&>tr:not(:last-child)>td]:border-b', props.list.stale() && 'opacity-60')}
    >
      <For each={[...rows().keys()]}>
        {id => <TableRow {...props} id={id} row={rows().get(id)} onPick={pick} />}
      </For>
    </tbody>
  )
}

interface TableRowProps<Row extends { id: string }> extends TableRowsProps<Row> {
  id: string
  row: Row | undefined
  onPick: (id: string, extend: boolean) => void
}

function TableRow<Row extends { id: string }>(props: TableRowProps<Row>) {
  const navigate = useNavigate()
  return (
    <Show when={props.row}>
      {row => (
        <tr
          data-row={props.id}
          class={cx(
            'group focus-within:bg-hover hover:bg-hover last:[&>td:first-child]:rounded-bl-lg last:[&>td:last-child]:rounded-br-lg',
            props.selection?.has(props.id) ? 'bg-selected' : 'bg-surface',
            props.href && 'cursor-pointer',
          )}
          onClick={event => {
            if (!props.href || !opensRow(event)) return
            navigate(props.href(row()))
          }}
        >
          <Show when={props.selection}>
            {selection => (
              <td class={bodyCell(checkCell, pinned(props.wide, 'check', true))}>
                <CheckBox
                  label={t('select', { name: props.nameOf(row()) })}
                  checked={selection().has(props.id)}
                  onToggle={event => props.onPick(props.id, event.shiftKey)}
                />
              </td>
            )}
          </Show>
          <For each={props.columns}>
            {(column, at) => (
              <td
                class={bodyCell(
                  columnClass(column, props.columns),
                  at() === 0 && pinned(props.wide, 'name', props.selection !== undefined),
                )}
              >
                <Fill rem={column.fill}>
                  <Show when={at() === 0 && props.href} fallback={column.cell(row())}>
                    {href => (
                      <A
                        href={href()(row())}
                        data-row-link
                        class="rounded-sm font-medium text-ink group-hover:underline decoration-line-strong underline-offset-3"
                      >
                        {column.cell(row())}
                      </A>
                    )}
                  </Show>
                </Fill>
              </td>
            )}
          </For>
          <Show when={props.actions}>
            {actions => <td class={bodyCell('py-0 text-end whitespace-nowrap')}>{actions()(row())}</td>}
          </Show>
        </tr>
      )}
    </Show>
  )
}

/** A cell of a column that fills: what its content measures does not count, so that no long name makes others wrap. */
function Fill(props: { rem: number | undefined; children: JSX.Element }) {
  return (
    <Show when={props.rem} fallback={props.children}>
      {rem => (
        <div
          class="fill-cell max-sm:wrap-anywhere"
          style={{ '--fill': `${rem()}rem` }}
          ref={cell => cell.addEventListener('pointerenter', () => tellWhole(cell))}
        >
          {props.children}
        </div>
      )}
    </Show>
  )
}

/** What is cut off is told where the pointer rests. */
function tellWhole(cell: HTMLElement): void {
  if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent ?? ''
  else cell.removeAttribute('title')
}
