import type { Account } from '@streamwise/domain'
import { Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { t } from './messages.ts'

/** An account's attributes. */
export function Overview(props: { account: Account }) {
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="grid gap-4">
        <Card title={t('card.details')}>
          <DescriptionList
            items={[
              {
                term: t('term.status'),
                value: t(`status.${props.account.status}`),
                hint: t(`means.${props.account.status}`),
              },
              {
                term: t('term.customer'),
                value: <CustomerOf id={props.account.subscriber_id} />,
              },
              {
                term: t('term.subscription'),
                value: <SubscriptionOf id={props.account.subscription_id} />,
              },
              { term: t('term.tag'), value: props.account.tag },
              { term: t('term.code'), value: props.account.code },
            ]}
          />
        </Card>
        <Show when={Object.keys(props.account.account_settings).length > 0}>
          <Card title={t('card.settings')} description={t('card.settings.hint')}>
            <MetadataView value={props.account.account_settings} />
          </Card>
        </Show>
        <Card title={t('card.metadata')}>
          <MetadataView value={props.account.account_metadata} />
        </Card>
      </div>
      <Identifiers
        entity={props.account}
        more={[{ term: t('term.key'), value: props.account.account_key }]}
      />
    </div>
  )
}
