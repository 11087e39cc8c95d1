import { useNavigate } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import ArchiveRestore from 'lucide-solid/icons/archive-restore'
import Columns3 from 'lucide-solid/icons/columns-3'
import Copy from 'lucide-solid/icons/copy'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import Pencil from 'lucide-solid/icons/pencil'
import Power from 'lucide-solid/icons/power'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { InUse } from './in-use.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

type Change = Pick<Partial<ServicePackage>, 'status' | 'retired' | 'hidden'>

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
        label: shared('action.undo'),
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
  const setRetired = (sold: ServicePackage) => {
    const said = t(sold.retired ? 'unretire.done' : 'retire.done', { name: sold.name })
    void change(sold, { retired: !sold.retired }, { retired: sold.retired }, said)
  }
  const setHidden = (sold: ServicePackage) => {
    const said = t(sold.hidden ? 'unhide.done' : 'hide.done', { name: sold.name })
    void change(sold, { hidden: !sold.hidden }, { hidden: sold.hidden }, said)
  }
  const askDelete = (sold: ServicePackage) => {
    const { id, name } = sold
    const [refused, setRefused] = createSignal(false)
    setQuestion({
      title: t('delete.ask', { name }),
      description: t('delete.text'),
      details: () => (
        <Show when={refused()}>
          <InUse
            of={sold}
            onLeave={() => setQuestion()}
            onRetire={() => {
              setQuestion()
              setRetired(sold)
            }}
          />
        </Show>
      ),
      confirm: t('delete.confirm'),
      danger: true,
      typed: name,
      run: async () => {
        await remove.run({ id }).catch((failure: unknown) => {
          setRefused(toApiError(failure).code === 'in_use')
          throw failure
        })
        toast.success(t('delete.done', { name }))
        onDeleted?.()
      },
    })
  }

  const menu = (sold: ServicePackage, { withEdit = false } = {}): MenuItem[][] => {
    const write = can('service_packages:write')
    const changes: MenuItem[] = [
      {
        label: t(sold.status === 'active' ? 'deactivate' : 'activate'),
        icon: <Power size={15} />,
        onSelect: () => setStatus(sold),
      },
      {
        label: t(sold.hidden ? 'unhide' : 'hide'),
        icon: sold.hidden ? <Eye size={15} /> : <EyeOff size={15} />,
        onSelect: () => setHidden(sold),
      },
      {
        label: t(sold.retired ? 'unretire' : 'retire'),
        icon: sold.retired ? <ArchiveRestore size={15} /> : <Archive size={15} />,
        onSelect: () => setRetired(sold),
      },
    ]
    const looks: MenuItem[] = [
      {
        label: t('compare.menu'),
        icon: <Columns3 size={15} />,
        onSelect: () => navigate(`/service-packages/compare?ids=${sold.id}`),
      },
      ...(write
        ? [
            {
              label: t('duplicate'),
              icon: <Copy size={15} />,
              onSelect: () => navigate(`/service-packages/new?from=${sold.id}`),
            },
          ]
        : []),
    ]
    const edit: MenuItem = {
      label: t('edit'),
      icon: <Pencil size={15} />,
      onSelect: () => navigate(`/service-packages/${sold.id}/edit`),
    }
    return [
      [...(write && withEdit ? [edit] : []), ...looks],
      write ? changes : [],
      can('service_packages:delete')
        ? [{ label: t('delete'), icon: <Trash size={15} />, danger: true, onSelect: () => askDelete(sold) }]
        : [],
    ]
  }

  return {
    menu,
    dialog: () => <QuestionDialog asked={question()} onClose={() => setQuestion()} />,
  }
}
