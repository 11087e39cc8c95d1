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
import { useCan } from '#session/session.ts'
import type { MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { InUse } from './in-use.tsx'
import { t } from './messages.ts'
import { factsOf } from './test-words.ts'
import type { ServiceProvider } from './types.ts'

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
      else toast.error(t('test.failed', { name, problem: result.message }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const enable = async ({ id, version, provider_name: name }: ServiceProvider) => {
    try {
      await update.run({ id, version, active: true })
      toast.success(t('enable.done', { name }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const disable = ({ id, version, provider_name: name }: ServiceProvider) =>
    ask({
      title: t('disable.ask', { name }),
      description: t('disable.text'),
      confirm: t('disable'),
      run: async () => {
        await update.run({ id, version, active: false })
        toast.success(t('disable.done', { name }))
      },
    })
  const drain = ({ id, version, provider_name: name }: ServiceProvider) =>
    ask({
      title: t('drain.ask', { name }),
      description: t('drain.text'),
      confirm: t('drain'),
      run: async () => {
        await update.run({ id, version, draining: true })
        toast.success(t('drain.done', { name }))
      },
    })
  const undrain = async ({ id, version, provider_name: name }: ServiceProvider) => {
    try {
      await update.run({ id, version, draining: false })
      toast.success(t('undrain.done', { name }))
    } catch (failure) {
      toast.error(failure)
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
          ? [{ label: t('drain'), icon: <Droplets size={15} />, onSelect: () => drain(provider) }]
          : []),
        ...(write && provider.draining
          ? [{ label: t('undrain'), icon: <Droplets size={15} />, onSelect: () => void undrain(provider) }]
          : []),
        ...(write && provider.active
          ? [{ label: t('disable'), icon, onSelect: () => disable(provider) }]
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
