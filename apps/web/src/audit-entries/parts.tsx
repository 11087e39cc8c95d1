import { Show } from 'solid-js'
import { Link } from '#ui/link.tsx'
import { entityLabel, pathOf } from './entities.ts'
import type { AuditEntry } from './entry.ts'
import { t } from './messages.ts'
import { nameIn } from './sentence.ts'

/** Who did it, as a link where it is somebody whom the platform knows. */
export function Actor(props: { entry: AuditEntry }) {
  const path = () => {
    const { actor_type, actor_id } = props.entry
    if (actor_id === null) return undefined
    if (actor_type === 'user') return `/users/${actor_id}`
    return actor_type === 'api_credential' ? `/api-credentials/${actor_id}` : undefined
  }
  return (
    <>
      <Show when={path()} fallback={actorName(props.entry)}>
        {href => (
          <Link href={href()} class="text-ink">
            {actorName(props.entry)}
          </Link>
        )}
      </Show>
      <Show when={props.entry.actor_type === 'api_credential'}>
        <span class="block text-xs text-ink-faint">{t('by.api_credential')}</span>
      </Show>
    </>
  )
}

function actorName({ actor_name, actor_type }: AuditEntry): string {
  if (actor_name) return actor_name
  if (actor_type === 'system') return t('actor.system')
  return t(actor_type === 'participant' ? 'actor.participant' : 'actor.unknown')
}

/** What it is about: the kind of thing, and its name as a link to its page. */
export function About(props: { entry: AuditEntry }) {
  const name = () => nameIn(props.entry)
  const text = () => name() ?? props.entry.entity_id
  return (
    <>
      <span class="text-ink-faint">{entityLabel(props.entry.entity)}</span>{' '}
      <Show when={pathOf(props.entry)} fallback={text()}>
        {href => (
          <Link href={href()} class={name() ? undefined : 'font-mono text-sm'}>
            {text()}
          </Link>
        )}
      </Show>
    </>
  )
}
