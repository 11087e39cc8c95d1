import type { Subscription } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { CustomerOf } from '#customers/customer-of.tsx'
import { priceText } from '#service-packages/price-text.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import { graceText, trialText } from './terms.ts'
import { Usage } from './usage.tsx'

/** What a subscription grants, on which terms, and where it runs. */
export function Overview(props: { subscription: Subscription }) {
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="grid gap-4">
        <Usage subscription={props.subscription} />
        <Terms subscription={props.subscription} />
      </div>
      <div class="grid gap-4">
        <Providers subscription={props.subscription} />
        <Identifiers
          entity={props.subscription}
          more={[{ term: t('term.tag'), value: props.subscription.tag }]}
        />
        <Card title={t('card.metadata')}>
          <MetadataView value={props.subscription.subscription_metadata} />
        </Card>
      </div>
    </div>
  )
}

function Terms(props: { subscription: Subscription }) {
  const can = useCan()
  const trial = () => (
    <>
      {trialText(props.subscription)}
      <Show when={props.subscription.trial_ends_at}>
        {at => (
          <>
            , {t('trial.until')} <Time value={at()} as="date" />
          </>
        )}
      </Show>
    </>
  )
  return (
    <Card title={t('card.terms')}>
      <DescriptionList
        items={[
          {
            term: t('term.customer'),
            value: <CustomerOf id={props.subscription.subscriber_id} />,
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
          {
            term: t('term.period'),
            value: (
              <>
                <Time value={props.subscription.starts_at} as="date" /> {t('period.from_to')}{' '}
                <Time value={props.subscription.ends_at} as="date" />
              </>
            ),
          },
          {
            term: t('term.cancels'),
            value: props.subscription.cancels_at ? (
              <Time value={props.subscription.cancels_at} as="date" />
            ) : undefined,
          },
          {
            term: t('term.canceled'),
            value: props.subscription.canceled_at ? (
              <Time value={props.subscription.canceled_at} />
            ) : undefined,
          },
          { term: t('term.trial'), value: trial() },
          { term: t('term.grace'), value: graceText(props.subscription) },
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

function Providers(props: { subscription: Subscription }) {
  const can = useCan()
  return (
    <Card title={t('card.providers')} description={t('card.providers.hint')}>
      <ul class="grid gap-2.5">
        <For
          each={props.subscription.providers}
          fallback={<li class="text-ink-faint">{t('providers.none')}</li>}
        >
          {provider => (
            <li class="flex flex-wrap items-center justify-between gap-2">
              <Show when={can('service_providers:read')} fallback={provider.provider_name}>
                <Link href={`/service-providers/${provider.service_provider_id}`}>
                  {provider.provider_name}
                </Link>
              </Show>
              <span class="flex gap-1.5">
                <Show when={provider.default}>
                  <Badge tone="accent">{t('provider.default')}</Badge>
                </Show>
                <StatusBadge
                  status={provider.active ? 'active' : 'inactive'}
                  label={t(provider.active ? 'provider.active' : 'provider.inactive')}
                />
              </span>
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}
