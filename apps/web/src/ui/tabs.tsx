import { useSearchParams } from '@solidjs/router'
import { createMemo, createUniqueId, For, type JSX, Show, Suspense, untrack } from 'solid-js'
import { SkeletonLines } from './feedback/skeleton.tsx'

export interface Tab {
  id: string
  label: string
  /** How many things are inside; undefined while that is being asked: it has its room already. */
  count?: number
  children: () => JSX.Element
}

export interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** The search parameter that keeps the open tab in the URL; `tab` unless said. */
  param?: string
}

/**
 * Parts of one entity side by side. The open one is in the URL; the others are not drawn. Arrows, Home and End move, as
 * in any list of tabs.
 */
export function Tabs(props: TabsProps) {
  const [search, setSearch] = useSearchParams()
  const base = createUniqueId()
  let list: HTMLDivElement | undefined
  const param = () => props.param ?? 'tab'
  // By their ids, so that a count that changes draws no tab anew.
  const ids = createMemo(() => props.tabs.map(tab => tab.id), [], {
    equals: (a, b) => a.join(' ') === b.join(' '),
  })
  const tabOf = (id: string) => props.tabs.find(tab => tab.id === id)
  const open = createMemo(() => ids().find(id => id === search[param()]) ?? ids()[0])
  const select = (id: string) =>
    setSearch({ [param()]: id === ids()[0] ? undefined : id }, { replace: true, scroll: false })

  const move = (event: KeyboardEvent) => {
    const all = ids()
    const at = all.indexOf(open() ?? '')
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    const next = to === undefined ? undefined : all.at(to % all.length)
    if (next === undefined) return
    event.preventDefault()
    select(next)
    list?.querySelector<HTMLElement>(`#${CSS.escape(`${base}-${next}`)}`)?.focus()
  }

  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={props.label}
        class="mb-4 flex gap-5 overflow-x-auto border-b border-line"
        onKeyDown={move}
      >
        <For each={ids()}>
          {id => (
            <button
              type="button"
              role="tab"
              id={`${base}-${id}`}
              aria-selected={open() === id}
              aria-controls={open() === id ? `${base}-${id}-panel` : undefined}
              tabIndex={open() === id ? 0 : -1}
              onClick={() => select(id)}
              class="-mb-px flex min-h-9 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
            >
              {tabOf(id)?.label}
              <Show when={'count' in (tabOf(id) ?? {})}>
                <span class="min-w-[1ch] text-xs text-ink-faint tabular-nums">{tabOf(id)?.count}</span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <For each={ids()}>
        {id => (
          <Show when={open() === id}>
            <div role="tabpanel" id={`${base}-${id}-panel`} aria-labelledby={`${base}-${id}`}>
              {/* A part that is loaded on its first opening must not take the whole page away meanwhile. */}
              <Suspense fallback={<SkeletonLines lines={6} />}>
                {untrack(() => tabOf(id)?.children())}
              </Suspense>
            </div>
          </Show>
        )}
      </For>
    </>
  )
}
