import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import type { Counts } from './counts.ts'
import { t } from './messages.ts'

const totals = [
  ['customers', '/customers'],
  ['subscriptions', '/subscriptions'],
  ['accounts', '/accounts'],
  ['rooms', '/rooms'],
  ['servicePackages', '/service-packages'],
  ['serviceProviders', '/service-providers'],
] as const

/** What there is: totals, what came last, and how the providers are. */
export function Overview(props: { counts: Counts }) {
  const can = useCan()
  const shown = () => totals.filter(([name]) => (props.counts[name] ?? 0) > 0)
  return (
    <div class="grid gap-4">
      <Show when={shown().length > 0}>
        <section aria-label={t('totals.title')}>
          <ul class="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
            <For each={shown()}>
              {([name, href]) => (
                <li>
                  <A
                    href={href}
                    class="block rounded-lg border border-line bg-surface px-4 py-3 hover:border-line-strong"
                  >
                    <span class="block text-sm text-ink-faint">{t(`total.${name}`)}</span>
                    <span class="text-xl font-semibold tabular-nums">
                      {props.counts[name]?.toLocaleString(formatLocale())}
                    </span>
                  </A>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <div class="grid items-start gap-4 lg:grid-cols-3">
        <Show when={props.counts.rooms}>
          <LatestRooms />
        </Show>
        <Show when={props.counts.customers}>
          <LatestCustomers />
        </Show>
        <Show when={can('service_providers:read') && props.counts.serviceProviders}>
          <ProviderHealth />
        </Show>
      </div>
    </div>
  )
}

const few = 5

function LatestRooms() {
  const rooms = useEntity(api.rooms.list, () => ({ limit: few }))
  return (
    <Latest title={t('latest.rooms')} all="/rooms" rows={rooms.data()?.data} error={rooms.error()?.message}>
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

function LatestCustomers() {
  const customers = useEntity(api.customers.list, () => ({ limit: few }))
  return (
    <Latest
      title={t('latest.customers')}
      all="/customers"
      rows={customers.data()?.data}
      error={customers.error()?.message}
    >
      {customer => (
        <Row
          href={`/customers/${customer.id}`}
          name={customer.company_name ?? `${customer.first_name} ${customer.last_name}`}
        >
          <Show when={customer.status !== 'active'}>
            <StatusBadge status={customer.status} />
          </Show>
          <Time value={customer.created_at} />
        </Row>
      )}
    </Latest>
  )
}

function ProviderHealth() {
  const providers = useEntity(api.serviceProviders.list, () => ({ limit: 20 }))
  return (
    <Latest
      title={t('health.title')}
      all="/service-providers"
      rows={providers.data()?.data}
      error={providers.error()?.message}
    >
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

interface LatestProps<Entry> {
  title: string
  all: string
  rows: readonly Entry[] | undefined
  error: string | undefined
  children: (row: Entry) => JSX.Element
}

function Latest<Entry>(props: LatestProps<Entry>) {
  return (
    <Card title={props.title} actions={<Link href={props.all}>{t('latest.all')}</Link>} flush>
      <Show
        when={props.rows}
        fallback={
          <div class="p-4">
            <Show when={props.error} fallback={<SkeletonLines lines={4} />}>
              <p class="text-ink-soft">{props.error}</p>
            </Show>
          </div>
        }
      >
        {rows => (
          <ul class="divide-y divide-line">
            <For each={rows()} fallback={<li class="p-4 text-ink-soft">{t('latest.none')}</li>}>
              {props.children}
            </For>
          </ul>
        )}
      </Show>
    </Card>
  )
}

function Row(props: { href: string; name: string; children: JSX.Element }) {
  return (
    <li>
      <A
        href={props.href}
        class="flex min-h-row items-center gap-3 px-4 py-1.5 -outline-offset-2 hover:bg-hover"
      >
        <span class="min-w-0 flex-1 truncate font-medium">{props.name}</span>
        <span class="flex shrink-0 items-center gap-3 text-sm text-ink-faint">{props.children}</span>
      </A>
    </li>
  )
}
