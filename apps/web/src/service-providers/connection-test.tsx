import PlugZap from 'lucide-solid/icons/plug-zap'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import type { FormState } from '#forms/create-form.ts'
import { Button } from '#ui/button.tsx'
import { t } from './messages.ts'
import { TestNote } from './test-note.tsx'
import type { ProviderType, TestResult } from './types.ts'
import { type ProviderValues, propertiesInput } from './values.ts'

export interface ConnectionTestProps {
  form: FormState<ProviderValues>
  type: ProviderType
  /** The stored provider, whose secret is used where none is entered. */
  id?: string
}

/** Tests what is entered, saved or not. A result is shown only as long as it speaks of what stands in the fields. */
export function ConnectionTest(props: ConnectionTestProps) {
  const test = useAction(api.serviceProviders.test, { touches: [] })
  const [result, setResult] = createSignal<TestResult>()
  /** What the fields hold since a test filled in what it found: no reason to forget its result. */
  let filled: string | undefined
  let here: HTMLDivElement | undefined
  const properties = () => propertiesInput(props.type, props.form.values.properties)
  const entered = () => JSON.stringify(properties())
  const clear = (now: string) => now !== filled && setResult(undefined)
  createEffect(on(entered, clear, { defer: true }))

  const run = async () => {
    setResult(undefined)
    const tested = entered()
    const what = props.id ? { id: props.id } : { provider_type: props.type.provider_type }
    try {
      const found = await test.run({ ...what, properties: properties() })
      if (entered() !== tested) return
      for (const [name, value] of Object.entries(found.found)) props.form.set(`properties.${name}`, value)
      filled = entered()
      setResult(found)
    } catch (failure) {
      props.form.refuse(failure)
      queueMicrotask(() =>
        here?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    }
  }

  return (
    <div ref={here} class="border-t border-line pt-4">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button icon={<PlugZap size={15} />} busy={test.busy()} onClick={run}>
          {t('test')}
        </Button>
        <span class="text-sm text-ink-faint">{test.busy() ? t('test.running') : t('test.about')}</span>
      </div>
      <div role="status">
        <Show when={result()}>{found => <TestNote class="mt-3" found="filled" result={found()} />}</Show>
      </div>
    </div>
  )
}
