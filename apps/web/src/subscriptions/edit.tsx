import { useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useOpenedIn } from '#session/client.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SubscriptionForm } from './form.tsx'
import { t } from './messages.ts'

/** Changes a subscription. */
export default function EditSubscription() {
  const params = useParams<{ id: string }>()
  const subscription = useEntity(api.subscriptions.get, () => ({ id: params.id }))
  useOpenedIn(() => subscription.data()?.subscriber_id)
  return (
    <WhenLoaded of={subscription}>
      {loaded => (
        <>
          <PageHeader
            title={t('edit', { name: loaded().name })}
            breadcrumbs={[
              { label: t('title'), href: '/subscriptions' },
              { label: loaded().name, href: `/subscriptions/${loaded().id}` },
            ]}
          />
          <SubscriptionForm subscription={loaded()} />
        </>
      )}
    </WhenLoaded>
  )
}
