import { PageHeader } from '#ui/page-header.tsx'
import { CustomerForm } from './form.tsx'
import { t } from './messages.ts'

/** Makes a customer. */
export default function NewCustomer() {
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/customers' }]} />
      <CustomerForm />
    </>
  )
}
