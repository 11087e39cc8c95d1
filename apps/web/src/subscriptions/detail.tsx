import { useNavigate, useParams } from '@solidjs/router'
import type { Subscription, SubscriptionStatus } from '@streamwise/domain'
import Briefcase from 'lucide-solid/icons/briefcase'
import Trash from 'lucide-solid/icons/trash'
import Video from 'lucide-solid/icons/video'
import { createSignal, Show } from 'solid-js'
import { accountColumns } from '#accounts/columns.tsx'
import { accountRoomColumns } from '#accounts/room-columns.tsx'
import { useActivityTab } from '#activity/tab.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useList } from '#api/list.ts'
import { useCustomerCrumb } from '#customers/crumb.ts'
import { useCan } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import { countsText } from '#ui/data/counts.ts'
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

type Target = 'active' | 'inactive' | 'suspended'

const moves: Record<SubscriptionStatus, readonly Target[]> = {
  active: ['suspended', 'inactive'],
  suspended: ['active', 'inactive'],
  inactive: ['active', 'suspended'],
  canceled: ['inactive'],
  terminated: ['inactive'],
}

/** Where a subscription can go from here: one that the clock ended is renewed, not activated. */
const movesOf = ({ status, suspended_by }: Subscription): readonly Target[] =>
  suspended_by === 'expiry' ? ['inactive'] : moves[status]

/** One subscription: what it grants and uses, and what runs under it. */
export default function SubscriptionDetail() {
  const params = useParams<{ id: string }>()
  const subscription = useEntity(api.subscriptions.get, () => ({ id: params.id }))
  return <WhenLoaded of={subscription}>{loaded => <SubscriptionPage subscription={loaded()} />}</WhenLoaded>
}

function SubscriptionPage(props: { subscription: Subscription }) {
  const navigate = useNavigate()
  const can = useCan()
  const activityTab = useActivityTab()
  const customerCrumb = useCustomerCrumb(() => props.subscription.subscriber_id)
  const [question, setQuestion] = createSignal<Question>()
  const below = () => ({ subscription_id: props.subscription.id, limit: 20, total: true })
  const accounts = useList(api.accounts.list, below, () => ({ enabled: can('accounts:read') }))
  const rooms = useList(api.rooms.list, below, () => ({ enabled: can('rooms:read') }))
  const update = useAction(api.subscriptions.update, { touches: [api.subscriptions, api.auditEntries] })
  const remove = useAction(api.subscriptions.delete, {
    touches: [api.subscriptions.list, api.accounts, api.rooms, api.customers],
  })
  const name = () => props.subscription.name

  const addAccount = () =>
    can('accounts:write')
      ? { label: t('accounts.add'), href: `/accounts/new?subscription_id=${props.subscription.id}` }
      : undefined

  const askMove = (to: Target) => {
    const { id, version } = props.subscription
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
    const { id, name } = props.subscription
    setQuestion({
      title: t('delete.title', { name }),
      description: t('delete.text', {
        below: countsText({ accounts: accounts.total(), rooms: rooms.total() }),
      }),
      confirm: t('delete'),
      danger: true,
      typed: name,
      run: async () => {
        const { removed } = await remove.run({ id })
        toast.success(t('delete.done', { name, removed: countsText(removed) }))
        navigate('/subscriptions', { replace: true })
      },
    })
  }
  const groups = () => {
    const deletable = props.subscription.status === 'inactive'
    return [
      can('subscriptions:write')
        ? movesOf(props.subscription).map(to => ({ label: t(`to.${to}`), onSelect: () => askMove(to) }))
        : [],
      can('subscriptions:delete')
        ? [
            {
              label: t(deletable ? 'delete' : 'delete.first'),
              icon: <Trash size={15} />,
              danger: true,
              disabled: !deletable,
              onSelect: askDelete,
            },
          ]
        : [],
    ]
  }
  const meaning = () => {
    if (props.subscription.suspended_by === 'expiry') return t('means.expired')
    if (props.subscription.status !== 'active') return t(`means.${props.subscription.status}`)
    return props.subscription.is_active ? undefined : t('means.expired')
  }

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
        description={meaning()}
        actions={
          <>
            <Show when={can('subscriptions:write')}>
              <EditLink href={`/subscriptions/${props.subscription.id}/edit`} />
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
                <Show when={props.subscription.status === 'active' && accounts.total() === 0 && addAccount()}>
                  {action => (
                    <NextStep title={t('accounts.empty')} text={t('accounts.empty.text')} action={action()} />
                  )}
                </Show>
                <Overview subscription={props.subscription} />
              </>
            ),
          },
          ...(can('accounts:read')
            ? [
                {
                  id: 'accounts',
                  label: t('tab.accounts'),
                  count: accounts.total(),
                  children: () => (
                    <RelatedList
                      label={t('accounts.label')}
                      list={accounts}
                      columns={accountColumns.filter(
                        ({ id }) => id !== 'subscriber' && id !== 'subscription',
                      )}
                      href={account => `/accounts/${account.id}`}
                      add={addAccount()}
                      empty={{
                        title: t('accounts.empty'),
                        text: t('accounts.empty.text'),
                        icon: <Briefcase size={22} />,
                      }}
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
                    <RelatedList
                      label={t('rooms.label')}
                      list={rooms}
                      columns={accountRoomColumns}
                      href={room => `/rooms/${room.id}`}
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
          ...activityTab('Subscription', () => props.subscription.id),
        ]}
      />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
