import { Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import { CustomerOf } from '#customers/customer-of.tsx'
import { useClient } from '#session/session.ts'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** What a room is made of. */
export function Details(props: { room: Room }) {
  const room = () => props.room
  const client = useClient()
  return (
    <>
      <Card title={t('section.details')}>
        <DescriptionList
          items={[
            { term: t('customer'), value: client() ? undefined : <CustomerOf id={room().customer_id} /> },
            { term: t('account'), value: <AccountOf id={room().account_id} /> },
            { term: t('subscription'), value: <SubscriptionOf id={room().subscription_id} /> },
            { term: t('access'), value: room().is_public ? t('public') : t('private') },
            { term: t('type'), value: t(`type.${room().room_type}`) },
            { term: t('slug'), value: room().slug },
          ]}
        />
      </Card>
      <Show when={Object.keys(room().room_metadata).length > 0}>
        <Card title={t('section.metadata')}>
          <MetadataView value={room().room_metadata} />
        </Card>
      </Show>
    </>
  )
}
