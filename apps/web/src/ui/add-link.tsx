import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import type { ButtonVariant } from './button.tsx'
import { Link } from './link.tsx'

/** The way to the form of a new one: “New room”, `/rooms/new`. */
export interface Addition {
  label: string
  href: string
}

/** Leads to the form of a new one; nothing where the reader may not add. */
export function AddLink(props: { to: Addition | undefined; button: ButtonVariant }) {
  return (
    <Show when={props.to}>
      {to => (
        <Link href={to().href} button={props.button} icon={<Plus size={15} />}>
          {to().label}
        </Link>
      )}
    </Show>
  )
}
