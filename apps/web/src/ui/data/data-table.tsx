import { A, useNavigate } from '@solidjs/router'
import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import type { List } from '#api/list.ts'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ErrorState } from '../feedback/error-state.tsx'
import { Skeleton } from '../feedback/skeleton.tsx'
import { moveInRows, opensRow } from './row-keys.ts'
import { nextSort, sortDirection } from './sort.ts'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => JSX.Element
  /** The column's name in the list's `sort`; without it the header can't be pressed. */
  sort?: string
  align?: 'end'
  /** Left out on screens narrower than this. */
  hideBelow?: keyof typeof hidden
  /** A CSS width, such as `8rem`; the rest is shared out by content. */
  width?: string
}

export interface DataTableProps<Row> {
  /** What the table lists, read aloud: “Rooms”. */
  label: string
  list: List<Row>
  columns: readonly Column<Row>[]
  /** Where a row leads; its first cell becomes the link, and the whole row opens it. */
  href?: (row: Row) => string
  /** Buttons or a menu at the end of each row. */
  actions?: (row: Row) => JSX.Element
  /** Stands there when the list has no rows: an `<EmptyState>`. */
  empty: JSX.Element
  /** Filters are set: where they leave nothing, the table says that instead of `empty`. */
  filtered?: boolean
  /** The list's `sort`: `room_name`, `-created_at`. */
  sort?: string
  onSort?: (sort: string) => void
  /** Grey rows while loading: as many as are usual here. */
  skeletonRows?: number
}

const hidden = {
  sm: 'max-sm:hidden',
  md: 'max-md:hidden',
  lg: 'max-lg:hidden',
  xl: 'max-xl:hidden',
  '2xl': 'max-2xl:hidden',
}
const cellClass = 'h-row px-3 py-1.5 first:ps-4 last:pe-4'

const columnClass = <Row,>(column: Column<Row>) =>
  cx(column.hideBelow && hidden[column.hideBelow], column.align === 'end' && 'text-end tabular-nums')

/** A list from the server as a table: sorts in its head, opens rows by click, arrows and Enter, loads more. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const navigate = useNavigate()
  const isEmpty = () => !props.list.loading() && props.list.rows().length === 0
  return (
    <Switch>
      <Match when={props.list.error()}>
        {error => (
          <div class="rounded-lg border border-line bg-surface">
            <ErrorState error={error()} onRetry={props.list.reload} />
          </div>
        )}
      </Match>
      <Match when={isEmpty()}>
        <div class="rounded-lg border border-line bg-surface">
          <Show when={props.filtered} fallback={props.empty}>
            <EmptyState title={t('list.empty.filtered')}>{t('list.empty.filtered.text')}</EmptyState>
          </Show>
        </div>
      </Match>
      <Match when={true}>
        <div class="rounded-lg border border-line bg-surface max-sm:overflow-x-auto">
          <table
            class="w-full border-separate border-spacing-0"
            aria-busy={props.list.loading() || props.list.stale()}
          >
            <caption class="sr-only">{props.label}</caption>
            <thead>
              <tr>
                <For each={props.columns}>{column => <HeadCell {...props} column={column} />}</For>
                <Show when={props.actions}>
                  <th class={cx(headClass, 'w-12')}>
                    <span class="sr-only">{t('list.actions')}</span>
                  </th>
                </Show>
              </tr>
            </thead>
            <tbody
              onKeyDown={moveInRows}
              class={cx(
                'transition-opacity [&>tr:not(:last-child)>td]:border-b',
                props.list.stale() && 'opacity-60',
              )}
            >
              <Show when={!props.list.loading()} fallback={<SkeletonRows {...props} />}>
                <For each={props.list.rows()}>
                  {row => (
                    <tr
                      class={cx(
                        'group focus-within:bg-hover hover:bg-hover last:[&>td:first-child]:rounded-bl-lg last:[&>td:last-child]:rounded-br-lg',
                        props.href && 'cursor-pointer',
                      )}
                      onClick={event => {
                        if (!props.href || !opensRow(event)) return
                        navigate(props.href(row))
                      }}
                    >
                      <For each={props.columns}>
                        {(column, index) => (
                          <td class={cx(cellClass, columnClass(column))}>
                            <Show when={index() === 0 && props.href} fallback={column.cell(row)}>
                              {href => (
                                <A
                                  href={href()(row)}
                                  data-row-link
                                  class="rounded-sm font-medium text-ink group-hover:underline decoration-line-strong underline-offset-3"
                                >
                                  {column.cell(row)}
                                </A>
                              )}
                            </Show>
                          </td>
                        )}
                      </For>
                      <Show when={props.actions}>
                        {actions => (
                          <td class={cx(cellClass, 'py-0 text-end whitespace-nowrap')}>{actions()(row)}</td>
                        )}
                      </Show>
                    </tr>
                  )}
                </For>
              </Show>
            </tbody>
          </table>
        </div>
        <TableFoot list={props.list} />
      </Match>
    </Switch>
  )
}

const headClass =
  'sm:sticky sm:top-(--sticky-top) z-10 h-9 border-b bg-surface px-3 text-start text-xs font-medium whitespace-nowrap text-ink-faint first:rounded-tl-lg first:ps-4 last:rounded-tr-lg last:pe-4'

function HeadCell<Row>(props: DataTableProps<Row> & { column: Column<Row> }) {
  const direction = () => sortDirection(props.sort, props.column.sort)
  return (
    <th
      scope="col"
      class={cx(headClass, columnClass(props.column))}
      style={{ width: props.column.width }}
      aria-sort={direction() ?? (props.column.sort && props.onSort ? 'none' : undefined)}
    >
      <Show when={props.onSort && props.column.sort} fallback={props.column.header}>
        {sort => (
          <button
            type="button"
            class={cx(
              'group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded-sm px-1 hover:text-ink',
              direction() && 'text-ink',
            )}
            onClick={() => props.onSort?.(nextSort(props.sort, sort()))}
          >
            {props.column.header}
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

function SkeletonRows<Row>(props: DataTableProps<Row>) {
  const widths = ['w-20 sm:w-40', 'w-16 sm:w-28', 'w-20 sm:w-32', 'w-16 sm:w-24']
  return (
    <For each={Array.from({ length: props.skeletonRows ?? 8 })}>
      {(_, row) => (
        <tr>
          <For each={props.columns}>
            {(column, index) => (
              <td class={cx(cellClass, columnClass(column))}>
                <Skeleton
                  class={cx(
                    'h-3.5 max-w-full',
                    widths[(row() + index()) % 4],
                    column.align === 'end' && 'ms-auto',
                  )}
                />
              </td>
            )}
          </For>
          <Show when={props.actions}>
            <td class={cellClass} />
          </Show>
        </tr>
      )}
    </For>
  )
}

function TableFoot<Row>(props: { list: List<Row> }) {
  const total = () => props.list.total()
  const text = () => {
    const shown = props.list.rows().length
    const all = total()
    return all === undefined || all === shown
      ? t('list.count', { n: shown })
      : t('list.part', { shown, total: all })
  }
  return (
    <div class="flex min-h-12 items-center justify-between gap-4 px-4 pt-2 text-sm text-ink-faint">
      <span role="status">{props.list.loading() ? t('list.loading') : text()}</span>
      <Show when={props.list.hasMore()}>
        <Button size="sm" busy={props.list.loadingMore()} onClick={props.list.loadMore}>
          {t('list.more')}
        </Button>
      </Show>
    </div>
  )
}
