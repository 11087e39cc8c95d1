import { useLocation } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { List } from '#api/list.ts'
import { type Addition, AddLink } from './add-link.tsx'
import { type BulkAction, type Column, DataTable } from './data/data-table.tsx'
import { FilterBar, type FilterBarProps } from './data/filter-bar.tsx'
import { ListTools } from './data/list-tools.tsx'
import type { UrlState } from './data/url-state.ts'
import { useColumns } from './data/use-columns.ts'
import { EmptyState } from './feedback/empty-state.tsx'
import { PageHeader } from './page-header.tsx'

export interface ListPageProps<Row extends { id: string }> {
  /** What is listed: “Rooms”. */
  title: string
  description?: JSX.Element
  /** Left out where the reader may not add. */
  add?: Addition
  /** What is done here first, where that is a button and no page of its own. */
  lead?: JSX.Element
  /** From `useUrlState`; its `sort` is the table's. */
  filters: UrlState
  /** What is searched: “Search rooms”. */
  search?: string
  selects?: FilterBarProps['selects']
  period?: FilterBarProps['period']
  more?: FilterBarProps['more']
  /** Filters that a link to the page brings: a list that is empty under them alone is not called filtered. */
  brought?: readonly string[]
  list: List<Row>
  columns: readonly Column<Row>[]
  /** Where a row leads. */
  href?: (row: Row) => string
  /** Buttons or a menu at the end of each row. */
  actions?: (row: Row) => JSX.Element
  /** What can be done with many rows at once. */
  bulk?: readonly BulkAction<Row>[]
  /** Grey rows while loading: as many as are usual here. */
  skeletonRows?: number
  /** What stands there while there is none, and why one would want one. */
  empty: { title: string; text: JSX.Element; icon: JSX.Element }
  /** More filters, at the end of their bar. */
  children?: JSX.Element
}

/** The page of all entities of a kind: its head, its filters, which the URL keeps, and the list. */
export function ListPage<Row extends { id: string }>(props: ListPageProps<Row>) {
  const columns = useColumns(() => props.columns, useLocation().pathname, true)
  /** Sorting keeps what is selected, filtering does not. */
  const scope = () => JSON.stringify({ ...props.filters.input(), sort: undefined })
  return (
    <>
      <PageHeader
        title={props.title}
        description={props.description}
        actions={props.add ? <AddLink to={props.add} button="primary" /> : props.lead}
      />
      <FilterBar
        state={props.filters}
        search={props.search}
        selects={props.selects}
        period={props.period}
        more={props.more}
        tools={<ListTools label={props.title} list={props.list} columns={columns} />}
      >
        {props.children}
      </FilterBar>
      <DataTable
        label={props.title}
        list={props.list}
        columns={columns.shown()}
        href={props.href}
        actions={props.actions}
        bulk={props.bulk}
        scope={scope()}
        sort={props.filters.get('sort')}
        onSort={sort => props.filters.set({ sort })}
        skeletonRows={props.skeletonRows}
        filtered={props.filters.changed(['sort', ...(props.brought ?? [])])}
        empty={
          <EmptyState
            title={props.empty.title}
            icon={props.empty.icon}
            action={props.add && <AddLink to={props.add} button="primary" />}
          >
            {props.empty.text}
          </EmptyState>
        }
      />
    </>
  )
}
