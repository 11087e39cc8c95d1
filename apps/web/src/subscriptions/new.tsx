import { PageHeader } from '#ui/page-header.tsx'
import { SubscriptionForm } from './form.tsx'
import { t } from './messages.ts'

/** Subscribes a customer to a package. `?subscriber_id=` and `?package_id=` choose them. */
export default function NewSubscription() {
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/subscriptions' }]} />
      <SubscriptionForm />
    </>
  )
}
