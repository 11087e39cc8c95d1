import { For, type JSX, Match, Switch } from 'solid-js'
import type { ApiError } from '#api/errors.ts'
import { Card } from '#ui/card.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'

export interface FewProps<Row> {
  title: string
  /** The page that has all of them. */
  all?: { href: string; label: string }
  rows: readonly Row[] | undefined
  error: ApiError | undefined
  onRetry: () => void
  /** What stands there while there is none. */
  none: JSX.Element
  children: (row: Row) => JSX.Element
}

/** The first few of a kind, a line each, in a card. */
export function Few<Row>(props: FewProps<Row>) {
  return (
    <Card
      title={props.title}
      actions={props.all && <Link href={props.all.href}>{props.all.label}</Link>}
      flush
    >
      <Switch
        fallback={
          <div class="p-4" aria-busy="true">
            <SkeletonLines lines={4} />
          </div>
        }
      >
        <Match when={props.rows}>
          {rows => (
            <ul class="divide-y divide-line">
              <For each={rows()} fallback={<li>{props.none}</li>}>
                {row => (
                  <li class="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
                    {props.children(row)}
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
        <Match when={props.error}>{error => <ErrorState error={error()} onRetry={props.onRetry} />}</Match>
      </Switch>
    </Card>
  )
}
