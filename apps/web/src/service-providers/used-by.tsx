import PackageIcon from 'lucide-solid/icons/package'
import { For, Show } from 'solid-js'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import { attachmentOf, packagesWith } from './packages-with.ts'

/** Where a provider is used: the packages that it is attached to, and as what. */
export function UsedBy(props: { provider: string }) {
  const can = useCan()
  const packages = useEntity(packagesWith, () => ({ provider: props.provider }))
  return (
    <Card title={t('used')} flush>
      <Show when={packages.error()}>{error => <ErrorState error={error()} onRetry={packages.reload} />}</Show>
      <Show when={packages.loading()}>
        <div class="p-4">
          <SkeletonLines lines={3} />
        </div>
      </Show>
      <ul>
        <For each={packages.data()}>
          {sold => {
            const attachment = () => attachmentOf(sold, props.provider)
            return (
              <li class="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-line px-4 py-2 not-last:border-b">
                <Link href={`/service-packages/${sold.id}`} class="min-w-0 flex-1 font-medium break-words">
                  {sold.name}
                </Link>
                <Show when={attachment()?.default}>
                  <Badge tone="accent">{t('used.default')}</Badge>
                </Show>
                <Show when={attachment()?.active === false}>
                  <Badge tone="warning">{t('used.inactive')}</Badge>
                </Show>
                <StatusBadge status={sold.status} />
              </li>
            )
          }}
        </For>
      </ul>
      <Show when={packages.data()?.length === 0}>
        <EmptyState
          title={t('used.none')}
          icon={<PackageIcon size={22} />}
          action={
            <Show when={can('service_packages:write')}>
              <Link href={`/service-packages/new?service_provider_id=${props.provider}`} button="secondary">
                {t('used.add')}
              </Link>
            </Show>
          }
        >
          {t('used.none.text')}
        </EmptyState>
      </Show>
    </Card>
  )
}
