import Server from 'lucide-solid/icons/server'
import { For, Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Health } from './troubles.ts'

/** Each provider as its last check found it. */
export function ProviderList(props: { providers: Health['providers'] }) {
  const can = useCan()
  return (
    <Card title={t('providers')} flush>
      <ul>
        <For each={props.providers}>
          {provider => (
            <li class="flex min-h-row flex-wrap items-center gap-x-4 gap-y-1 border-line px-4 py-2 not-last:border-b">
              <div class="min-w-0 flex-1 basis-52">
                <span class="font-medium break-words">
                  <Show when={can('service_providers:read')} fallback={provider.provider_name}>
                    <Link href={`/service-providers/${provider.id}`}>{provider.provider_name}</Link>
                  </Show>
                </span>
                <Show when={provider.message}>
                  {message => <p class="text-sm break-words text-ink-soft">{said(message())}</p>}
                </Show>
              </div>
              <Show when={!provider.active}>
                <Badge>{t('provider.disabled')}</Badge>
              </Show>
              <Show when={provider.active && provider.draining}>
                <Badge tone="warning">{t('provider.draining')}</Badge>
              </Show>
              <span class="inline-flex items-center gap-2">
                <StatusBadge status={provider.state} label={t(`state.${provider.state}`)} />
                <Show when={provider.since}>
                  <span class="text-sm text-ink-faint">
                    {t('provider.since')} <Time value={provider.since} as="full" />
                  </span>
                </Show>
              </span>
              <span class="text-sm text-ink-faint sm:w-40 sm:text-end">
                <Show when={provider.checked_at} fallback={t('provider.never')}>
                  {t('provider.checked')} <Time value={provider.checked_at} />
                </Show>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.providers.length === 0}>
        <EmptyState
          icon={<Server size={22} />}
          title={t('providers.none')}
          action={
            <Show when={can('service_providers:write')}>
              <Link href="/service-providers/new" button="secondary">
                {t('providers.new')}
              </Link>
            </Show>
          }
        >
          {t('providers.none.text')}
        </EmptyState>
      </Show>
    </Card>
  )
}
