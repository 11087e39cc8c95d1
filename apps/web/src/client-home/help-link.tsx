import { Show } from 'solid-js'
import { usePlatform } from '#settings/platform.ts'
import { Link } from '#ui/link.tsx'

/** Where the operator of the platform is asked for help; nothing where they don't say. */
export function HelpLink(props: { label: string; button?: 'primary' | 'secondary' }) {
  const platform = usePlatform()
  const where = () => {
    const { support_url, support_email } = platform.settings() ?? {}
    return support_url ?? (support_email ? `mailto:${support_email}` : undefined)
  }
  return (
    <Show when={where()}>
      {href => (
        <Link href={href()} button={props.button}>
          {props.label}
        </Link>
      )}
    </Show>
  )
}
