import { useNavigate } from '@solidjs/router'
import Copy from 'lucide-solid/icons/copy'
import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createSignal } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import type { Question } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { nameOfRole, type Role } from './role.ts'

type Input = Parameters<typeof api.roles.update.mutate>[0]

/** Changes a role as it was read; whoever holds it has it with their next request. */
export function useRoleUpdate() {
  const update = useAction(api.roles.update, {
    touches: [api.roles, api.memberships, api.users, api.auditEntries],
  })
  return ({ id, version }: Role, values: Omit<Input, 'id' | 'version'>) =>
    update.run({ id, version, ...values })
}

/** What else can be done with a role. Who holds it keeps it from being deleted, where their number is known. */
export function useRoleActions(onDeleted?: () => void) {
  const can = useCan()
  const navigate = useNavigate()
  const [question, setQuestion] = createSignal<Question>()
  const remove = useAction(api.roles.delete, { touches: [api.roles.list, api.auditEntries] })

  const askToDelete = (role: Role) => {
    const name = nameOfRole(role)
    setQuestion({
      title: t('delete.title', { name }),
      description: t('delete.text'),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name,
      run: async () => {
        await remove.run({ id: role.id })
        toast.success(t('did.delete', { name }))
        onDeleted?.()
      },
    })
  }
  const menu = (role: Role, holders = 0): MenuItem[][] => [
    can('roles:write')
      ? [
          ...(role.built_in
            ? []
            : [
                {
                  label: t('edit'),
                  icon: <Pencil size={15} />,
                  onSelect: () => navigate(`/roles/${role.id}/edit`),
                },
              ]),
          {
            label: t('copy'),
            icon: <Copy size={15} />,
            onSelect: () => navigate(`/roles/new?copy=${role.id}`),
          },
        ]
      : [],
    can('roles:delete') && !role.built_in
      ? [
          {
            label: holders > 0 ? t('delete.held', { n: holders }) : t('delete'),
            icon: <Trash size={15} />,
            danger: true,
            disabled: holders > 0,
            onSelect: () => askToDelete(role),
          },
        ]
      : [],
  ]
  return { menu, question, close: () => setQuestion() }
}
