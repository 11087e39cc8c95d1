import { useNavigate, useParams } from '@solidjs/router'
import type { Customer, CustomerStatus } from '@streamwise/domain'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, lazy, Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { usePeopleTab } from '#memberships/tab.tsx'
import { useCan, useSession } from '#session/session.ts'
import { Badge } from '#ui/data/badge.tsx'
import { countsText } from '#ui/data/counts.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { NextStep } from '#ui/next-step.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { useBelow } from './below.ts'
import { BelowList } from './below-lists.tsx'
import { t } from './messages.ts'
import { deleteQuestion, moveQuestion, moves } from './moves.ts'
import { nameOfCustomer } from './name.ts'
import { Overview } from './overview.tsx'

const MeetingsOf = lazy(() => import('#meetings/of.tsx'))
const RecordingsOf = lazy(() => import('#recordings/of.tsx'))

/** One customer, and what it has. */
export default function CustomerDetail() {
  const params = useParams<{ id: string }>()
  const customer = useEntity(api.customers.get, () => ({ id: params.id }))
  return <WhenLoaded of={customer}>{loaded => <CustomerPage customer={loaded()} />}</WhenLoaded>
}

function CustomerPage(props: { customer: Customer }) {
  const navigate = useNavigate()
  const can = useCan()
  const activityTab = useActivityTab()
  const peopleTab = usePeopleTab()
  const session = useSession()
  const [question, setQuestion] = createSignal<Question>()
  const below = useBelow(() => props.customer.id)
  const everything = [
    api.customers,
    api.subscriptions,
    api.accounts,
    api.rooms,
    api.apiCredentials,
    api.auditEntries,
  ]
  const update = useAction(api.customers.update, { touches: everything })
  const remove = useAction(api.customers.delete, { touches: everything.slice(1) })
  const name = () => nameOfCustomer(props.customer)
  const mayMove = () => can('customers:write') && session.data()?.platform === true

  const askMove = (to: CustomerStatus) => {
    const { id, version } = props.customer
    setQuestion(
      moveQuestion(props.customer, to, below.counts(), async () => {
        await update.run({ id, version, status: to })
        toast.success(t(`to.${to}.done`, { name: name() }))
      }),
    )
  }
  const askDelete = () => {
    const { id } = props.customer
    setQuestion(
      deleteQuestion(props.customer, below.counts(), async () => {
        const { removed } = await remove.run({ id })
        toast.success(t('delete.done', { name: name(), removed: countsText(removed) }))
        navigate('/customers', { replace: true })
      }),
    )
  }
  const moveItem = (to: CustomerStatus) => ({
    label: t(`to.${to}`),
    danger: to === 'terminated',
    onSelect: () => askMove(to),
  })
  const groups = () => {
    const targets = mayMove() ? moves[props.customer.status] : []
    const deletable = props.customer.status === 'terminated'
    return [
      targets.filter(to => to !== 'terminated').map(moveItem),
      [
        ...targets.filter(to => to === 'terminated').map(moveItem),
        ...(can('customers:delete')
          ? [
              {
                label: t(deletable ? 'delete' : 'delete.first'),
                icon: <Trash size={15} />,
                danger: true,
                disabled: !deletable,
                onSelect: askDelete,
              },
            ]
          : []),
      ],
    ]
  }

  return (
    <>
      <PageHeader
        title={name()}
        breadcrumbs={[{ label: t('title'), href: '/customers' }]}
        aside={
          <>
            <StatusBadge status={props.customer.status} label={t(`status.${props.customer.status}`)} />
            <Show when={props.customer.delinquent}>
              <Badge tone="warning">{t('delinquent')}</Badge>
            </Show>
          </>
        }
        description={props.customer.status === 'active' ? undefined : t(`means.${props.customer.status}`)}
        actions={
          <>
            <Show when={can('customers:write')}>
              <EditLink href={`/customers/${props.customer.id}/edit`} />
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
                <Show when={props.customer.status === 'active' && below.next()}>
                  {next => <NextStep {...next()} />}
                </Show>
                <Overview customer={props.customer} />
              </>
            ),
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
            name: name(),
            within: { customer_id: props.customer.id },
          })),
          ...activityTab('Customer', () => props.customer.id),
        ]}
      />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
