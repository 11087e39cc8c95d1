import type { Subscription } from '@streamwise/domain'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { LiveNow } from '#below/live-now.tsx'
import { CustomerOf } from '#customers/customer-of.tsx'
import { priceText } from '#service-packages/price-text.ts'
import { useCan, useClient } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { t } from './messages.ts'
import { graceText, trialText } from './terms.ts'
import { Timeline } from './timeline-view.tsx'
import { Usage } from './usage.tsx'

/** What a subscription grants, on which terms, and what runs under it now. */
export function Overview(props: { subscription: Subscription }) {
  const can = useCan()
  return (
    <Columns>
      <Stack>
        <Usage
          features={props.subscription.features}
          overages={props.subscription.overages_enabled}
          description={t(props.subscription.overages_enabled ? 'card.usage.overages' : 'card.usage.hint')}
        />
        <Terms subscription={props.subscription} />
      </Stack>
      <Stack>
        <Card title={t('card.period')}>
          <Timeline subscription={props.subscription} />
        </Card>
        <Show when={can('meetings:read')}>
          <LiveNow of={{ subscription_id: props.subscription.id }} />
        </Show>
        <Identifiers
          entity={props.subscription}
          more={[{ term: t('term.tag'), value: props.subscription.tag }]}
        />
        <Show when={Object.keys(props.subscription.subscription_metadata).length > 0}>
          <Card title={t('card.metadata')}>
            <MetadataView value={props.subscription.subscription_metadata} />
          </Card>
        </Show>
      </Stack>
    </Columns>
  )
}

function Terms(props: { subscription: Subscription }) {
  const can = useCan()
  const client = useClient()
  return (
    <Card title={t('card.terms')}>
      <DescriptionList
        items={[
          {
            term: t('term.customer'),
            value: client() ? undefined : <CustomerOf id={props.subscription.subscriber_id} />,
          },
          {
            term: t('term.package'),
            value: can('service_packages:read') ? (
              <Reference
                of={api.servicePackages.get}
                id={props.subscription.package_id}
                name={sold => sold.name}
                href={`/service-packages/${props.subscription.package_id}`}
              />
            ) : undefined,
          },
          { term: t('term.price'), value: priceText(props.subscription) },
          { term: t('term.trial'), value: trialText(props.subscription) },
          { term: t('term.grace'), value: graceText(props.subscription) },
          {
            term: t('term.overages'),
            value: t(props.subscription.overages_enabled ? 'overages.yes' : 'overages.no'),
          },
          { term: t('term.tier'), value: String(props.subscription.tier) },
          {
            term: t('term.description'),
            value: props.subscription.description ? (
              <span class="whitespace-pre-line">{props.subscription.description}</span>
            ) : undefined,
          },
        ]}
      />
    </Card>
  )
}
