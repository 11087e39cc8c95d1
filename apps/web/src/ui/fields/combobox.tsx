import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import { createSignal, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { whenIdle } from '../when-idle.ts'
import type { ComboboxControl } from './combobox-control.tsx'
import { Field, type FieldProps, type ValueProps } from './field.tsx'

export interface Choice {
  /** The id that is stored. */
  value: string
  label: string
  /** A second line that tells namesakes apart: an e-mail, a host, an owner. */
  detail?: string
}

export interface ComboboxProps extends FieldProps, ValueProps<string | null> {
  /** Asks the server for what matches; called with `''` when opened. A call overtaken by another is ignored. */
  search: (text: string) => Promise<readonly Choice[]>
  /** The choice that `value` names at first, so that its label shows before any search. */
  selected?: Choice
  placeholder?: string
  /** May be emptied again. */
  clearable?: boolean
}

/**
 * Chooses one entity out of many by searching on the server. It is a plain box until the page is drawn: what makes it
 * work comes after, and takes over what was typed meanwhile.
 */
export function Combobox(props: ComboboxProps) {
  const [Control, setControl] = createSignal<typeof ComboboxControl>()
  let box: HTMLDivElement | undefined
  let plain: HTMLInputElement | undefined

  const load = async () => {
    if (Control()) return
    const module = await import('./combobox-control.tsx')
    const typed = plain && document.activeElement === plain ? plain.value : undefined
    setControl(() => module.ComboboxControl)
    if (typed !== undefined) queueMicrotask(() => resume(box?.querySelector('input'), typed))
  }
  whenIdle(() => load().catch(() => undefined))

  return (
    <Field {...props}>
      {control => (
        <div ref={box}>
          <Show
            when={Control()}
            fallback={
              <div class="control flex items-center pe-1">
                <input
                  {...control}
                  ref={plain}
                  role="combobox"
                  aria-expanded="false"
                  autocomplete="off"
                  placeholder={props.placeholder}
                  value={props.selected?.label ?? ''}
                  onFocus={() => void load().catch(() => undefined)}
                  class="min-w-0 flex-1 bg-transparent outline-none"
                />
                <span class="flex size-7 items-center justify-center text-ink-faint" aria-hidden="true">
                  <ChevronsUpDown size={14} />
                </span>
              </div>
            }
          >
            {loaded => <Dynamic component={loaded()} {...props} control={control} />}
          </Show>
        </div>
      )}
    </Field>
  )
}

/** Goes on with what was begun in the plain box. */
function resume(input: HTMLInputElement | null | undefined, typed: string): void {
  if (!input) return
  input.focus()
  if (input.value === typed) return
  input.value = typed
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
