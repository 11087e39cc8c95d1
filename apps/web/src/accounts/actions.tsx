import { useNavigate } from '@solidjs/router'
import type { Account, AccountStatus } from '@streamwise/domain'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { useCan, useSession } from '#session/session.ts'
import { EditLink } from '#ui/edit-link.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

const OwnerDialog = piece(() => import('#below/owner-dialog.tsx'))
const MoveDialog = piece(() => import('./move-dialog.tsx'))

const everything = [
  api.accounts,
  api.subscriptions,
  api.rooms,
  api.memberships,
  api.recordings,
  api.auditEntries,
]

const moves: Record<AccountStatus, readonly AccountStatus[]> = {
  active: ['suspended', 'inactive'],
  suspended: ['active', 'inactive'],
  inactive: ['active', 'suspended'],
}

export interface AccountActionsProps {
  account: Account
  /** How many rooms it has; nothing while that is not known. */
  rooms: number | undefined
}

/** What can be done with an account. */
export function AccountActions(props: AccountActionsProps) {
  const navigate = useNavigate()
  const can = useCan()
  const session = useSession()
  const [question, setQuestion] = createSignal<Question>()
  const [window, setWindow] = createSignal<'owner' | 'move'>()
  const update = useAction(api.accounts.update, { touches: everything })
  const remove = useAction(api.accounts.delete, {
    touches: [api.accounts.list, api.subscriptions, api.memberships],
  })
  const setOwner = useAction(api.accounts.setOwner, { touches: everything })
  const platform = () => session.data()?.platform === true
  /** What a customer's own people may do to accounts is sold. */
  const granted = useEntity(
    api.accounts.features,
    () => ({ id: props.account.id }),
    () => ({ enabled: !platform() && can('accounts:delete') }),
  )
  const mayLeave = () =>
    platform() ||
    granted.data()?.data.some(({ code, value }) => code === 'allow_delete_account' && value === true) === true
  const name = () => props.account.account_name

  const move = (to: AccountStatus) => {
    const { id, version, status } = props.account
    void atOnce({
      run: () => update.run({ id, version, status: to }),
      done: t(`to.${to}.done`, { name: name() }),
      undo: saved => update.run({ id, version: saved.version, status }),
      touches: everything,
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
  const members = async (text: string) => {
    const search = text || undefined
    const { id, subscriber_id } = props.account
    const pages = await Promise.all([
      api.memberships.ofAccount.query({ account_id: id, search, limit: 20 }),
      // Whoever may not see the customer's people chooses among the account's.
      api.memberships.ofCustomer
        .query({ customer_id: subscriber_id, search, limit: 20 })
        .catch(() => ({ data: [] })),
    ])
    return pages.flatMap(({ data }) => data)
  }
  const nameOwner = async (user_id: string) => {
    const { id, version, owner_id } = props.account
    const saved = await setOwner.run({ id, version, user_id })
    await atOnce({
      run: async () => saved,
      done: t('owner.done', { name: name() }),
      undo: owner_id ? ({ version }) => setOwner.run({ id, version, user_id: owner_id }) : undefined,
      touches: everything,
    })
  }

  /** Suspending, and lifting that, is the platform's word. */
  const allowed = (to: AccountStatus) =>
    platform() || (to !== 'suspended' && props.account.status !== 'suspended')
  const deleting = () => {
    if (!mayLeave()) return 'delete.not_sold'
    if (props.account.status !== 'inactive') return 'delete.first'
    return props.rooms ? 'delete.rooms_first' : undefined
  }
  const groups = () => {
    const write = can('accounts:write')
    const refused = deleting()
    const owns = session.data()?.user?.id === props.account.owner_id
    return [
      [
        ...(write && mayLeave() ? [{ label: t('move'), onSelect: () => setWindow('move') }] : []),
        ...(write && can('memberships:read') && (owns || can('memberships:write'))
          ? [{ label: t('owner.change'), onSelect: () => setWindow('owner') }]
          : []),
      ],
      write
        ? moves[props.account.status]
            .filter(allowed)
            .map(to => ({ label: t(`to.${to}`), onSelect: () => move(to) }))
        : [],
      can('accounts:delete')
        ? [
            {
              label: t(refused ?? 'delete.ask'),
              icon: <Trash size={15} />,
              danger: true,
              disabled: refused !== undefined,
              onSelect: askDelete,
            },
          ]
        : [],
    ]
  }
  return (
    <>
      <Show when={can('accounts:write')}>
        <EditLink href={`/accounts/${props.account.id}/edit`} />
      </Show>
      <MoreActions groups={groups()} />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
      <Switch>
        <Match when={window() === 'owner'}>
          <OwnerDialog
            title={t('owner.title', { name: name() })}
            text={t('owner.text')}
            members={members}
            owner={props.account.owner_id}
            run={nameOwner}
            onClose={() => setWindow()}
          />
        </Match>
        <Match when={window() === 'move'}>
          <MoveDialog account={props.account} rooms={props.rooms} onClose={() => setWindow()} />
        </Match>
      </Switch>
    </>
  )
}
