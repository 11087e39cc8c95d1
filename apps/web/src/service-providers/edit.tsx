import { useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ProviderForm } from './form.tsx'
import { t } from './messages.ts'
import { useProviderTypes } from './types.ts'

/** Changes a provider. */
export default function EditServiceProvider() {
  const params = useParams<{ id: string }>()
  const provider = useEntity(api.serviceProviders.get, () => ({ id: params.id }))
  const types = useProviderTypes()
  return (
    <WhenLoaded of={provider}>
      {stored => (
        <>
          <PageHeader
            title={t('edit.title', { name: stored().provider_name })}
            breadcrumbs={[
              { label: t('title'), href: '/service-providers' },
              { label: stored().provider_name, href: `/service-providers/${stored().id}` },
            ]}
          />
          <WhenLoaded of={types}>
            {known => <ProviderForm types={known().data} stored={stored()} />}
          </WhenLoaded>
        </>
      )}
    </WhenLoaded>
  )
}
