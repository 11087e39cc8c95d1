import { useNavigate } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import ArchiveRestore from 'lucide-solid/icons/archive-restore'
import Pencil from 'lucide-solid/icons/pencil'
import Power from 'lucide-solid/icons/power'
import Trash from 'lucide-solid/icons/trash'
import { createSignal } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

type Change = Pick<Partial<ServicePackage>, 'status' | 'retired'>

/** What can be done with a package, in a row of the list or on its own page. */
export function usePackageActions(onDeleted?: () => void) {
  const can = useCan()
  const navigate = useNavigate()
  const update = useAction(api.servicePackages.update)
  // Not the thing itself: its page, on the way to the list, must not ask for it again.
  const remove = useAction(api.servicePackages.delete, { touches: [api.servicePackages.list] })
  const [question, setQuestion] = createSignal<Question>()

  /** Makes a change that one press takes back. */
  const change = async ({ id, version }: ServicePackage, next: Change, before: Change, said: string) => {
    try {
      const changed = await update.run({ id, version, ...next })
      toast.success(said, {
        label: t('undo'),
        onSelect: () => void update.run({ id, version: changed.version, ...before }).catch(toast.error),
      })
    } catch (failure) {
      toast.error(failure)
    }
  }
  const setStatus = (sold: ServicePackage) => {
    const active = sold.status !== 'active'
    const said = t(active ? 'activate.done' : 'deactivate.done', { name: sold.name })
    void change(sold, { status: active ? 'active' : 'inactive' }, { status: sold.status }, said)
  }
  const askRetire = (sold: ServicePackage) =>
    setQuestion({
      title: t('retire.ask', { name: sold.name }),
      description: t('retire.text'),
      confirm: t('retire'),
      run: async () => {
        await update.run({ id: sold.id, version: sold.version, retired: true })
        toast.success(t('retire.done', { name: sold.name }))
      },
    })
  const askDelete = ({ id, name }: ServicePackage) =>
    setQuestion({
      title: t('delete.ask', { name }),
      description: t('delete.text'),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name,
      run: async () => {
        await remove.run({ id })
        toast.success(t('delete.done', { name }))
        onDeleted?.()
      },
    })

  const menu = (sold: ServicePackage, { withEdit = false } = {}): MenuItem[][] => {
    const write = can('service_packages:write')
    const sellAgain = () =>
      void change(sold, { retired: false }, { retired: true }, t('unretire.done', { name: sold.name }))
    const changes: MenuItem[] = [
      {
        label: t(sold.status === 'active' ? 'deactivate' : 'activate'),
        icon: <Power size={15} />,
        onSelect: () => setStatus(sold),
      },
      sold.retired
        ? { label: t('unretire'), icon: <ArchiveRestore size={15} />, onSelect: sellAgain }
        : { label: t('retire'), icon: <Archive size={15} />, onSelect: () => askRetire(sold) },
    ]
    const edit: MenuItem = {
      label: t('edit'),
      icon: <Pencil size={15} />,
      onSelect: () => navigate(`/service-packages/${sold.id}/edit`),
    }
    return [
      write ? [...(withEdit ? [edit] : []), ...changes] : [],
      can('service_packages:delete')
        ? [{ label: t('delete'), icon: <Trash size={15} />, danger: true, onSelect: () => askDelete(sold) }]
        : [],
    ]
  }

  return {
    menu,
    /** Whether there is anything that the reader may do. */
    any: () => can('service_packages:write') || can('service_packages:delete'),
    dialog: () => <QuestionDialog asked={question()} onClose={() => setQuestion()} />,
  }
}
