import { createSignal, For, type JSX, lazy, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Health } from './troubles.ts'

const TestMail = lazy(() => import('#settings/test-mail.tsx'))

/** Database, jobs, mail and version, side by side. */
export function Facts(props: { health: Health }) {
  const can = useCan()
  const [testing, setTesting] = createSignal(false)
  return (
    <div class="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Card title={t('database')}>
        <Fact>{t('database.answered', { ms: props.health.database.latency_ms })}</Fact>
      </Card>
      <Card title={t('jobs')}>
        <Counts of={props.health.jobs} linked={can('jobs:read')} />
      </Card>
      <Card title={t('mail')}>
        <div class="grid justify-items-start gap-3">
          <StatusBadge
            status={props.health.mail.configured ? 'active' : 'degraded'}
            label={t(props.health.mail.configured ? 'mail.on' : 'mail.off')}
          />
          <Show when={props.health.mail.configured && can('jobs:write')}>
            <Button size="sm" onClick={() => setTesting(true)}>
              {t('mail.test')}
            </Button>
          </Show>
        </div>
      </Card>
      <Card title={t('version')}>
        <Fact>
          <span class="font-mono">{props.health.version}</span>
        </Fact>
      </Card>
      <Show when={testing()}>
        <TestMail onClose={() => setTesting(false)} />
      </Show>
    </div>
  )
}

const Fact = (props: { children: JSX.Element }) => <p class="tabular-nums">{props.children}</p>

const counted = [
  { name: 'waiting', label: 'jobs.waiting', href: '/jobs?status=waiting&sort=run_at' },
  { name: 'running', label: 'jobs.running', href: '/jobs?status=running' },
  { name: 'overdue', label: 'jobs.late', href: '/jobs?status=waiting&sort=run_at' },
  { name: 'failed', label: 'jobs.given_up', href: '/jobs?status=failed' },
] as const

function Counts(props: { of: Health['jobs']; linked: boolean }) {
  return (
    <dl class="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
      <For each={counted}>
        {({ name, label, href }) => {
          const text = () => props.of[name].toLocaleString(formatLocale())
          return (
            <>
              <dt class="text-ink-faint">{t(label)}</dt>
              <dd class="text-end tabular-nums">
                <Show when={props.linked && props.of[name] > 0} fallback={text()}>
                  <Link href={href}>{text()}</Link>
                </Show>
              </dd>
            </>
          )
        }}
      </For>
    </dl>
  )
}
