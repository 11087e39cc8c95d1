import { useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useOpenedIn } from '#session/client.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { CustomerForm } from './form.tsx'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'

/** Changes a customer. */
export default function EditCustomer() {
  const params = useParams<{ id: string }>()
  const customer = useEntity(api.customers.get, () => ({ id: params.id }))
  useOpenedIn(() => customer.data()?.id)
  return (
    <WhenLoaded of={customer}>
      {loaded => (
        <>
          <PageHeader
            title={t('edit', { name: nameOfCustomer(loaded()) })}
            breadcrumbs={[
              { label: t('title'), href: '/customers' },
              { label: nameOfCustomer(loaded()), href: `/customers/${loaded().id}` },
            ]}
          />
          <CustomerForm customer={loaded()} />
        </>
      )}
    </WhenLoaded>
  )
}
