import { For, type JSX, Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { api } from '#api/client.ts'
import { CustomerOf } from '#customers/customer-of.tsx'
import { RoomOf } from '#rooms/room-of.tsx'
import { ProviderOf } from '#service-providers/provider-of.tsx'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import { FilterChip } from '#ui/data/filter-chip.tsx'
import { Reference } from '#ui/data/reference.tsx'
import type { UrlState } from '#ui/data/url-state.ts'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const names: Readonly<Record<Above, (id: string) => JSX.Element>> = {
  room_id: id => <RoomOf id={id} />,
  account_id: id => <AccountOf id={id} />,
  customer_id: id => <CustomerOf id={id} />,
  subscription_id: id => <SubscriptionOf id={id} />,
  service_provider_id: id => <ProviderOf id={id} />,
  subscriber_id: id => <CustomerOf id={id} />,
  package_id: id => (
    <Reference
      of={api.servicePackages.get}
      id={id}
      name={sold => sold.name}
      href={`/service-packages/${id}`}
    />
  ),
  meeting_id: id => <Link href={`/meetings/${id}`}>{t('meeting.one')}</Link>,
}

export type Above =
  | 'room_id'
  | 'account_id'
  | 'customer_id'
  | 'subscription_id'
  | 'service_provider_id'
  | 'meeting_id'
  | 'subscriber_id'
  | 'package_id'

/** What a list was narrowed to by the link that led to it: each by its name, and with a way to take it off. */
export default function Chips(props: { filters: UrlState; names: readonly Above[] }) {
  return (
    <For each={props.names}>
      {name => (
        <Show when={props.filters.get(name)} keyed>
          {id => (
            <FilterChip label={t(name)} onRemove={() => props.filters.set({ [name]: '' })}>
              {names[name](id)}
            </FilterChip>
          )}
        </Show>
      )}
    </For>
  )
}
