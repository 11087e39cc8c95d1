import { Show } from 'solid-js'
import { actorName } from '#activity/describe.ts'
import { api } from '#api/client.ts'
import type { Query } from '#api/procedure.ts'
import { Reference } from '#ui/data/reference.tsx'
import { Link } from '#ui/link.tsx'
import { entityLabel, isDeletion, pathOf } from './entities.ts'
import type { AuditEntry } from './entry.ts'
import { t } from './messages.ts'
import { isNameless, knownBy, nameIn } from './sentence.ts'

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

/** Reads what an entry is about, where it does not name it itself. */
const readers: Readonly<Record<string, Query<{ id: string }, object>>> = {
  ServiceProvider: api.serviceProviders.get,
  ServicePackage: api.servicePackages.get,
  Customer: api.customers.get,
  Subscription: api.subscriptions.get,
  Account: api.accounts.get,
  Room: api.rooms.get,
  Recording: api.recordings.get,
  User: api.users.get,
  ApiCredential: api.apiCredentials.get,
}

/** What it is about: the kind of thing, and its name as a link to its page. */
export function About(props: { entry: AuditEntry }) {
  const name = () => nameIn(props.entry)
  /** What is read for its name: the thing itself, or what it is known by. */
  const told = () => {
    if (name()) return undefined
    const { entity, entity_id } = props.entry
    return knownBy(props.entry) ?? (isDeletion(props.entry) ? undefined : { entity, entity_id })
  }
  return (
    <>
      <span class="text-ink-faint">{entityLabel(props.entry.entity)}</span>{' '}
      <Show when={told()} fallback={<Named entry={props.entry} name={name()} />}>
        {it => (
          <Show when={readers[it().entity]} fallback={<Named entry={props.entry} name={name()} />}>
            {of => (
              <Reference
                of={of()}
                id={it().entity_id}
                name={entity => nameIn({ before: null, after: { ...entity } }) ?? it().entity_id}
                href={pathOf({ ...it(), before: null, after: {} })}
              />
            )}
          </Show>
        )}
      </Show>
    </>
  )
}

function Named(props: { entry: AuditEntry; name: string | undefined }) {
  const text = () => props.name ?? (isNameless(props.entry.entity) ? '' : props.entry.entity_id)
  return (
    <Show when={text() && pathOf(props.entry)} fallback={<span>{text()}</span>}>
      {href => <Link href={href()}>{text()}</Link>}
    </Show>
  )
}
