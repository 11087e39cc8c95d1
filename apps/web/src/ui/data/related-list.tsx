import ListFilter from 'lucide-solid/icons/list-filter'
import { type JSX, Show } from 'solid-js'
import type { List } from '#api/list.ts'
import { type Addition, AddLink } from '../add-link.tsx'
import { EmptyState } from '../feedback/empty-state.tsx'
import { Link } from '../link.tsx'
import { type BulkAction, type Column, DataTable } from './data-table.tsx'
import { ListTools } from './list-tools.tsx'
import { t } from './messages.ts'
import { useColumns } from './use-columns.ts'

export interface RelatedListProps<Row extends { id: string }> {
  /** What is listed: “Rooms of this account”. */
  label: string
  list: List<Row>
  columns: readonly Column<Row>[]
  href: (row: Row) => string
  /** Buttons or a menu at the end of each row. */
  actions?: (row: Row) => JSX.Element
  /** What can be done with many rows at once. */
  bulk?: readonly BulkAction<Row>[]
  /** Leads to the form of a new one, with this entity in it; left out where the reader may not add. */
  add?: Addition
  /** The same list on its own page, where it is searched and filtered: `/rooms?account_id=…`. */
  all?: string
  /** What stands there while there is none, and why one would want one. */
  empty: { title: string; text: JSX.Element; icon?: JSX.Element }
}

/** What belongs to the entity of a page, with the way to add more. */
export function RelatedList<Row extends { id: string }>(props: RelatedListProps<Row>) {
  const columns = useColumns(() => props.columns, `related:${props.label}`, false)
  return (
    <>
      <Show when={props.list.rows().length > 0}>
        <div class="mb-2 flex items-center justify-end gap-1">
          <Show when={props.all}>
            {href => (
              <Link href={href()} button="ghost" icon={<ListFilter size={15} />}>
                {t('all')}
              </Link>
            )}
          </Show>
          <ListTools label={props.label} list={props.list} columns={columns} />
          <AddLink to={props.add} button="secondary" />
        </div>
      </Show>
      <DataTable
        label={props.label}
        list={props.list}
        columns={columns.shown()}
        href={props.href}
        actions={props.actions}
        bulk={props.bulk}
        skeletonRows={3}
        empty={
          <EmptyState
            title={props.empty.title}
            icon={props.empty.icon}
            action={<AddLink to={props.add} button="primary" />}
          >
            {props.empty.text}
          </EmptyState>
        }
      />
    </>
  )
}
