import {
  createEffect,
  createSignal,
  type JSX,
  lazy,
  Match,
  on,
  onCleanup,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import type { List } from '#api/list.ts'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { ErrorState } from '../feedback/error-state.tsx'
import type { BulkAction } from './bulk.ts'
import type { Column } from './column.ts'
import { t as say } from './messages.ts'
import { usePageKeys } from './page-keys.ts'
import { createSelection } from './selection.ts'
import { SkeletonRows } from './skeleton-rows.tsx'
import { TableFoot } from './table-foot.tsx'
import { TableHead } from './table-head.tsx'
import { TableRows } from './table-rows.tsx'
import { usualRows } from './usual-rows.ts'

export type { BulkAction } from './bulk.ts'
export type { Column } from './column.ts'

const BulkBar = lazy(() => import('./bulk-bar.tsx'))

export interface DataTableProps<Row extends { id: string }> {
  /** What the table lists, read aloud: “Rooms”. */
  label: string
  list: List<Row>
  columns: readonly Column<Row>[]
  /** Where a row leads; its first cell becomes the link, and the whole row opens it. */
  href?: (row: Row) => string
  /** Buttons or a menu at the end of each row. */
  actions?: (row: Row) => JSX.Element
  /** What can be done with many rows at once; with any of them rows can be selected. */
  bulk?: readonly BulkAction<Row>[]
  /** What the list is narrowed to: when it changes, nothing is selected any more. */
  scope?: string
  /** Stands there when the list has no rows: an `<EmptyState>`. */
  empty: JSX.Element
  /** Filters are set: where they leave nothing, the table says that instead of `empty`. */
  filtered?: boolean
  /** The list's `sort`: `room_name`, `-created_at`. */
  sort?: string
  onSort?: (sort: string) => void
  /** Grey rows while loading, where this device has not seen the list yet. */
  skeletonRows?: number
}

/** A list from the server as a table: sorts in its head, opens and picks rows by mouse and keys, pages or grows. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const selection = createSelection(() => props.list.rows())
  const usual = usualRows(() => `${props.label} ${location.pathname}`, props.list)
  const [wide, setWide] = createSignal(false)
  let root: HTMLDivElement | undefined

  createEffect(on(() => props.scope, selection.clear, { defer: true }))
  usePageKeys({
    enter: () => root?.querySelector<HTMLElement>('[data-row-link]'),
    escape: () => selection.rows().length > 0 && endSelection(),
  })

  const picking = () => (props.bulk?.length ? selection : undefined)
  const isEmpty = () => !props.list.loading() && props.list.rows().length === 0
  const nameOf = (row: Row) => String(props.columns[0]?.csv?.(row) ?? row.id)
  /** Focus was on the bar, which is about to go. */
  const endSelection = () => {
    selection.clear()
    const next = root?.querySelector<HTMLElement>('[data-head-check]') ?? document.getElementById('main')
    next?.focus({ preventScroll: true })
  }
  const toTop = () => {
    if (root && root.getBoundingClientRect().top < 0) root.scrollIntoView({ block: 'start' })
  }

  return (
    <div ref={root} class="scroll-mt-(--sticky-top)">
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
            <Switch fallback={props.empty}>
              <Match when={props.list.pages?.first() === false}>
                <EmptyState
                  title={say('page.over')}
                  action={<Button onClick={props.list.pages?.back}>{say('page.back')}</Button>}
                >
                  {say('page.over.text')}
                </EmptyState>
              </Match>
              <Match when={props.filtered}>
                <EmptyState title={t('list.empty.filtered')}>{t('list.empty.filtered.text')}</EmptyState>
              </Match>
            </Switch>
          </div>
        </Match>
        <Match when={true}>
          <div
            ref={box => watchWidth(box, setWide)}
            class={cx(
              'rounded-lg border border-line bg-surface',
              // In a box that scrolls sideways nothing sticks to the page, so the box scrolls both ways.
              wide() && 'max-h-[calc(100dvh-var(--sticky-top)-5rem)] overflow-auto [--sticky-top:0px]',
            )}
            {...(wide() ? { role: 'region', 'aria-label': props.label, tabIndex: 0 } : {})}
          >
            <table
              class="w-full border-separate border-spacing-0"
              aria-busy={props.list.loading() || props.list.stale()}
            >
              <caption class="sr-only">{props.label}</caption>
              <TableHead {...props} selection={picking()} rows={props.list.rows()} wide={wide()} />
              <Show when={!props.list.loading()} fallback={<SkeletonRows {...props} count={usual()} />}>
                <TableRows {...props} selection={picking()} nameOf={nameOf} wide={wide()} />
              </Show>
            </table>
          </div>
          <TableFoot list={props.list} onPage={toTop} />
        </Match>
      </Switch>
      <Show when={picking() && selection.rows().length > 0 && props.bulk}>
        {actions => (
          <div class="pointer-events-none sticky bottom-3 z-30 mt-2 flex justify-center sm:justify-start">
            <Suspense>
              <BulkBar actions={actions()} selection={selection} nameOf={nameOf} onDone={endSelection} />
            </Suspense>
          </div>
        )}
      </Show>
    </div>
  )
}

/** Tells whether a table is wider than its box. */
function watchWidth(box: HTMLElement, tell: (wide: boolean) => void): void {
  const observer = new ResizeObserver(() => {
    const table = box.firstElementChild
    if (table instanceof HTMLElement) tell(table.offsetWidth > box.clientWidth)
  })
  observer.observe(box)
  queueMicrotask(() => box.firstElementChild && observer.observe(box.firstElementChild))
  onCleanup(() => observer.disconnect())
}
