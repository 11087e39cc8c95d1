import ChevronRight from 'lucide-solid/icons/chevron-right'
import { type JSX, Show } from 'solid-js'

export interface DisclosureProps {
  title: string
  /** What is inside, in a few words, so that nobody opens it in vain. */
  description?: JSX.Element
  /** Open at first. A form opens it where a field inside is wrong. */
  open?: boolean
  children: JSX.Element
}

/** A part of a page that most readers don't need, closed until it is asked for. Its fields are drawn always. */
export function Disclosure(props: DisclosureProps) {
  return (
    <details class="group rounded-lg border border-line bg-surface" open={props.open}>
      <summary class="flex min-h-12 list-none items-center gap-2 rounded-lg px-4 py-2 -outline-offset-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={15}
          class="shrink-0 text-ink-faint transition-transform group-open:rotate-90"
          aria-hidden="true"
        />
        <div class="min-w-0">
          <h2 class="font-semibold">{props.title}</h2>
          <Show when={props.description}>
            <p class="text-sm text-ink-faint">{props.description}</p>
          </Show>
        </div>
      </summary>
      <div class="border-t border-line p-4">{props.children}</div>
    </details>
  )
}
