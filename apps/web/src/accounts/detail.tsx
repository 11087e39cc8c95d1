import { useNavigate, useParams } from '@solidjs/router'
import type { Account, AccountStatus } from '@streamwise/domain'
import Trash from 'lucide-solid/icons/trash'
import Video from 'lucide-solid/icons/video'
import { createSignal, lazy, Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useList } from '#api/list.ts'
import { useCustomerCrumb } from '#customers/crumb.ts'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useCan } from '#session/session.ts'
import { RelatedList } from '#ui/data/related-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { t } from './messages.ts'
import { Overview } from './overview.tsx'
import { accountRoomColumns } from './room-columns.tsx'

const MeetingsOf = lazy(() => import('#meetings/of.tsx'))
const RecordingsOf = lazy(() => import('#recordings/of.tsx'))

const moves: Record<AccountStatus, readonly AccountStatus[]> = {
  active: ['suspended', 'inactive'],
  suspended: ['active', 'inactive'],
  inactive: ['active', 'suspended'],
}

/** One account, and its rooms. */
export default function AccountDetail() {
  const params = useParams<{ id: string }>()
  const account = useEntity(api.accounts.get, () => ({ id: params.id }))
  return <WhenLoaded of={account}>{loaded => <AccountPage account={loaded()} />}</WhenLoaded>
}

function AccountPage(props: { account: Account }) {
  const navigate = useNavigate()
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const customerCrumb = useCustomerCrumb(() => props.account.subscriber_id)
  const [question, setQuestion] = createSignal<Question>()
  const rooms = useList(
    api.rooms.list,
    () => ({ account_id: props.account.id, limit: 20, total: true }),
    () => ({ enabled: can('rooms:read') }),
  )
  const update = useAction(api.accounts.update, { touches: [api.accounts, api.auditEntries] })
  const remove = useAction(api.accounts.delete, { touches: [api.accounts.list, api.subscriptions] })
  const name = () => props.account.account_name

  const addRoom = () =>
    can('rooms:write')
      ? { label: t('rooms.add'), href: `/rooms/new?account_id=${props.account.id}` }
      : undefined

  const askMove = (to: AccountStatus) => {
    const { id, version } = props.account
    setQuestion({
      title: t('to.title', { verb: t(`to.${to}`), name: name() }),
      description: t(`to.${to}.text`),
      confirm: t(`to.${to}`),
      danger: to !== 'active',
      run: async () => {
        await update.run({ id, version, status: to })
        toast.success(t(`to.${to}.done`, { name: name() }))
      },
    })
  }
  const askDelete = () => {
    const { id, account_name } = props.account
    setQuestion({
      title: t('delete.title', { name: account_name }),
      description: t('delete.text'),
      confirm: t('delete'),
      danger: true,
      typed: account_name,
      run: async () => {
        await remove.run({ id })
        toast.success(t('delete.done', { name: account_name }))
        navigate('/accounts', { replace: true })
      },
    })
  }
  const groups = () => {
    const inactive = props.account.status === 'inactive'
    const empty = !rooms.total()
    return [
      can('accounts:write')
        ? moves[props.account.status].map(to => ({ label: t(`to.${to}`), onSelect: () => askMove(to) }))
        : [],
      can('accounts:delete')
        ? [
            {
              label: t(!inactive ? 'delete.first' : empty ? 'delete' : 'delete.rooms_first'),
              icon: <Trash size={15} />,
              danger: true,
              disabled: !inactive || !empty,
              onSelect: askDelete,
            },
          ]
        : [],
    ]
  }

  return (
    <>
      <PageHeader
        title={name()}
        breadcrumbs={[{ label: t('title'), href: '/accounts' }, ...customerCrumb()]}
        aside={<StatusBadge status={props.account.status} label={t(`status.${props.account.status}`)} />}
        description={props.account.status === 'active' ? undefined : t(`means.${props.account.status}`)}
        actions={
          <>
            <Show when={can('accounts:write')}>
              <EditLink href={`/accounts/${props.account.id}/edit`} />
            </Show>
            <MoreActions groups={groups()} />
          </>
        }
      />
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
                    <RelatedList
                      label={t('rooms.label')}
                      list={rooms}
                      columns={accountRoomColumns}
                      href={room => `/rooms/${room.id}`}
                      add={addRoom()}
                      empty={{
                        title: t('rooms.empty'),
                        text: t('rooms.empty.text'),
                        icon: <Video size={22} />,
                      }}
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
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
