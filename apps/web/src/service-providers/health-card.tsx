import { useLocation } from '@solidjs/router'
import PlugZap from 'lucide-solid/icons/plug-zap'
import { createSignal, onMount, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { said } from '#messages/said.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Time } from '#ui/data/time.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { CheckStrip } from './check-strip.tsx'
import { HealthBadge } from './health-badge.tsx'
import { t } from './messages.ts'
import { TestNote } from './test-note.tsx'
import type { ServiceProvider, TestResult } from './types.ts'

/** How many checks the picture on the overview shows. */
const shown = 60

/** The last hour as a picture, and the way to all checks. */
function Lately(props: { provider: string }) {
  const checks = useList(
    api.serviceProviders.checks,
    () => ({ service_provider_id: props.provider, limit: shown }),
    () => ({ refetchInterval: 30_000 }),
  )
  return (
    <Show
      when={checks.rows().length > 1}
      fallback={
        <Show when={checks.loading()}>
          <Skeleton class="mt-3 h-32 w-full" />
        </Show>
      }
    >
      <div class="mt-3 border-t border-line pt-3">
        <CheckStrip checks={checks.rows().slice(0, shown)} />
        <Link href={`/service-providers/${props.provider}?tab=checks`} class="mt-2 inline-block">
          {t('checks.more')}
        </Link>
      </div>
    </Show>
  )
}

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
            { term: t('health.since'), value: health().since ? <Time value={health().since} /> : undefined },
            {
              term: t('health.message'),
              value: result() ? undefined : said(health().message ?? '') || undefined,
            },
            {
              term: t('health.failures'),
              value: health().failures > 0 ? t('health.failures.n', { n: health().failures }) : undefined,
            },
            { term: t('health.version'), value: health().version ?? t('health.untold') },
            { term: t('health.latency'), value: latency(health().latency_ms) },
            { term: t('health.checked'), value: <Time value={health().checked_at} /> },
          ]}
        />
        <Lately provider={props.provider.id} />
      </Show>
    </Card>
  )
}

const latency = (ms: number | null) => (ms === null ? null : t('health.ms', { n: ms }))
