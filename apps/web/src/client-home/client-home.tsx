import { Show } from 'solid-js'
import { t as shared } from '#messages/index.ts'
import { useClient } from '#session/client.ts'
import { useCan, useSession } from '#session/session.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Live } from './live.tsx'
import { t } from './messages.ts'
import { Recordings } from './recordings.tsx'
import { Rooms, useRooms } from './rooms.tsx'
import { Usage } from './usage.tsx'

/** The first page of a customer's own people: their rooms, what goes on in them, and what is left of their plan. */
export default function ClientHome() {
  const session = useSession()
  const client = useClient()
  const can = useCan()
  const rooms = useRooms()
  return (
    <>
      <PageHeader
        title={t('hello', { name: session.data()?.user?.first_name ?? '' })}
        tab={shared('home.title')}
        description={client()?.name}
        actions={
          <Show when={can('rooms:write') && client()?.status === 'active' && rooms.data()?.data.length}>
            <Link href="/rooms/new" button="primary">
              {t('room.new')}
            </Link>
          </Show>
        }
      />
      <div class="grid items-start gap-4 max-lg:settle lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="grid gap-4 max-lg:contents">
          <Show when={can('rooms:read')}>
            <Rooms />
          </Show>
          <Show when={can('recordings:read')}>
            <Recordings />
          </Show>
        </div>
        <div class="grid gap-4 max-lg:contents">
          <Show when={can('meetings:read')}>
            <div class="max-lg:order-first">
              <Live />
            </div>
          </Show>
          <Show when={can('subscriptions:read')}>
            <Usage />
          </Show>
        </div>
      </div>
    </>
  )
}
