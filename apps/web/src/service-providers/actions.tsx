import { useNavigate } from '@solidjs/router'
import Droplets from 'lucide-solid/icons/droplets'
import Pencil from 'lucide-solid/icons/pencil'
import PlugZap from 'lucide-solid/icons/plug-zap'
import Power from 'lucide-solid/icons/power'
import Trash from 'lucide-solid/icons/trash'
import { createSignal } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { InUse } from './in-use.tsx'
import { t } from './messages.ts'
import { factsOf } from './test-words.ts'
import type { ServiceProvider } from './types.ts'

type Change = Pick<Partial<ServiceProvider>, 'active' | 'draining'>

/** What can be done with a provider, in a row of the list or on its own page. */
export function useProviderActions(onDeleted?: () => void) {
  const can = useCan()
  const navigate = useNavigate()
  const test = useAction(api.serviceProviders.testStored)
  const update = useAction(api.serviceProviders.update)
  // Not the thing itself: its page, on the way to the list, must not ask for it again.
  const remove = useAction(api.serviceProviders.delete, { touches: [api.serviceProviders.list] })
  const [question, setQuestion] = createSignal<Question>()
  const [refusal, setRefusal] = createSignal<Record<string, unknown>>({})

  /** Asks first; where it is refused because something uses the provider, the window leads to what does. */
  const ask = (asked: Omit<Question, 'details'>) => {
    setRefusal({})
    const run = () =>
      asked.run().catch((failure: unknown) => {
        setRefusal(toApiError(failure).details)
        throw failure
      })
    setQuestion({ ...asked, run, details: () => <InUse details={refusal()} onLeave={() => setQuestion()} /> })
  }

  const runTest = async ({ id, provider_name: name }: ServiceProvider) => {
    try {
      const result = await test.run({ id })
      if (result.ok) toast.success(t('test.passed', { name, facts: factsOf(result) }))
      else toast.error(t('test.failed', { name, problem: said(result.message) }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  /** Makes a change that one press takes back. A refusal that names what is in the way is shown with the way there. */
  const change = async ({ id, version }: ServiceProvider, next: Change, before: Change, said: string) => {
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
  const enable = (provider: ServiceProvider) =>
    change(provider, { active: true }, { active: false }, t('enable.done', { name: provider.provider_name }))
  const drain = (provider: ServiceProvider) =>
    change(
      provider,
      { draining: true },
      { draining: false },
      t('drain.done', { name: provider.provider_name }),
    )
  const undrain = (provider: ServiceProvider) =>
    change(
      provider,
      { draining: false },
      { draining: true },
      t('undrain.done', { name: provider.provider_name }),
    )
  /** At once, with an undo; where it is a default somewhere, the window says where and offers to drain it. */
  const disable = async (provider: ServiceProvider) => {
    const { id, version, provider_name: name } = provider
    try {
      const changed = await update.run({ id, version, active: false })
      toast.success(t('disable.done', { name }), {
        label: shared('action.undo'),
        onSelect: () => void update.run({ id, version: changed.version, active: true }).catch(toast.error),
      })
    } catch (failure) {
      const refused = toApiError(failure)
      if (refused.code !== 'in_use') return toast.error(failure)
      setQuestion({
        title: t('disable.refused', { name }),
        description: t('disable.refused.text'),
        details: () => <InUse details={refused.details} onLeave={() => setQuestion()} />,
        confirm: t('drain'),
        run: () => drain(provider),
      })
    }
  }
  const askDelete = ({ id, provider_name: name }: ServiceProvider) =>
    ask({
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

  const menu = (provider: ServiceProvider, { withEdit = false } = {}): MenuItem[][] => {
    const write = can('service_providers:write')
    const icon = <Power size={15} />
    const edit = () => navigate(`/service-providers/${provider.id}/edit`)
    return [
      [
        ...(withEdit && write ? [{ label: t('edit'), icon: <Pencil size={15} />, onSelect: edit }] : []),
        ...(withEdit && can('service_providers:test')
          ? [{ label: t('test.now'), icon: <PlugZap size={15} />, onSelect: () => void runTest(provider) }]
          : []),
        ...(write && provider.active && !provider.draining
          ? [{ label: t('drain'), icon: <Droplets size={15} />, onSelect: () => void drain(provider) }]
          : []),
        ...(write && provider.draining
          ? [{ label: t('undrain'), icon: <Droplets size={15} />, onSelect: () => void undrain(provider) }]
          : []),
        ...(write && provider.active
          ? [{ label: t('disable'), icon, onSelect: () => void disable(provider) }]
          : []),
        ...(write && !provider.active
          ? [{ label: t('enable'), icon, onSelect: () => void enable(provider) }]
          : []),
      ],
      can('service_providers:delete')
        ? [
            {
              label: t('delete'),
              icon: <Trash size={15} />,
              danger: true,
              onSelect: () => askDelete(provider),
            },
          ]
        : [],
    ]
  }

  return {
    menu,
    undrain,
    /** Whether there is anything that the reader may do. */
    any: () =>
      can('service_providers:write') || can('service_providers:test') || can('service_providers:delete'),
    dialog: () => <QuestionDialog asked={question()} onClose={() => setQuestion()} />,
  }
}
