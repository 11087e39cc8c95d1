import { Tabs as Kobalte } from '@kobalte/core/tabs'
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show, Suspense } from 'solid-js'
import { SkeletonLines } from './feedback/skeleton.tsx'

export interface Tab {
  id: string
  label: string
  /** How many things are inside. */
  count?: number
  children: () => JSX.Element
}

export interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** The search parameter that keeps the open tab in the URL; `tab` unless said. */
  param?: string
}

/** Parts of one entity side by side. The open one is in the URL; the others are not drawn. */
export function Tabs(props: TabsProps) {
  const [search, setSearch] = useSearchParams()
  const param = () => props.param ?? 'tab'
  const first = () => props.tabs[0]?.id
  const open = () => {
    const wanted = search[param()]
    return props.tabs.find(tab => tab.id === wanted)?.id ?? first()
  }
  return (
    <Kobalte
      value={open()}
      onChange={id =>
        setSearch({ [param()]: id === first() ? undefined : id }, { replace: true, scroll: false })
      }
    >
      <Kobalte.List aria-label={props.label} class="mb-4 flex gap-5 overflow-x-auto border-b border-line">
        <For each={props.tabs}>
          {tab => (
            <Kobalte.Trigger
              value={tab.id}
              class="-mb-px flex min-h-9 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink"
            >
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="text-xs text-ink-faint tabular-nums">{tab.count}</span>
              </Show>
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {tab => (
          <Kobalte.Content value={tab.id} class="outline-offset-4">
            {/* A part that is loaded on its first opening must not take the whole page away meanwhile. */}
            <Suspense fallback={<SkeletonLines lines={6} />}>{tab.children()}</Suspense>
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  )
}
