import { useParams } from '@solidjs/router'
import type { Subscription } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useList } from '#api/list.ts'
import { piece } from '#app/page.ts'
import { useCustomerCrumb } from '#customers/crumb.ts'
import { useOpenedIn } from '#session/client.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { useContractActions } from './contract/actions.ts'
import { ContractMenu } from './contract/menu.tsx'
import { t as terms } from './contract/messages.ts'
import { ContractNotes } from './contract/notes.tsx'
import { t } from './messages.ts'
import { Overview } from './overview.tsx'

const MeetingsOf = piece(() => import('#meetings/of.tsx'))
const RecordingsOf = piece(() => import('#recordings/of.tsx'))
const BelowLists = piece(() => import('./below-lists.tsx'))
const Features = piece(() => import('./parts/features.tsx'))
const Providers = piece(() => import('./parts/providers.tsx'))

/** One subscription: what it grants and uses, and what runs under it. */
export default function SubscriptionDetail() {
  const params = useParams<{ id: string }>()
  const subscription = useEntity(api.subscriptions.get, () => ({ id: params.id }))
  useOpenedIn(() => subscription.data()?.subscriber_id)
  return <WhenLoaded of={subscription}>{loaded => <SubscriptionPage subscription={loaded()} />}</WhenLoaded>
}

function SubscriptionPage(props: { subscription: Subscription }) {
  const can = useCan()
  const activityTab = useActivityTab()
  const customerCrumb = useCustomerCrumb(() => props.subscription.subscriber_id)
  const actions = useContractActions(() => props.subscription)
  const below = () => ({ subscription_id: props.subscription.id, limit: 20, total: true })
  const accounts = useList(api.accounts.list, below, () => ({ enabled: can('accounts:read') }))
  const rooms = useList(api.rooms.list, below, () => ({ enabled: can('rooms:read') }))
  const name = () => props.subscription.name

  const addAccount = () =>
    can('accounts:write')
      ? { label: t('accounts.add'), href: `/accounts/new?subscription_id=${props.subscription.id}` }
      : undefined

  return (
    <>
      <PageHeader
        title={name()}
        breadcrumbs={[{ label: t('title'), href: '/subscriptions' }, ...customerCrumb()]}
        aside={
          <>
            <StatusBadge
              status={props.subscription.status}
              label={t(`status.${props.subscription.status}`)}
            />
            <Show when={!props.subscription.is_active}>
              <Badge tone="warning">{t('expired')}</Badge>
            </Show>
          </>
        }
        actions={
          <>
            <Show when={actions.may().renew}>
              <Button onClick={actions.askRenew}>{terms('renew')}</Button>
            </Show>
            <Show when={can('subscriptions:write')}>
              <EditLink href={`/subscriptions/${props.subscription.id}/edit`} />
            </Show>
            <ContractMenu
              subscription={props.subscription}
              actions={actions}
              below={{ accounts: accounts.total(), rooms: rooms.total() }}
            />
          </>
        }
      />
      <ContractNotes subscription={props.subscription} actions={actions} />
      <Tabs
        label={t('tab.label')}
        tabs={[
          {
            id: 'overview',
            label: t('tab.overview'),
            children: () => (
              <>
                <Show when={props.subscription.status === 'active' && accounts.total() === 0 && addAccount()}>
                  {action => (
                    <NextStep title={t('accounts.empty')} text={t('accounts.empty.text')} action={action()} />
                  )}
                </Show>
                <Overview subscription={props.subscription} />
              </>
            ),
          },
          {
            id: 'features',
            label: t('tab.features'),
            count: props.subscription.features.length,
            children: () => <Features subscription={props.subscription} />,
          },
          {
            id: 'providers',
            label: t('tab.providers'),
            count: props.subscription.providers.length,
            children: () => <Providers subscription={props.subscription} />,
          },
          ...(can('accounts:read')
            ? [
                {
                  id: 'accounts',
                  label: t('tab.accounts'),
                  count: accounts.total(),
                  children: () => (
                    <BelowLists
                      kind="accounts"
                      of={props.subscription.id}
                      accounts={accounts}
                      rooms={rooms}
                      add={addAccount()}
                    />
                  ),
                },
              ]
            : []),
          ...(can('rooms:read')
            ? [
                {
                  id: 'rooms',
                  label: t('tab.rooms'),
                  count: rooms.total(),
                  children: () => (
                    <BelowLists
                      kind="rooms"
                      of={props.subscription.id}
                      accounts={accounts}
                      rooms={rooms}
                      add={addAccount()}
                    />
                  ),
                },
              ]
            : []),
          ...(can('meetings:read')
            ? [
                {
                  id: 'meetings',
                  label: t('tab.meetings'),
                  children: () => <MeetingsOf of={{ subscription_id: props.subscription.id }} />,
                },
              ]
            : []),
          ...(can('recordings:read')
            ? [
                {
                  id: 'recordings',
                  label: t('tab.recordings'),
                  children: () => <RecordingsOf of={{ subscription_id: props.subscription.id }} />,
                },
              ]
            : []),
          ...activityTab('Subscription', () => props.subscription.id),
        ]}
      />
    </>
  )
}
