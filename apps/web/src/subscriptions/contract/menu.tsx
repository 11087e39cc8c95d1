import { useNavigate } from '@solidjs/router'
import type { Subscription } from '@streamwise/domain'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Match, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import { countsText } from '#ui/data/counts.ts'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { type ContractActions, deactivatesBack } from './actions.ts'
import { t } from './messages.ts'

const RenewDialog = piece(() => import('./renew-dialog.tsx'))
const CancelDialog = piece(() => import('./cancel-dialog.tsx'))
const SuspendDialog = piece(() => import('./suspend-dialog.tsx'))

export interface ContractMenuProps {
  subscription: Subscription
  actions: ContractActions
  /** How many things are below, as far as is known. */
  below: Readonly<Record<string, number | undefined>>
}

/** All that can be done with a contract, and the windows that some of it opens. */
export function ContractMenu(props: ContractMenuProps) {
  const navigate = useNavigate()
  const can = useCan()
  const [question, setQuestion] = createSignal<Question>()
  const remove = useAction(api.subscriptions.delete, {
    touches: [api.subscriptions.list, api.accounts, api.rooms, api.customers],
  })
  const may = () => props.actions.may()
  const named = () => ({ name: props.subscription.name })

  const askDeactivate = () =>
    setQuestion({
      title: t('deactivate.title', named()),
      description: t('deactivate.text'),
      confirm: t('deactivate'),
      run: props.actions.deactivate,
    })
  const askTerminate = () =>
    setQuestion({
      title: t('terminate.title', named()),
      description: t('terminate.text'),
      confirm: t('terminate.submit'),
      danger: true,
      run: async () => {
        const done = t('terminate.done', named())
        await props.actions.terminate()
        toast.success(done)
      },
    })
  const askDelete = () => {
    const { id, name } = props.subscription
    setQuestion({
      title: t('delete.title', { name }),
      description: t('delete.text', { below: countsText(props.below) }),
      confirm: t('delete.submit'),
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
    const { actions } = props
    const to = (path: string) => () => navigate(`/subscriptions/${props.subscription.id}/${path}`)
    const item = (allowed: boolean, label: string, onSelect: () => unknown, danger = false) =>
      allowed ? [{ label, danger, onSelect: () => void onSelect() }] : []
    return [
      [
        ...item(may().changePackage, t('change'), to('change-package')),
        ...item(may().sync, t('sync'), to('sync')),
      ],
      [
        ...item(may().suspend, t('suspend'), () => actions.suspend()),
        ...item(may().suspend, t('suspend.reason'), actions.askSuspend),
        ...item(may().unsuspend, t('unsuspend'), () => actions.unsuspend()),
        ...item(may().unsuspend, t('unsuspend.reason'), actions.askUnsuspend),
        ...item(may().activate, t('activate'), actions.activate),
        ...item(
          may().deactivate,
          t('deactivate'),
          deactivatesBack(props.subscription) ? actions.deactivate : askDeactivate,
        ),
      ],
      [
        ...item(may().uncancel, t('uncancel'), actions.uncancel),
        ...item(may().cancel, t('cancel'), actions.askCancel, true),
        ...item(may().terminate, t('terminate'), askTerminate, true),
        ...(can('subscriptions:delete')
          ? [
              {
                label: t(may().delete ? 'delete' : 'delete.first'),
                icon: <Trash size={15} />,
                danger: true,
                disabled: !may().delete,
                onSelect: askDelete,
              },
            ]
          : []),
      ],
    ]
  }

  return (
    <>
      <MoreActions groups={groups()} />
      <Switch>
        <Match when={props.actions.window() === 'renew'}>
          <RenewDialog subscription={props.subscription} onClose={props.actions.close} />
        </Match>
        <Match when={props.actions.window() === 'cancel'}>
          <CancelDialog subscription={props.subscription} onClose={props.actions.close} />
        </Match>
        <Match when={props.actions.window() === 'suspend'}>
          <SuspendDialog
            subscription={props.subscription}
            verb="suspend"
            run={props.actions.suspend}
            onClose={props.actions.close}
          />
        </Match>
        <Match when={props.actions.window() === 'unsuspend'}>
          <SuspendDialog
            subscription={props.subscription}
            verb="unsuspend"
            run={props.actions.unsuspend}
            onClose={props.actions.close}
          />
        </Match>
      </Switch>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
