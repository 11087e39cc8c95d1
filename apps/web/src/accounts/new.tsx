import { PageHeader } from '#ui/page-header.tsx'
import { AccountForm } from './form.tsx'
import { t } from './messages.ts'

/** Makes an account. `?subscription_id=` chooses its subscription, `?subscriber_id=` offers one customer's alone. */
export default function NewAccount() {
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/accounts' }]} />
      <AccountForm />
    </>
  )
}
