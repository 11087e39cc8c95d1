import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Time } from '#ui/data/time.tsx'
import { withQuery } from '#ui/data/with-query.ts'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { actorName, describe } from './describe.ts'
import { t } from './messages.ts'

export interface RecentActivityProps {
  /** The entity's name in the audit log: `Customer`. */
  entity: string
  id: string
  /** The last few alone, where a tab has them all. */
  brief?: boolean
}

/** What the audit log says of one thing, newest first. For readers with `audit_entries:read`. */
export default function RecentActivity(props: RecentActivityProps) {
  /** A customer's is of all below it too. */
  const of = (): Record<string, string> =>
    props.entity === 'Customer' ? { customer_id: props.id } : { entity: props.entity, entity_id: props.id }
  const entries = useList(api.auditEntries.list, () => ({
    entity: props.entity,
    entity_id: props.id,
    limit: props.brief ? 5 : 10,
  }))
  return (
    <Card
      title={t('title')}
      actions={
        <Show when={!props.brief}>
          <Link href={withQuery('/audit-entries', of())} class="text-sm">
            {t(props.entity === 'Customer' ? 'all.below' : 'all')}
          </Link>
        </Show>
      }
    >
      <Show
        when={!entries.error()}
        fallback={<ErrorState error={entries.error()} onRetry={entries.reload} />}
      >
        <Show when={!entries.loading()} fallback={<SkeletonLines lines={4} />}>
          <ol class="grid gap-3">
            <For each={entries.rows()} fallback={<li class="text-ink-faint">{t('empty')}</li>}>
              {entry => (
                <li class="flex flex-wrap items-baseline justify-between gap-x-6">
                  <span class="min-w-0 break-words">
                    <span class="font-medium">{actorName(entry)}</span> {describe(entry)}
                  </span>
                  <span class="text-sm text-ink-faint">
                    <Time value={entry.created_at} />
                  </span>
                </li>
              )}
            </For>
          </ol>
          <Show when={entries.hasMore() && !props.brief}>
            <Button size="sm" class="mt-4" busy={entries.loadingMore()} onClick={entries.loadMore}>
              {shared('list.more')}
            </Button>
          </Show>
        </Show>
      </Show>
    </Card>
  )
}
