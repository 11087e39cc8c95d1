import PackageIcon from 'lucide-solid/icons/package'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const counted = [
  { name: 'subscriptions', label: 'used.subscriptions' },
  { name: 'subscriptions_by_default', label: 'used.by_default' },
  { name: 'rooms', label: 'used.rooms' },
  { name: 'meetings_now', label: 'used.meetings' },
] as const

/** Where a provider is used: how much hangs on it, and the packages that it is attached to, as what. */
export function UsedBy(props: { provider: string }) {
  const can = useCan()
  const usage = useEntity(
    api.serviceProviders.usage,
    () => ({ id: props.provider }),
    () => ({ refetchInterval: 60_000 }),
  )
  const name = (sold: { id: string; name: string }) => (
    <Show when={can('service_packages:read')} fallback={sold.name}>
      <Link href={`/service-packages/${sold.id}`}>{sold.name}</Link>
    </Show>
  )
  return (
    <Card title={t('used')} flush>
      <Show when={usage.error()}>{error => <ErrorState error={error()} onRetry={usage.reload} />}</Show>
      <Show when={usage.loading()}>
        <div class="p-4">
          <SkeletonLines lines={4} />
        </div>
      </Show>
      <Show when={usage.data()}>
        {used => (
          <>
            <dl class="grid grid-cols-2 gap-x-4 gap-y-3 border-b border-line px-4 py-3 sm:grid-cols-4">
              <For each={counted}>
                {({ name, label }) => (
                  <div>
                    <dt class="text-sm text-ink-faint">{t(label)}</dt>
                    <dd class="text-lg font-semibold tabular-nums">
                      {used()[name].toLocaleString(formatLocale())}
                    </dd>
                  </div>
                )}
              </For>
            </dl>
            <ul>
              <For each={used().packages}>
                {sold => (
                  <li class="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-line px-4 py-2 not-last:border-b">
                    <span class="min-w-0 flex-1 font-medium break-words">{name(sold)}</span>
                    <Show when={sold.default}>
                      <Badge tone="accent">{t('used.default')}</Badge>
                    </Show>
                    <Show when={!sold.active}>
                      <Badge tone="warning">{t('used.inactive')}</Badge>
                    </Show>
                    <Show when={sold.retired || sold.status !== 'active'}>
                      <Badge>{t('used.not_sold')}</Badge>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={used().packages.length === 0}>
              <EmptyState
                title={t('used.none')}
                icon={<PackageIcon size={22} />}
                action={
                  <Show when={can('service_packages:write')}>
                    <Link
                      href={`/service-packages/new?service_provider_id=${props.provider}`}
                      button="secondary"
                    >
                      {t('used.add')}
                    </Link>
                  </Show>
                }
              >
                {t('used.none.text')}
              </EmptyState>
            </Show>
          </>
        )}
      </Show>
    </Card>
  )
}
