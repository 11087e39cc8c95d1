import { useParams } from '@solidjs/router'
import type { Customer } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { Notice } from '#below/notice.tsx'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useOpenedIn } from '#session/client.ts'
import { useCan } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { CustomerActions } from './actions.tsx'
import { useBelow } from './below.ts'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'
import { Overview } from './overview.tsx'

const BelowList = piece(() => import('./below-lists.tsx'))
const Profile = piece(() => import('./profile.tsx'))
const MeetingsOf = piece(() => import('#meetings/of.tsx'))
const RecordingsOf = piece(() => import('#recordings/of.tsx'))

/** One customer, and what it has. */
export default function CustomerDetail() {
  const params = useParams<{ id: string }>()
  const customer = useEntity(api.customers.get, () => ({ id: params.id }))
  useOpenedIn(() => customer.data()?.id)
  return <WhenLoaded of={customer}>{loaded => <CustomerPage customer={loaded()} />}</WhenLoaded>
}

function CustomerPage(props: { customer: Customer }) {
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const below = useBelow(() => props.customer.id)
  return (
    <>
      <PageHeader
        title={nameOfCustomer(props.customer)}
        breadcrumbs={[{ label: t('title'), href: '/customers' }]}
        aside={
          <>
            <StatusBadge status={props.customer.status} label={t(`status.${props.customer.status}`)} />
            <Show when={props.customer.delinquent}>
              <Badge tone="warning">{t('delinquent')}</Badge>
            </Show>
          </>
        }
        actions={<CustomerActions customer={props.customer} below={below} />}
      />
      <Show when={props.customer.status !== 'active'}>
        <Notice
          tone={props.customer.status === 'suspended' ? 'warning' : 'neutral'}
          title={t(`status.${props.customer.status}`)}
          text={t(`means.${props.customer.status}`)}
        />
      </Show>
      <Tabs
        label={t('tab.label')}
        tabs={[
          {
            id: 'overview',
            label: t('tab.overview'),
            children: () => (
              <>
                <Show when={props.customer.status === 'active' && below.next()}>
                  {next => <NextStep {...next()} />}
                </Show>
                <Overview customer={props.customer} below={below} />
              </>
            ),
          },
          {
            id: 'profile',
            label: t('tab.profile'),
            children: () => <Profile customer={props.customer} />,
          },
          ...below.kinds().map(kind => ({
            id: kind,
            label: t(`tab.${kind}`),
            count: below.counts()[kind],
            children: () => <BelowList kind={kind} below={below} />,
          })),
          ...(can('meetings:read')
            ? [
                {
                  id: 'meetings',
                  label: t('tab.meetings'),
                  children: () => <MeetingsOf of={{ customer_id: props.customer.id }} />,
                },
              ]
            : []),
          ...(can('recordings:read')
            ? [
                {
                  id: 'recordings',
                  label: t('tab.recordings'),
                  children: () => <RecordingsOf of={{ customer_id: props.customer.id }} />,
                },
              ]
            : []),
          ...peopleTab(() => ({
            object: 'Customer',
            id: props.customer.id,
            name: nameOfCustomer(props.customer),
            within: { customer_id: props.customer.id },
          })),
          ...activityTab('Customer', () => props.customer.id),
        ]}
      />
    </>
  )
}
