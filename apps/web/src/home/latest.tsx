import { For, type JSX, Show } from 'solid-js'
import { actorName, describe } from '#activity/describe.ts'
import { api } from '#api/client.ts'
import { type Loaded, useEntity } from '#api/entity.ts'
import type { Page } from '#api/procedure.ts'
import { About } from '#audit-entries/parts.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import { Row } from './row.tsx'

const few = 5

export function LatestCustomers() {
  const customers = useEntity(api.customers.list, () => ({ limit: few }))
  return (
    <Latest title={t('latest.customers')} all="/customers" of={customers}>
      {customer => (
        <Row href={`/customers/${customer.id}`} name={nameOfCustomer(customer)}>
          <Show when={customer.status !== 'active'}>
            <StatusBadge status={customer.status} />
          </Show>
          <Time value={customer.created_at} />
        </Row>
      )}
    </Latest>
  )
}

export function ProviderHealth() {
  const providers = useEntity(
    api.serviceProviders.list,
    () => ({ limit: 20 }),
    () => ({ refetchInterval: 60_000 }),
  )
  return (
    <Latest title={t('health.title')} all="/service-providers" of={providers}>
      {provider => (
        <Row href={`/service-providers/${provider.id}`} name={provider.provider_name}>
          <Show
            when={provider.active}
            fallback={<StatusBadge status="inactive" label={t('health.inactive')} />}
          >
            <StatusBadge status={provider.health.state} label={t(`health.${provider.health.state}`)} />
          </Show>
          <Show when={provider.health.checked_at}>{at => <Time value={at()} />}</Show>
        </Row>
      )}
    </Latest>
  )
}

export function LatestActivity() {
  const entries = useEntity(api.auditEntries.list, () => ({ limit: 6 }))
  return (
    <Latest title={t('activity.title')} all="/audit-entries" of={entries}>
      {entry => (
        <li class="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
          <span class="min-w-0 flex-1 basis-60 break-words">
            <About entry={entry} />
            <span class="ms-2 text-ink-soft">
              {actorName(entry)} {describe(entry)}
            </span>
          </span>
          <span class="shrink-0 text-sm text-ink-faint">
            <Time value={entry.created_at} />
          </span>
        </li>
      )}
    </Latest>
  )
}

export function LatestRooms() {
  const can = useCan()
  const rooms = useEntity(
    api.rooms.list,
    () => ({ limit: few }),
    () => ({ enabled: can('rooms:read') }),
  )
  return (
    <Latest title={t('latest.rooms')} all="/rooms" of={rooms}>
      {room => (
        <Row href={`/rooms/${room.id}`} name={room.room_name}>
          <Show when={room.status !== 'active'}>
            <StatusBadge status={room.status} />
          </Show>
          <Time value={room.created_at} />
        </Row>
      )}
    </Latest>
  )
}

interface LatestProps<Entry> {
  title: string
  all?: string
  of: Loaded<Pick<Page<Entry>, 'data'>>
  children: (row: Entry) => JSX.Element
}

function Latest<Entry>(props: LatestProps<Entry>) {
  return (
    <Card
      title={props.title}
      actions={<Show when={props.all}>{all => <Link href={all()}>{t('latest.all')}</Link>}</Show>}
      flush
    >
      <Show
        when={props.of.data()}
        fallback={
          <div class="p-4">
            <Show when={props.of.error()} fallback={<SkeletonLines lines={5} />}>
              {error => <ErrorNote error={error()} />}
            </Show>
          </div>
        }
      >
        {page => (
          <ul class="divide-y divide-line">
            <For each={page().data} fallback={<li class="p-4 text-ink-soft">{t('latest.none')}</li>}>
              {props.children}
            </For>
          </ul>
        )}
      </Show>
    </Card>
  )
}
