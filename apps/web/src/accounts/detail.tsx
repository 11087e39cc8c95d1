import { useParams } from '@solidjs/router'
import type { Account } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useList } from '#api/list.ts'
import { piece } from '#app/page.ts'
import { Notice } from '#below/notice.tsx'
import { useCustomerCrumb } from '#customers/crumb.ts'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useOpenedIn } from '#session/client.ts'
import { useCan } from '#session/session.ts'
import { AddLink } from '#ui/add-link.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { AccountActions } from './actions.tsx'
import { t } from './messages.ts'
import { Overview } from './overview.tsx'

const RoomList = piece(() => import('./room-list.tsx'))
const MeetingsOf = piece(() => import('#meetings/of.tsx'))
const RecordingsOf = piece(() => import('#recordings/of.tsx'))

/** One account, and its rooms. */
export default function AccountDetail() {
  const params = useParams<{ id: string }>()
  const account = useEntity(api.accounts.get, () => ({ id: params.id }))
  useOpenedIn(() => account.data()?.subscriber_id)
  return <WhenLoaded of={account}>{loaded => <AccountPage account={loaded()} />}</WhenLoaded>
}

function AccountPage(props: { account: Account }) {
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const customerCrumb = useCustomerCrumb(() => props.account.subscriber_id)
  const rooms = useList(
    api.rooms.list,
    () => ({ account_id: props.account.id, limit: 20, total: true }),
    () => ({ enabled: can('rooms:read') }),
  )
  const name = () => props.account.account_name

  const addRoom = () =>
    can('rooms:write')
      ? { label: t('rooms.add'), href: `/rooms/new?account_id=${props.account.id}` }
      : undefined

  return (
    <>
      <PageHeader
        title={name()}
        breadcrumbs={[{ label: t('title'), href: '/accounts' }, ...customerCrumb()]}
        aside={<StatusBadge status={props.account.status} label={t(`status.${props.account.status}`)} />}
        actions={
          <>
            <Show when={props.account.status === 'active'}>
              <AddLink to={addRoom()} button="secondary" />
            </Show>
            <AccountActions account={props.account} rooms={rooms.total()} />
          </>
        }
      />
      <Show when={props.account.status !== 'active'}>
        <Notice
          tone={props.account.status === 'suspended' ? 'warning' : 'neutral'}
          title={t(`status.${props.account.status}`)}
          text={t(`means.${props.account.status}`)}
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
                <Show when={props.account.status === 'active' && rooms.total() === 0 && addRoom()}>
                  {action => (
                    <NextStep title={t('rooms.empty')} text={t('rooms.empty.text')} action={action()} />
                  )}
                </Show>
                <Overview account={props.account} />
              </>
            ),
          },
          ...(can('rooms:read')
            ? [
                {
                  id: 'rooms',
                  label: t('tab.rooms'),
                  count: rooms.total(),
                  children: () => (
                    <RoomList rooms={rooms} all={`/rooms?account_id=${props.account.id}`} add={addRoom()} />
                  ),
                },
              ]
            : []),
          ...(can('meetings:read')
            ? [
                {
                  id: 'meetings',
                  label: t('tab.meetings'),
                  children: () => <MeetingsOf of={{ account_id: props.account.id }} />,
                },
              ]
            : []),
          ...(can('recordings:read')
            ? [
                {
                  id: 'recordings',
                  label: t('tab.recordings'),
                  children: () => <RecordingsOf of={{ account_id: props.account.id }} />,
                },
              ]
            : []),
          ...peopleTab(() => ({
            object: 'Account',
            id: props.account.id,
            name: name(),
            within: { customer_id: props.account.subscriber_id, account_id: props.account.id },
          })),
          ...activityTab('Account', () => props.account.id),
        ]}
      />
    </>
  )
}
