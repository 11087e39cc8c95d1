import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, lazy, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import { useSubscriptionBulk } from '#subscriptions/bulk.ts'
import { subscriptionColumns } from '#subscriptions/columns.tsx'
import { Button } from '#ui/button.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { t } from './messages.ts'
import { takesSubscriptions } from './terms.ts'
import type { ServicePackage } from './types.ts'

const include: ['subscriber'] = ['subscriber']

const SyncMany = lazy(() => import('./sync-many.tsx'))

/** Who has subscribed to a package, and whether they have what it says now. */
export default function PackageSubscriptions(props: { of: ServicePackage }) {
  const can = useCan()
  const bulk = useSubscriptionBulk()
  const [matching, setMatching] = createSignal(false)
  const list = useList(api.subscriptions.list, () => ({ package_id: props.of.id, total: true, include }))
  const mayAdd = () => can('subscriptions:write') && takesSubscriptions(props.of)
  return (
    <>
      <Show when={can('subscriptions:write') && list.rows().length > 0}>
        <div class="mb-3 flex justify-end">
          <Button icon={<RefreshCw size={15} />} onClick={() => setMatching(true)}>
            {t('sync.open')}
          </Button>
        </div>
      </Show>
      <RelatedList
        label={t('subscriptions')}
        list={list}
        columns={subscriptionColumns}
        bulk={bulk()}
        all={`/subscriptions?package_id=${props.of.id}`}
        href={row => `/subscriptions/${row.id}`}
        add={
          mayAdd()
            ? { label: t('subscriptions.add'), href: `/subscriptions/new?package_id=${props.of.id}` }
            : undefined
        }
        empty={{ title: t('subscriptions.empty'), text: t('subscriptions.empty.text') }}
      />
      <Show when={matching()}>
        <SyncMany of={props.of} onClose={() => setMatching(false)} />
      </Show>
    </>
  )
}
