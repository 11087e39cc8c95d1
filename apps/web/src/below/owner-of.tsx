import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import { Reference } from '#ui/data/reference.tsx'
import { nameOfUser } from '#users/user.ts'
import { t } from './messages.ts'

/** Who owns a customer or an account. */
export function OwnerOf(props: { id: string | null }) {
  const can = useCan()
  return (
    <Show when={props.id} fallback={<span class="text-ink-faint">{t('owner.none')}</span>}>
      {id => (
        <Show when={can('users:read')} fallback={id()}>
          <Reference of={api.users.get} id={id()} name={nameOfUser} href={`/users/${id()}`} />
        </Show>
      )}
    </Show>
  )
}
