import { For, Show } from 'solid-js'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

/** Where meetings of this package run. */
export function ProviderTable(props: { of: ServicePackage }) {
  const can = useCan()
  return (
    <Card title={t('section.providers')} flush>
      <ul>
        <For each={props.of.providers}>
          {provider => (
            <li class="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-line px-4 py-2 not-last:border-b">
              <span class="min-w-0 flex-1 font-medium break-words">
                <Show when={can('service_providers:read')} fallback={provider.provider_name}>
                  <Link href={`/service-providers/${provider.service_provider_id}`}>
                    {provider.provider_name}
                  </Link>
                </Show>
              </span>
              <Show when={provider.default}>
                <Badge tone="accent">{t('providers.default')}</Badge>
              </Show>
              <Show when={!provider.active}>
                <Badge tone="warning">{t('providers.off')}</Badge>
              </Show>
              <Show when={Object.keys(provider.metadata).length > 0}>
                <div class="basis-full text-sm">
                  <MetadataView value={provider.metadata} />
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.of.providers.length === 0}>
        <EmptyState
          title={t('providers.empty')}
          action={
            <Show when={can('service_packages:write')}>
              <Link href={`/service-packages/${props.of.id}/edit`} button="secondary">
                {t('providers.attach')}
              </Link>
            </Show>
          }
        >
          {t('providers.empty.text')}
        </EmptyState>
      </Show>
    </Card>
  )
}
