import { For, Show } from 'solid-js'
import { cx } from '../cx.ts'
import { Skeleton } from '../feedback/skeleton.tsx'
import { columnClass } from './column.ts'
import type { DataTableProps } from './data-table.tsx'
import { bodyCell, checkCell } from './table-parts.ts'

const widths = ['w-20 sm:w-40', 'w-16 sm:w-28', 'w-20 sm:w-32', 'w-16 sm:w-24']

/** Rows that are on their way. */
export function SkeletonRows<Row extends { id: string }>(
  props: DataTableProps<Row> & { count: number | undefined },
) {
  return (
    <tbody class="[&>tr:not(:last-child)>td]:border-b">
      <For each={Array.from({ length: props.count ?? props.skeletonRows ?? 8 })}>
        {(_, row) => (
          <tr>
            <Show when={props.bulk?.length}>
              <td class={bodyCell(checkCell)} />
            </Show>
            <For each={props.columns}>
              {(column, index) => (
                <td class={bodyCell(columnClass(column, props.columns))}>
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
              <td class={bodyCell()} />
            </Show>
          </tr>
        )}
      </For>
    </tbody>
  )
}
