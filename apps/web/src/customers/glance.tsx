import { A } from '@solidjs/router'
import type { RoomWith, SubscriptionWith } from '@streamwise/domain'
import { For, type JSX, Show } from 'solid-js'
import type { List } from '#api/list.ts'
import { priceText } from '#service-packages/price-text.ts'
import { useFeatures } from '#service-packages/types.ts'
import { held, mostUsed } from '#subscriptions/features.ts'
import { t as contract } from '#subscriptions/messages.ts'
import { UsageBar } from '#subscriptions/usage-bar.tsx'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const few = 5
const bars = 3

/** The contracts of a customer, those that run first, each with what it has used most of. */
export function SubscriptionsGlance(props: { list: List<SubscriptionWith>; all: string }) {
  const catalogue = useFeatures()
  const used = ({ features }: SubscriptionWith) =>
    mostUsed(held(features, catalogue.data()?.data ?? []).filling).slice(0, bars)
  const sorted = () =>
    [...props.list.rows()].sort((a, b) => Number(b.status === 'active') - Number(a.status === 'active'))
  return (
    <Glance kind="subscriptions" list={props.list} all={props.all}>
      <For each={sorted().slice(0, few)}>
        {subscription => (
          <li class="grid gap-3 px-4 py-3">
            <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/subscriptions/${subscription.id}`} class="font-medium">
                {subscription.name}
              </Link>
              <StatusBadge status={subscription.status} label={contract(`status.${subscription.status}`)} />
              <span class="ms-auto text-sm text-ink-faint tabular-nums">
                {priceText(subscription)} · {t('glance.until')}{' '}
                <Time value={subscription.cancels_at ?? subscription.ends_at} as="date" />
              </span>
            </div>
            <Show when={used(subscription).length > 0}>
              <ul class="grid gap-x-6 gap-y-2 sm:grid-cols-3">
                <For each={used(subscription)}>
                  {feature => (
                    <li>
                      <UsageBar feature={feature} overages={subscription.overages_enabled} brief />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </li>
        )}
      </For>
    </Glance>
  )
}

/** The rooms of a customer that were made last. */
export function RoomsGlance(props: { list: List<RoomWith>; all: string }) {
  return (
    <Glance kind="rooms" list={props.list} all={props.all}>
      <For each={props.list.rows().slice(0, few)}>
        {room => (
          <li>
            <A
              href={`/rooms/${room.id}`}
              class="flex min-h-row items-center gap-3 px-4 py-1.5 -outline-offset-2 hover:bg-hover"
            >
              <span class="min-w-0 flex-1 truncate font-medium">{room.room_name}</span>
              <Show when={room.status !== 'active'}>
                <StatusBadge status={room.status} label={t('room.inactive')} />
              </Show>
              <span class="text-sm text-ink-faint">
                <Time value={room.created_at} />
              </span>
            </A>
          </li>
        )}
      </For>
    </Glance>
  )
}

interface GlanceProps<Row> {
  kind: 'subscriptions' | 'rooms'
  list: List<Row>
  /** Where all of them are. */
  all: string
  children: JSX.Element
}

function Glance<Row>(props: GlanceProps<Row>) {
  return (
    <Card
      title={t(`tab.${props.kind}`)}
      actions={
        <Show when={(props.list.total() ?? 0) > few}>
          <Link href={props.all}>{t('glance.all', { n: props.list.total() ?? 0 })}</Link>
        </Show>
      }
      flush
    >
      <Show
        when={!props.list.loading()}
        fallback={
          <div class="p-4">
            <SkeletonLines lines={3} />
          </div>
        }
      >
        <ul class="divide-y divide-line">
          <Show
            when={props.list.rows().length > 0}
            fallback={
              <li class="p-4 text-ink-soft">{props.list.error()?.message ?? t(`${props.kind}.empty`)}</li>
            }
          >
            {props.children}
          </Show>
        </ul>
      </Show>
    </Card>
  )
}
