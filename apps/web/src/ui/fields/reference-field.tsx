import { createSignal, Show, untrack } from 'solid-js'
import { Skeleton } from '../feedback/skeleton.tsx'
import { type Choice, Combobox, type ComboboxProps } from './combobox.tsx'
import { labelClass } from './field.tsx'

export interface ReferenceFieldProps extends Omit<ComboboxProps, 'selected'> {
  /** Names what the value refers to at first: a stored reference, or one that the page's URL brings. */
  find: (id: string) => Promise<Choice>
  /** What to choose where there is one thing alone to choose; an empty field takes it unless somebody is at it. */
  only?: () => Promise<Choice | undefined>
}

/** Chooses another entity. A first value that leads nowhere is emptied instead of being sent. */
export function ReferenceField(props: ReferenceFieldProps) {
  const first = untrack(() => props.value)
  const [selected, setSelected] = createSignal<Choice>()
  const [asking, setAsking] = createSignal(first !== null)
  const ask = async (id: string) => {
    try {
      const choice = await props.find(id)
      setSelected(choice)
      if (choice.value !== id) props.onChange(choice.value)
    } catch {
      props.onChange(null)
    }
    setAsking(false)
  }
  let box: HTMLDivElement | undefined
  const offer = async () => {
    const only = await props.only?.().catch(() => undefined)
    if (!only || props.value !== null || box?.contains(document.activeElement)) return
    setSelected(only)
    props.onChange(only.value)
  }
  if (first !== null) void ask(first)
  else void offer()
  return (
    <Show
      when={!asking()}
      fallback={
        <div class="grid content-start gap-1.5" aria-busy="true">
          <span class={labelClass}>{props.label}</span>
          <Skeleton class="h-control w-full" />
        </div>
      }
    >
      <div ref={box} class={props.class}>
        <Combobox {...props} class={undefined} selected={selected()} />
      </div>
    </Show>
  )
}
