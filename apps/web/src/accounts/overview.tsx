import type { Account, FeatureUsage } from '@streamwise/domain'
import { Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { LiveNow } from '#below/live-now.tsx'
import { OwnerOf } from '#below/owner-of.tsx'
import { CustomerOf } from '#customers/customer-of.tsx'
import { useCan, useClient } from '#session/session.ts'
import { SubscriptionOf } from '#subscriptions/subscription-of.tsx'
import { Usage } from '#subscriptions/usage.tsx'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'

/** What an account may use, with all others of its subscription; what runs in it, and whose it is. */
export function Overview(props: { account: Account }) {
  const can = useCan()
  const client = useClient()
  const granted = useEntity(api.accounts.features, () => ({ id: props.account.id }))
  const subscription = useEntity(
    api.subscriptions.get,
    () => ({ id: props.account.subscription_id }),
    () => ({ enabled: can('subscriptions:read') }),
  )
  /** What is sold; what the catalogue decides is the same for everybody. */
  const sold = (): FeatureUsage[] =>
    (granted.data()?.data ?? []).flatMap(feature =>
      feature.granted && feature.value !== null ? [{ ...feature, value: feature.value }] : [],
    )
  return (
    <Columns>
      <Stack>
        <Switch
          fallback={
            <Card title={t('card.limits')}>
              <SkeletonLines lines={4} />
            </Card>
          }
        >
          <Match when={granted.data()}>
            <Usage
              features={sold()}
              overages={subscription.data()?.overages_enabled === true}
              description={
                <>
                  {t('limits.shared')} <SubscriptionOf id={props.account.subscription_id} />
                </>
              }
            />
          </Match>
          <Match when={granted.error()}>
            {error => (
              <Card title={t('card.limits')}>
                <ErrorState error={error()} onRetry={granted.reload} />
              </Card>
            )}
          </Match>
        </Switch>
      </Stack>
      <Stack>
        <Show when={can('meetings:read')}>
          <LiveNow of={{ account_id: props.account.id }} />
        </Show>
        <Card title={t('card.details')}>
          <DescriptionList
            items={[
              {
                term: t('term.customer'),
                value: client() ? undefined : <CustomerOf id={props.account.subscriber_id} />,
              },
              { term: t('term.subscription'), value: <SubscriptionOf id={props.account.subscription_id} /> },
              { term: t('term.owner'), value: <OwnerOf id={props.account.owner_id} /> },
              { term: t('term.tag'), value: props.account.tag },
              { term: t('term.code'), value: props.account.code },
            ]}
          />
        </Card>
        <Identifiers
          entity={props.account}
          more={[{ term: t('term.key'), value: props.account.account_key }]}
        />
        <Show when={Object.keys(props.account.account_settings).length > 0}>
          <Card title={t('card.settings')} description={t('card.settings.hint')}>
            <MetadataView value={props.account.account_settings} />
          </Card>
        </Show>
        <Show when={Object.keys(props.account.account_metadata).length > 0}>
          <Card title={t('card.metadata')}>
            <MetadataView value={props.account.account_metadata} />
          </Card>
        </Show>
      </Stack>
    </Columns>
  )
}
