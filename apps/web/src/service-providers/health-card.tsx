import { useLocation } from '@solidjs/router'
import PlugZap from 'lucide-solid/icons/plug-zap'
import { createSignal, onMount, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Time } from '#ui/data/time.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { HealthBadge } from './health-badge.tsx'
import { t } from './messages.ts'
import { TestNote } from './test-note.tsx'
import type { ServiceProvider, TestResult } from './types.ts'

/** How the provider is, and a button that looks again. Saving the form leads here with `state.test`: then it looks at once. */
export function HealthCard(props: { provider: ServiceProvider }) {
  const can = useCan()
  const location = useLocation<{ test?: boolean }>()
  const test = useAction(api.serviceProviders.testStored)
  const [result, setResult] = createSignal<TestResult>()
  const health = () => props.provider.health

  const run = async () => {
    setResult(undefined)
    try {
      setResult(await test.run({ id: props.provider.id }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  onMount(() => {
    if (location.state?.test && can('service_providers:test')) void run()
  })

  return (
    <Card
      title={t('health')}
      actions={
        <Show when={can('service_providers:test')}>
          <Button size="sm" icon={<PlugZap size={14} />} busy={test.busy()} onClick={run}>
            {t('test.now')}
          </Button>
        </Show>
      }
    >
      <div role="status">
        <Show when={result()}>{found => <TestNote class="mb-3" result={found()} />}</Show>
      </div>
      <Show
        when={health().checked_at}
        fallback={<p class="text-ink-soft">{t(test.busy() ? 'test.running' : 'health.never')}</p>}
      >
        <DescriptionList
          items={[
            { term: t('status'), value: <HealthBadge health={health()} /> },
            { term: t('health.message'), value: result() ? undefined : (health().message ?? undefined) },
            { term: t('health.version'), value: health().version },
            { term: t('health.latency'), value: latency(health().latency_ms) },
            { term: t('health.checked'), value: <Time value={health().checked_at} /> },
          ]}
        />
      </Show>
    </Card>
  )
}

const latency = (ms: number | null) => (ms === null ? null : t('health.ms', { n: ms }))
