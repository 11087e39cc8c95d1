import { For, Show } from 'solid-js'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

interface Named {
  id: string
  name: string
  /** Whose it is, where it is somebody's whom the reader may see: many subscriptions are called alike. */
  customer_name?: string | null
}

const kinds = [
  { key: 'packages', path: '/service-packages' },
  { key: 'subscriptions', path: '/subscriptions' },
] as const

/** Links to what uses a provider, as a refusal names it in its details. */
export function InUse(props: { details: Readonly<Record<string, unknown>>; onLeave: () => void }) {
  return (
    <For each={kinds}>
      {kind => (
        <Show when={namedIn(props.details[kind.key])}>
          {users => (
            <div>
              <h3 class="text-sm font-medium">{t(`in_use.${kind.key}`)}</h3>
              <ul class="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                <For each={users()}>
                  {user => (
                    <li>
                      <Link href={`${kind.path}/${user.id}`} onClick={props.onLeave}>
                        {user.name}
                      </Link>
                      <Show when={user.customer_name}>
                        {customer => <span class="text-ink-faint"> · {customer()}</span>}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </Show>
      )}
    </For>
  )
}

function namedIn(value: unknown): Named[] | undefined {
  const named = Array.isArray(value) ? value.filter(isNamed) : []
  return named.length > 0 ? named : undefined
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value
}
