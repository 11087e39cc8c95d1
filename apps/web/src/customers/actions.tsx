import { useNavigate } from '@solidjs/router'
import type { Customer, CustomerStatus } from '@streamwise/domain'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { piece } from '#app/page.ts'
import { useCan, useSession } from '#session/session.ts'
import { countsText } from '#ui/data/counts.ts'
import { EditLink } from '#ui/edit-link.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import type { BelowCustomer } from './below.ts'
import { t } from './messages.ts'
import { asks, deleteQuestion, moveQuestion, moves } from './moves.ts'
import { nameOfCustomer } from './name.ts'

const OwnerDialog = piece(() => import('#below/owner-dialog.tsx'))

const everything = [
  api.customers,
  api.subscriptions,
  api.accounts,
  api.rooms,
  api.apiCredentials,
  api.memberships,
  api.auditEntries,
]

/** What can be done with a customer, and what can be made below it. */
export function CustomerActions(props: { customer: Customer; below: BelowCustomer }) {
  const navigate = useNavigate()
  const can = useCan()
  const session = useSession()
  const [question, setQuestion] = createSignal<Question>()
  const [naming, setNaming] = createSignal(false)
  const update = useAction(api.customers.update, { touches: everything })
  const remove = useAction(api.customers.delete, { touches: everything.slice(1) })
  const transfer = useAction(api.customers.transferOwnership, { touches: everything })
  const name = () => nameOfCustomer(props.customer)
  const platform = () => session.data()?.platform === true
  const mayMove = () => can('customers:write') && platform()
  const mayName = () =>
    can('customers:write') &&
    can('memberships:read') &&
    (platform() || session.data()?.user?.id === props.customer.owner_id)

  const move = (to: CustomerStatus) => {
    const { id, version, status } = props.customer
    const done = t(`to.${to}.done`, { name: name() })
    if (asks(status, to))
      return setQuestion(
        moveQuestion(props.customer, to, props.below.counts(), async () => {
          await update.run({ id, version, status: to })
          toast.success(done)
        }),
      )
    void atOnce({
      run: () => update.run({ id, version, status: to }),
      done,
      undo: saved => update.run({ id, version: saved.version, status }),
      touches: everything,
    })
  }
  const askDelete = () => {
    const { id } = props.customer
    setQuestion(
      deleteQuestion(props.customer, props.below.counts(), async () => {
        const { removed } = await remove.run({ id })
        toast.success(t('delete.done', { name: name(), removed: countsText(removed) }))
        navigate('/customers', { replace: true })
      }),
    )
  }
  const members = async (search: string) => {
    const customer_id = props.customer.id
    return (await api.memberships.ofCustomer.query({ customer_id, search: search || undefined, limit: 20 }))
      .data
  }
  const nameOwner = async (user_id: string) => {
    const { id, version, owner_id } = props.customer
    const saved = await transfer.run({ id, version, user_id })
    await atOnce({
      run: async () => saved,
      done: t('owner.done', { name: name() }),
      undo: owner_id ? ({ version }) => transfer.run({ id, version, user_id: owner_id }) : undefined,
      touches: everything,
    })
  }

  const additions = () => (props.customer.status === 'active' ? props.below.additions() : [])
  const moveItem = (to: CustomerStatus) => ({
    label: t(asks(props.customer.status, to) ? `to.${to}.ask` : `to.${to}`),
    danger: to === 'terminated',
    onSelect: () => void move(to),
  })
  const groups = () => {
    const targets = mayMove() ? moves[props.customer.status] : []
    const deletable = props.customer.status === 'terminated'
    return [
      mayName() ? [{ label: t('owner.change'), onSelect: () => setNaming(true) }] : [],
      targets.filter(to => to !== 'terminated').map(moveItem),
      [
        ...targets.filter(to => to === 'terminated').map(moveItem),
        ...(can('customers:delete')
          ? [
              {
                label: t(deletable ? 'delete.ask' : 'delete.first'),
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
      <Show when={additions().length > 0}>
        <DropdownMenu
          label={t('add')}
          trigger={
            <>
              <Plus size={15} /> {t('add')}
            </>
          }
          groups={[additions().map(({ label, href }) => ({ label, onSelect: () => navigate(href) }))]}
        />
      </Show>
      <Show when={can('customers:write')}>
        <EditLink href={`/customers/${props.customer.id}/edit`} />
      </Show>
      <MoreActions groups={groups()} />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
      <Show when={naming()}>
        <OwnerDialog
          title={t('owner.title', { name: name() })}
          text={t('owner.text')}
          members={members}
          owner={props.customer.owner_id}
          run={nameOwner}
          onClose={() => setNaming(false)}
        />
      </Show>
    </>
  )
}
