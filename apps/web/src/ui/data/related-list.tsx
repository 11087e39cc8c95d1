import Plus from 'lucide-solid/icons/plus'
import { type JSX, Show } from 'solid-js'
import type { List } from '#api/list.ts'
import { EmptyState } from '../feedback/empty-state.tsx'
import { Link } from '../link.tsx'
import { type Column, DataTable } from './data-table.tsx'

export interface RelatedListProps<Row> {
  /** What is listed: “Rooms of this account”. */
  label: string
  list: List<Row>
  columns: readonly Column<Row>[]
  href: (row: Row) => string
  /** Leads to the form of a new one, with this entity in it; left out where the reader may not add. */
  add?: { label: string; href: string }
  /** What stands there while there is none, and why one would want one. */
  empty: { title: string; text: JSX.Element; icon?: JSX.Element }
}

/** What belongs to the entity of a page, with the way to add more. */
export function RelatedList<Row>(props: RelatedListProps<Row>) {
  const addLink = (variant: 'primary' | 'secondary') => (
    <Show when={props.add}>
      {add => (
        <Link href={add().href} button={variant} icon={<Plus size={15} />}>
          {add().label}
        </Link>
      )}
    </Show>
  )
  return (
    <>
      <Show when={props.add && props.list.rows().length > 0}>
        <div class="mb-3 flex justify-end">{addLink('secondary')}</div>
      </Show>
      <DataTable
        label={props.label}
        list={props.list}
        columns={props.columns}
        href={props.href}
        skeletonRows={3}
        empty={
          <EmptyState title={props.empty.title} icon={props.empty.icon} action={addLink('primary')}>
            {props.empty.text}
          </EmptyState>
        }
      />
    </>
  )
}
