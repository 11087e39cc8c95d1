import { For, Show } from 'solid-js'
import { t as shared } from '#messages/index.ts'
import { useFeatures } from '#service-packages/types.ts'
import { useCan, useClient, useSession } from '#session/session.ts'
import { AddLink } from '#ui/add-link.tsx'
import { Card } from '#ui/card.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Live, useLive } from './live.tsx'
import { t } from './messages.ts'
import { Recordings, useRecordings } from './recordings.tsx'
import { Rooms, useRooms } from './rooms.tsx'
import { Usage, usePlans } from './usage.tsx'

/** The first page of a customer's own people: their rooms, what goes on in them, and what is left of their plan. */
export default function ClientHome() {
  const session = useSession()
  const client = useClient()
  const can = useCan()
  const features = useFeatures()
  const rooms = useRooms()
  const parts = [
    ['rooms:read', rooms],
    ['meetings:read', useLive()],
    ['recordings:read', useRecordings()],
    ['subscriptions:read', usePlans()],
  ] as const
  /** All is asked for at once, and shown at once: a part that comes would push those below it. */
  const come = () =>
    !features.loading() && parts.every(([permission, part]) => !can(permission) || !part.loading())
  return (
    <>
      <PageHeader
        title={t('hello', { name: session.data()?.user?.first_name ?? '' })}
        tab={shared('home.title')}
        description={client()?.name}
        actions={
          <Show when={can('rooms:write') && client()?.status === 'active' && rooms.data()?.data.length !== 0}>
            <AddLink to={{ href: '/rooms/new', label: t('room.new') }} button="primary" />
          </Show>
        }
      />
      <Show when={come()} fallback={<HomeSkeleton />}>
        <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
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
      </Show>
    </>
  )
}

/** As the page is laid out. */
function HomeSkeleton() {
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]" aria-busy="true">
      <For each={[8, 4]}>
        {lines => (
          <Card>
            <SkeletonLines lines={lines} />
          </Card>
        )}
      </For>
    </div>
  )
}
