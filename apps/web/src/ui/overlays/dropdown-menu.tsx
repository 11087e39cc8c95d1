import { DropdownMenu as Kobalte } from '@kobalte/core/dropdown-menu'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { For, type JSX, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { buttonClass } from '../button.tsx'
import { cx } from '../cx.ts'
import { iconButtonClass } from '../icon-button.tsx'

export interface MenuItem {
  label: string
  icon?: JSX.Element
  onSelect: () => void
  danger?: boolean
  disabled?: boolean
  /** Shows that this one of several holds. */
  checked?: boolean
}

export interface DropdownMenuProps {
  /** What the menu is for, read aloud; “More actions” unless said. */
  label?: string
  /** Items, in groups that a line separates. Leave out what the reader may not do. */
  groups: readonly (readonly MenuItem[])[]
  /** The button's content; three dots unless said. */
  trigger?: JSX.Element
  triggerClass?: string
  /** Something above the items, such as who is signed in. */
  header?: JSX.Element
  placement?: 'bottom-start' | 'bottom-end' | 'top-start'
  /** Open from the start: for a menu that is loaded when it is first asked for. */
  defaultOpen?: boolean
}

/** Actions behind a button: arrows move, typing finds, Escape closes. */
export function DropdownMenu(props: DropdownMenuProps) {
  const groups = () => props.groups.filter(group => group.length > 0)
  const label = () => props.label ?? t('action.more')
  let chosen: (() => void) | undefined
  /** Runs the chosen item once focus is back on the button, so that a window it opens gives focus back there. */
  const run = () => {
    const item = chosen
    chosen = undefined
    if (item) queueMicrotask(item)
  }
  return (
    <Kobalte placement={props.placement ?? 'bottom-end'} gutter={4} defaultOpen={props.defaultOpen}>
      <Kobalte.Trigger
        class={props.triggerClass ?? (props.trigger ? buttonClass() : iconButtonClass)}
        aria-label={props.trigger ? undefined : label()}
        title={props.trigger ? undefined : label()}
      >
        {props.trigger ?? <Ellipsis size={16} />}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content
          aria-label={label()}
          onCloseAutoFocus={run}
          class="z-50 min-w-44 animate-appear rounded-lg border border-line bg-raised p-1 shadow-pop outline-none"
        >
          <Show when={props.header}>
            <div class="mb-1 border-b border-line px-2 pt-1 pb-2">{props.header}</div>
          </Show>
          <For each={groups()}>
            {(group, index) => (
              <>
                <Show when={index() > 0}>
                  <Kobalte.Separator class="-mx-1 my-1 border-line" />
                </Show>
                <For each={group}>
                  {item => (
                    <Kobalte.Item
                      onSelect={() => {
                        chosen = item.onSelect
                      }}
                      disabled={item.disabled}
                      class={cx(
                        'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 outline-none select-none data-highlighted:bg-hover data-disabled:cursor-not-allowed data-disabled:opacity-50 pointer-coarse:min-h-10',
                        item.danger && 'text-danger data-highlighted:bg-danger-soft',
                      )}
                    >
                      <span class="inline-flex size-4 items-center justify-center">{item.icon}</span>
                      <span class="flex-1">{item.label}</span>
                      <Show when={item.checked}>
                        <span aria-hidden="true">✓</span>
                        <span class="sr-only">{t('field.on')}</span>
                      </Show>
                    </Kobalte.Item>
                  )}
                </For>
              </>
            )}
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  )
}
