import { DropdownMenu as Kobalte } from '@kobalte/core/dropdown-menu'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { For, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'
import {
  type DropdownMenuProps,
  labelOf,
  type MenuGroup,
  type MenuItem,
  triggerClassOf,
} from './dropdown-menu.tsx'

/** See `DropdownMenu`, which loads it. */
export default function DropdownItems(props: DropdownMenuProps) {
  const groups = () => props.groups.map(grouped).filter(({ items }) => items.length > 0)
  const label = () => labelOf(props)
  let chosen: (() => void) | undefined
  /** Runs the chosen item once focus is back on the button, so that a window it opens gives focus back there. */
  const run = () => {
    const item = chosen
    chosen = undefined
    if (item) queueMicrotask(item)
  }
  return (
    // Modal, it would hide the page from screen readers and put places that can't be named into the tab order.
    <Kobalte
      placement={props.placement ?? 'bottom-end'}
      gutter={4}
      modal={false}
      defaultOpen={props.defaultOpen}
    >
      <Kobalte.Trigger
        class={triggerClassOf(props)}
        aria-label={props.trigger ? undefined : label()}
        title={props.trigger ? undefined : label()}
      >
        {props.trigger ?? <Ellipsis size={16} />}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        {/* What stands at the end of the page is in a landmark, too. */}
        <section aria-label={label()}>
          <Kobalte.Content
            aria-label={label()}
            onCloseAutoFocus={run}
            class="z-50 max-h-(--kb-popper-content-available-height) min-w-44 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none"
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
                  <Kobalte.Group>
                    <Show when={group.label}>
                      {label => (
                        <Kobalte.GroupLabel class="block px-2 pt-1 pb-0.5 text-xs font-medium text-ink-faint">
                          {label()}
                        </Kobalte.GroupLabel>
                      )}
                    </Show>
                    <For each={group.items}>
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
                  </Kobalte.Group>
                </>
              )}
            </For>
          </Kobalte.Content>
        </section>
      </Kobalte.Portal>
    </Kobalte>
  )
}

const grouped = (group: MenuGroup): { label?: string; items: readonly MenuItem[] } =>
  'items' in group ? group : { items: group }
