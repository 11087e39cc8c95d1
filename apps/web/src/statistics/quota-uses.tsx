import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { Meter } from '#ui/data/meter.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

/** Who is near a limit, the nearest first; of one customer all limits. */
export function QuotaUses(props: { customer?: string; limit: number }) {
  const uses = useEntity(api.statistics.quotas, () => ({ limit: props.limit, customer_id: props.customer }))
  return (
    <Card title={t(props.customer ? 'quotas.customer' : 'quotas')} description={t('quotas.about')} flush>
      <Show
        when={uses.data()}
        fallback={
          <div class="p-4">
            <Show when={uses.error()} fallback={<SkeletonLines lines={6} />}>
              {error => <ErrorNote error={error()} />}
            </Show>
          </div>
        }
      >
        {page => (
          <ul class="divide-y divide-line">
            <For
              each={page().data}
              fallback={
                <li class="p-4 text-ink-soft">{t(props.customer ? 'quotas.unlimited' : 'quotas.none')}</li>
              }
            >
              {use => (
                <li class="px-4 py-2.5">
                  <div class="mb-1.5 flex items-baseline justify-between gap-3">
                    <Link href={`/subscriptions/${use.subscription_id}`} class="min-w-0 truncate">
                      {(!props.customer && use.customer_name) || use.subscription_name}
                    </Link>
                    <span class="shrink-0 text-sm text-ink-soft tabular-nums">
                      {said(use.name)}: {t('quotas.of', { used: use.used, limit: use.limit })}
                    </span>
                  </div>
                  <Meter
                    label={said(use.name)}
                    used={use.used}
                    limit={use.limit}
                    text={t('quotas.of', { used: use.used, limit: use.limit })}
                  />
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </Card>
  )
}
