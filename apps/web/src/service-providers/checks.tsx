import Activity from 'lucide-solid/icons/activity'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { CheckStrip } from './check-strip.tsx'
import { t } from './messages.ts'
import type { Check } from './types.ts'

const columns: readonly Column<Check>[] = [
  {
    id: 'checked',
    header: () => t('checks.when'),
    cell: check => <Time value={check.checked_at} as="full" />,
    csv: check => check.checked_at,
  },
  {
    id: 'result',
    header: () => t('checks.result'),
    cell: check => (
      <span class="inline-flex flex-wrap items-center gap-x-2">
        <StatusBadge
          status={check.ok ? 'done' : 'failed'}
          label={t(check.ok ? 'checks.answered' : 'checks.failed')}
        />
        <Show when={check.message}>
          <span class="text-sm break-words text-ink-soft">{said(check.message ?? '')}</span>
        </Show>
      </span>
    ),
    csv: check => (check.ok ? 'ok' : (check.message ?? 'failed')),
  },
  {
    id: 'state',
    header: () => t('checks.after'),
    hideBelow: 'sm',
    cell: check => <StatusBadge status={check.state} label={t(`health.${check.state}`)} />,
  },
  {
    id: 'latency',
    header: () => t('health.latency'),
    align: 'end',
    hideBelow: 'sm',
    cell: check => (check.latency_ms === null ? '—' : t('health.ms', { n: check.latency_ms })),
  },
  {
    id: 'load',
    header: () => t('load'),
    hideBelow: 'md',
    cell: check => (check.meetings === null ? '—' : loadText(check)),
  },
  {
    id: 'version',
    header: () => t('health.version'),
    hideBelow: 'lg',
    cell: check => check.server_version ?? '—',
  },
]

/** What a check saw running: `3 meetings, 41 people`. */
const loadText = ({ meetings, participants }: Pick<Check, 'meetings' | 'participants'>) =>
  t('load.text', { meetings: meetings ?? 0, participants: participants ?? 0 })

const shownAtOnce = 60

/** What the checks of the last 30 days found, newest first, and the last hour as a picture. */
export default function Checks(props: { provider: string }) {
  const state = useUrlState({ checks: ['', 'failed'] })
  const failed = () => state.get('checks') === 'failed'
  const every = () => ({ refetchInterval: 30_000 })
  const input = () => ({ service_provider_id: props.provider, limit: shownAtOnce })
  const lately = useList(api.serviceProviders.checks, input, every)
  const listed = useList(
    api.serviceProviders.checks,
    () => (failed() ? { ...input(), ok: false } : input()),
    every,
  )
  return (
    <div class="grid gap-4">
      <Show when={lately.rows().length > 1}>
        <Card title={t('checks.last', { n: Math.min(lately.rows().length, shownAtOnce) })}>
          <CheckStrip checks={lately.rows().slice(0, shownAtOnce)} />
        </Card>
      </Show>
      <div>
        <Segmented
          class="mb-3"
          label={t('checks.which')}
          hideLabel
          options={[
            { value: '', label: t('checks.all') },
            { value: 'failed', label: t('checks.only_failed') },
          ]}
          value={state.get('checks')}
          onChange={value => state.set({ checks: value })}
        />
        <DataTable
          label={t('tab.checks')}
          list={listed}
          columns={columns}
          empty={
            <EmptyState
              title={t(failed() ? 'checks.none_failed' : 'checks.none')}
              icon={<Activity size={22} />}
            >
              {t(failed() ? 'checks.none_failed.text' : 'checks.none.text')}
            </EmptyState>
          }
        />
      </div>
    </div>
  )
}
