import { Show } from 'solid-js'
import { DropdownMenu, type MenuItem } from './dropdown-menu.tsx'

/**
 * The menu of what else can be done with a thing; nothing where the reader may do none of it. Reads its items at
 * once, so rows of a long list take a `DropdownMenu`, which reads them when it opens.
 */
export function MoreActions(props: { label?: string; groups: readonly (readonly MenuItem[])[] }) {
  return (
    <Show when={props.groups.some(group => group.length > 0)}>
      <DropdownMenu label={props.label} groups={props.groups} />
    </Show>
  )
}
