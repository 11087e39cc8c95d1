import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { Index, type JSX, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { FieldNotes, labelClass } from '#ui/fields/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import type { FormState } from './create-form.ts'

export interface RepeatProps<Values extends object, Item> {
  form: FormState<Values>
  /** Where in the form the list is: `addresses`. */
  path: string
  label: string
  description?: JSX.Element
  /** A new entry. */
  blank: () => Item
  /** The verb: “Add address”. */
  add: string
  /** Names one entry, for its remove button: “Address 2”. */
  nameOf: (position: number) => string
  /** Draws one entry; its fields are at `${path}.city` and the like. */
  children: (path: string) => JSX.Element
  /** Entries of several fields stand in boxes of their own. */
  boxed?: boolean
}

/** A list inside a form: one group of fields an entry, with buttons to add and remove. */
export function Repeat<Values extends object, Item>(props: RepeatProps<Values, Item>) {
  let list: HTMLDivElement | undefined
  const bound = props.form.fieldAt(props.path)
  // The caller's path leads to a list.
  const items = () => (bound.value ?? []) as Item[]
  const add = () => {
    bound.onChange([...items(), props.blank()])
    queueMicrotask(() =>
      list?.querySelector<HTMLElement>(':scope > :last-child :is(input, select, textarea)')?.focus(),
    )
  }
  const remove = (index: number) => {
    bound.onChange(items().filter((_, at) => at !== index))
    list?.parentElement?.querySelector<HTMLElement>('[data-add]')?.focus()
  }
  return (
    <fieldset name={props.path} class="grid min-w-0 gap-2">
      <legend class={cx(labelClass, 'mb-1')}>{props.label}</legend>
      <FieldNotes id={props.path} description={props.description} errors={bound.errors} />
      <Show when={items().length > 0}>
        <div ref={list} class="grid gap-2">
          <Index each={items()}>
            {(_, index) => (
              <div
                class={cx(
                  'grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2',
                  props.boxed && 'rounded-md border border-line p-3',
                )}
              >
                <div class="min-w-0">{props.children(`${props.path}.${index}`)}</div>
                <IconButton
                  class={props.boxed ? '-me-1.5 -mt-1.5' : undefined}
                  label={t('repeat.remove', { name: props.nameOf(index + 1) })}
                  onClick={() => remove(index)}
                >
                  <X size={15} />
                </IconButton>
              </div>
            )}
          </Index>
        </div>
      </Show>
      <div>
        <Button data-add size="sm" icon={<Plus size={14} />} onClick={add}>
          {props.add}
        </Button>
      </div>
    </fieldset>
  )
}
