import Ellipsis from 'lucide-solid/icons/ellipsis'
import { createSignal, type JSX, Show, Suspense } from 'solid-js'
import { t } from '#messages/index.ts'
import { buttonClass } from '../button.tsx'
import { iconButtonClass } from '../icon-button.tsx'
import { part } from '../part.ts'

const Items = part(() => import('./dropdown-items.tsx'))

export interface MenuItem {
  label: string
  icon?: JSX.Element
  onSelect: () => void
  danger?: boolean
  disabled?: boolean
  /** Shows that this one of several holds. */
  checked?: boolean
}

/** Items that belong together, under a heading where it is given one. */
export type MenuGroup = readonly MenuItem[] | { label: string; items: readonly MenuItem[] }

export interface DropdownMenuProps {
  /** What the menu is for, read aloud; “More actions” unless said. */
  label?: string
  /** Items, in groups that a line separates. Leave out what the reader may not do. */
  groups: readonly MenuGroup[]
  /** The button's content; three dots unless said. */
  trigger?: JSX.Element
  triggerClass?: string
  /** Something above the items, such as who is signed in. */
  header?: JSX.Element
  placement?: 'bottom-start' | 'bottom-end' | 'top-start'
  /** Open from the start: for a menu that is loaded when it is first asked for. */
  defaultOpen?: boolean
}

/**
 * Actions behind a button: arrows move, typing finds, Escape closes. The button stands alone until somebody is about to
 * open it; a table has one in every row.
 */
export function DropdownMenu(props: DropdownMenuProps) {
  const [wanted, setWanted] = createSignal(props.defaultOpen ?? false)
  const preload = () => void Items.preload()
  // The button keeps its focus until what replaces it is there to take it.
  const open = () => void Items.preload().then(() => setWanted(true))
  const button = () => (
    <button
      type="button"
      class={triggerClassOf(props)}
      aria-haspopup="menu"
      aria-expanded={wanted()}
      aria-label={props.trigger ? undefined : labelOf(props)}
      title={props.trigger ? undefined : labelOf(props)}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={open}
      onKeyDown={event => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        open()
      }}
    >
      {props.trigger ?? <Ellipsis size={16} />}
    </button>
  )
  return (
    <Show when={wanted()} fallback={button()}>
      <Suspense fallback={button()}>
        <Items {...props} defaultOpen />
      </Suspense>
    </Show>
  )
}

export const labelOf = (props: DropdownMenuProps) => props.label ?? t('action.more')

export const triggerClassOf = (props: DropdownMenuProps) =>
  props.triggerClass ?? (props.trigger ? buttonClass() : iconButtonClass)
