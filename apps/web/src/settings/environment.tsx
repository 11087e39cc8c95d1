import Mail from 'lucide-solid/icons/mail'
import { createSignal, lazy, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyField } from '#ui/copy-field.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Settings } from './values.ts'

const TestMail = lazy(() => import('./test-mail.tsx'))

/** What was decided where the platform was set up: to look at, and to try its mail. */
export function EnvironmentCard(props: { settings: Settings }) {
  const can = useCan()
  const [testing, setTesting] = createSignal(false)
  const environment = () => props.settings.environment
  const from = () => environment().mail_from
  const requests = (n: number) => (n === 0 ? t('environment.unlimited') : t('environment.requests', { n }))
  const seconds = () =>
    (environment().provider_timeout_ms / 1_000).toLocaleString(formatLocale(), {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'long',
    })
  return (
    <Card title={t('environment')} description={t('environment.about')}>
      <DescriptionList
        items={[
          {
            term: t('environment.url'),
            value: <CopyField text={props.settings.platform_url} label={t('environment.copy')} />,
          },
          {
            term: t('environment.mail'),
            value: (
              <Show
                when={from()}
                fallback={
                  <>
                    <StatusBadge status="degraded" label={t('environment.mail.none')} />
                    <span class="mt-1 block text-sm text-ink-faint">{t('environment.mail.how')}</span>
                  </>
                }
              >
                {sender => (
                  <div class="grid justify-items-start gap-2">
                    {t('environment.mail.from', { from: sender() })}
                    <Show when={can('jobs:write')}>
                      <Button size="sm" icon={<Mail size={14} />} onClick={() => setTesting(true)}>
                        {t('mail.test')}
                      </Button>
                    </Show>
                  </div>
                )}
              </Show>
            ),
          },
          { term: t('environment.credential'), value: requests(environment().requests_per_credential) },
          { term: t('environment.address'), value: requests(environment().requests_per_address) },
          {
            term: t('environment.private'),
            value: t(
              environment().allow_private_addresses ? 'environment.private.yes' : 'environment.private.no',
            ),
          },
          { term: t('environment.timeout'), value: seconds() },
          { term: t('environment.version'), value: environment().version },
        ]}
      />
      <Show when={can('system:read')}>
        <p class="mt-3">
          <Link href="/system">{t('health')}</Link>
        </p>
      </Show>
      <Show when={testing()}>
        <TestMail onClose={() => setTesting(false)} />
      </Show>
    </Card>
  )
}
