import { DropdownMenu as Kobalte } from '@kobalte/core/dropdown-menu'
import { For, type JSX, Show } from 'solid-js'
import { iconButtonClass } from '../icon-button.tsx'
import { fits, wordOf } from './column.ts'
import { t } from './messages.ts'
import type { ColumnChoice } from './use-columns.ts'

const itemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 outline-none select-none data-highlighted:bg-hover data-disabled:cursor-not-allowed data-disabled:opacity-50 pointer-coarse:min-h-10'

/** Chooses which columns a table shows; stays open for several, and the table can be read meanwhile. */
export default function ColumnMenu<Row>(props: { choice: ColumnChoice<Row>; icon: JSX.Element }) {
  const rem = () => window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  /** What is on the screen: narrow ones leave columns out where nobody chose. */
  const visible = () =>
    props.choice.chosen() ? props.choice.shown() : props.choice.all().filter(column => fits(column, rem()))
  const isOn = (id: string) => visible().some(column => column.id === id)
  const turn = (id: string, on: boolean) => {
    const ids = visible().map(column => column.id)
    props.choice.choose(on ? [...ids, id] : ids.filter(one => one !== id))
  }
  return (
    <Kobalte placement="bottom-end" gutter={4} defaultOpen modal={false}>
      <Kobalte.Trigger class={iconButtonClass} aria-label={t('columns')} title={t('columns')}>
        {props.icon}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        {/* What stands at the end of the page is in a landmark, too. */}
        <section aria-label={t('columns')}>
          <Kobalte.Content
            aria-label={t('columns')}
            class="z-50 max-h-[70dvh] min-w-48 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none"
          >
            <For each={props.choice.all()}>
              {(column, at) => (
                <Kobalte.CheckboxItem
                  class={itemClass}
                  closeOnSelect={false}
                  disabled={at() === 0}
                  checked={at() === 0 || isOn(column.id)}
                  onChange={on => turn(column.id, on)}
                >
                  <span class="inline-flex w-4 justify-center text-accent">
                    <Kobalte.ItemIndicator aria-hidden="true">✓</Kobalte.ItemIndicator>
                  </span>
                  {wordOf(column.header)}
                </Kobalte.CheckboxItem>
              )}
            </For>
            <Show when={props.choice.chosen()}>
              <Kobalte.Separator class="-mx-1 my-1 border-line" />
              <Kobalte.Item class={itemClass} onSelect={() => props.choice.choose(undefined)}>
                <span class="w-4" />
                {t('columns.reset')}
              </Kobalte.Item>
            </Show>
          </Kobalte.Content>
        </section>
      </Kobalte.Portal>
    </Kobalte>
  )
}
