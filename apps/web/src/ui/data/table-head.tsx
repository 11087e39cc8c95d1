import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { For, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'
import { CheckBox } from './check-box.tsx'
import { type Column, columnClass, columnWidth, wordOf } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import { t as say } from './messages.ts'
import type { Selection } from './selection.ts'
import { nextSort, sortDirection } from './sort.ts'
import { checkCell, headCell, pinned } from './table-parts.ts'

interface TableHeadProps<Row extends { id: string }> extends DataTableProps<Row> {
  rows: readonly Row[]
  /** Where rows can be picked. */
  selection: Selection<Row> | undefined
  /** The table is wider than its box. */
  wide: boolean
}

/** The names of the columns; they stay in sight, and pressing one sorts by it. */
export function TableHead<Row extends { id: string }>(props: TableHeadProps<Row>) {
  return (
    <thead>
      <tr class="bg-surface">
        <Show when={props.selection}>
          {selection => (
            <th class={headCell(checkCell, pinned(props.wide, 'check', true), props.wide && 'z-20')}>
              <SelectAll rows={props.rows} selection={selection()} />
            </th>
          )}
        </Show>
        <For each={props.columns}>
          {(column, at) => <HeadCell {...props} column={column} first={at() === 0} />}
        </For>
        <Show when={props.actions}>
          <th class={headCell('w-12')}>
            <span class="sr-only">{t('list.actions')}</span>
          </th>
        </Show>
      </tr>
    </thead>
  )
}

function SelectAll<Row extends { id: string }>(props: { rows: readonly Row[]; selection: Selection<Row> }) {
  const picked = () => props.rows.filter(({ id }) => props.selection.has(id)).length
  const all = () => picked() > 0 && picked() === props.rows.length
  return (
    <CheckBox
      head
      label={say('select.all')}
      checked={all()}
      mixed={picked() > 0 && !all()}
      onToggle={() => props.selection.set(props.rows, !all())}
    />
  )
}

function HeadCell<Row extends { id: string }>(
  props: TableHeadProps<Row> & { column: Column<Row>; first: boolean },
) {
  const direction = () => sortDirection(props.sort, props.column.sort)
  return (
    <th
      scope="col"
      class={headCell(
        props.column.align !== 'end' && 'text-start',
        columnClass(props.column, props.columns),
        props.first && pinned(props.wide, 'name', props.selection !== undefined),
        props.first && props.wide && 'z-20',
      )}
      style={{ width: columnWidth(props.column, props.columns) }}
      aria-sort={direction() ?? (props.column.sort && props.onSort ? 'none' : undefined)}
    >
      <Show when={props.onSort && props.column.sort} fallback={wordOf(props.column.header)}>
        {sort => (
          <button
            type="button"
            class={cx(
              'group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded-sm px-1 hover:text-ink',
              direction() && 'text-ink',
            )}
            onClick={() => props.onSort?.(nextSort(props.sort, sort()))}
          >
            {wordOf(props.column.header)}
            <Show
              when={direction() === 'descending'}
              fallback={
                <ArrowUp
                  size={13}
                  class={direction() ? '' : 'opacity-0 group-hover/sort:opacity-60'}
                  aria-hidden="true"
                />
              }
            >
              <ArrowDown size={13} aria-hidden="true" />
            </Show>
          </button>
        )}
      </Show>
    </th>
  )
}
