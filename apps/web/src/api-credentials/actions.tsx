import Ban from 'lucide-solid/icons/ban'
import Trash from 'lucide-solid/icons/trash'
import { createSignal } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import type { Question } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import type { Credential } from './credential.ts'
import { t } from './messages.ts'

/** What ends a credential: revoking it, which stays visible, and deleting it. */
export function useCredentialActions(onDeleted?: () => void) {
  const can = useCan()
  const [question, setQuestion] = createSignal<Question>()
  const revoke = useAction(api.apiCredentials.revoke)
  const remove = useAction(api.apiCredentials.delete, { touches: [api.apiCredentials.list] })

  const askToRevoke = ({ id, name }: Credential) =>
    setQuestion({
      title: t('revoke.title', { name }),
      description: t('revoke.text'),
      confirm: t('revoke.confirm'),
      danger: true,
      typed: name,
      run: async () => {
        await revoke.run({ id })
        toast.success(t('did.revoke', { name }))
      },
    })
  const askToDelete = ({ id, name }: Credential) =>
    setQuestion({
      title: t('delete.title', { name }),
      description: t('delete.text'),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name,
      run: async () => {
        await remove.run({ id })
        toast.success(t('did.delete', { name }))
        onDeleted?.()
      },
    })

  const menu = (credential: Credential): MenuItem[][] => {
    if (!can('api_credentials:delete')) return []
    const revoking: MenuItem = {
      label: t('action.revoke'),
      icon: <Ban size={15} />,
      onSelect: () => askToRevoke(credential),
    }
    const deleting: MenuItem = {
      label: t('action.delete'),
      icon: <Trash size={15} />,
      danger: true,
      onSelect: () => askToDelete(credential),
    }
    return [credential.revoked_at === null ? [revoking] : [], [deleting]]
  }
  return { menu, question, close: () => setQuestion() }
}
