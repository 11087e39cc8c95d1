import { For } from 'solid-js'
import { goTo, inOrder, labelOf } from './field-element.ts'

/** A way to each of these fields, by their names. */
export default function FieldLinks(props: { form: HTMLElement; paths: readonly string[] }) {
  return (
    <ul class="mt-0.5 flex flex-wrap gap-x-3">
      <For each={inOrder(props.form, props.paths)}>
        {path => (
          <li>
            <button
              type="button"
              class="min-h-6 rounded-sm text-start font-medium underline underline-offset-2"
              onClick={() => goTo(props.form, path)}
            >
              {labelOf(props.form, path)}
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
