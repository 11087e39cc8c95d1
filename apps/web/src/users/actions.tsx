import { useNavigate } from '@solidjs/router'
import KeyRound from 'lucide-solid/icons/key-round'
import Power from 'lucide-solid/icons/power'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { piece } from '#app/page.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { EditLink } from '#ui/edit-link.tsx'
import { Link } from '#ui/link.tsx'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { useStanding } from './standing.ts'
import { nameOfUser, type User } from './user.ts'

const HandedLink = piece(() => import('#invitations/handed-link.tsx'))

/** What can be done with a user: nothing to oneself that would lock one out, nothing to who may do more. */
export function UserActions(props: { user: User }) {
  const can = useCan()
  const navigate = useNavigate()
  const standing = useStanding(() => props.user.id)
  const [question, setQuestion] = createSignal<Question>()
  const [link, setLink] = createSignal<string>()
  const update = useAction(api.users.update, { touches: [api.users, api.memberships, api.auditEntries] })
  // Not the user itself: this page, on the way to the list, must not ask for it again.
  const remove = useAction(api.users.delete, { touches: [api.users.list, api.memberships, api.auditEntries] })
  const send = useAction(api.passwords.send, { touches: [api.auditEntries] })
  const name = () => nameOfUser(props.user)

  const setStatus = async (status: User['status']) => {
    const { id, version } = props.user
    try {
      const saved = await update.run({ id, version, status })
      const before = status === 'active' ? 'inactive' : 'active'
      toast.success(t(status === 'active' ? 'did.activate' : 'did.deactivate', { name: name() }), {
        label: shared('action.undo'),
        onSelect: () => void update.run({ id, version: saved.version, status: before }).catch(toast.error),
      })
    } catch (failure) {
      toast.error(failure)
    }
  }
  const sendLink = async () => {
    try {
      const { url } = await send.run({ id: props.user.id })
      if (url) setLink(url)
      else toast.success(t('did.link', { email: props.user.email }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askToDelete = () => {
    const { id, email } = props.user
    setQuestion({
      title: t('delete.title', { name: name() }),
      description: t('delete.text', { n: standing.memberships() }),
      confirm: t('delete.confirm'),
      danger: true,
      typed: email,
      run: async () => {
        await remove.run({ id })
        toast.success(t('did.delete', { name: name() }))
        navigate('/users', { replace: true })
      },
    })
  }
  const menu = (): MenuItem[][] => {
    if (standing.self() || standing.above()) return []
    const active = props.user.status === 'active'
    const [owned] = standing.owns()
    return [
      can('users:write') && active
        ? [{ label: t('action.link'), icon: <KeyRound size={15} />, onSelect: () => void sendLink() }]
        : [],
      can('users:write')
        ? [
            {
              label: t(active ? 'action.deactivate' : 'action.activate'),
              icon: <Power size={15} />,
              onSelect: () => void setStatus(active ? 'inactive' : 'active'),
            },
          ]
        : [],
      can('users:delete')
        ? [
            {
              label: owned ? t('action.delete.owner', { place: owned.name }) : t('action.delete'),
              icon: <Trash size={15} />,
              danger: true,
              disabled: owned !== undefined,
              onSelect: askToDelete,
            },
          ]
        : [],
    ]
  }
  return (
    <>
      <Show when={can('audit_entries:read')}>
        <Link href={`/audit-entries?actor_id=${props.user.id}`} button="secondary">
          {t('activity.open')}
        </Link>
      </Show>
      <Show when={can('users:write')}>
        <EditLink href={`/users/${props.user.id}/edit`} />
      </Show>
      <MoreActions groups={menu()} />
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
      <Show when={link()}>
        {url => (
          <HandedLink
            title={t('link.title')}
            text={t('link.text', { email: props.user.email })}
            url={url()}
            onClose={() => setLink()}
          />
        )}
      </Show>
    </>
  )
}
