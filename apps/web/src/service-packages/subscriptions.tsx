import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import { subscriptionColumns } from '#subscriptions/columns.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

const include: ['subscriber'] = ['subscriber']

/** Who has subscribed to a package. */
export function PackageSubscriptions(props: { of: ServicePackage }) {
  const can = useCan()
  const list = useList(api.subscriptions.list, () => ({ package_id: props.of.id, total: true, include }))
  const mayAdd = () =>
    can('subscriptions:write') &&
    props.of.status === 'active' &&
    !props.of.retired &&
    props.of.providers.some(provider => provider.active)
  return (
    <RelatedList
      label={t('subscriptions')}
      list={list}
      columns={subscriptionColumns}
      href={row => `/subscriptions/${row.id}`}
      add={
        mayAdd()
          ? { label: t('subscriptions.add'), href: `/subscriptions/new?package_id=${props.of.id}` }
          : undefined
      }
      empty={{ title: t('subscriptions.empty'), text: t('subscriptions.empty.text') }}
    />
  )
}
