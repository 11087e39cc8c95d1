import { Show } from 'solid-js'
import { piece } from '#app/page.ts'
import type { UrlState } from '#ui/data/url-state.ts'
import type { Above } from './chips.tsx'

const Chips = piece(() => import('./chips.tsx'))

/** What a list was narrowed to by the link that led to it; most lists are opened without one. */
export function BroughtFilters(props: { filters: UrlState; names: readonly Above[] }) {
  return (
    <Show when={props.names.some(name => props.filters.get(name))}>
      <Chips filters={props.filters} names={props.names} />
    </Show>
  )
}
