import { useParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PackageForm } from './form.tsx'
import { t } from './messages.ts'
import { useFeatures } from './types.ts'

/** Changes a package. */
export default function EditServicePackage() {
  const params = useParams<{ id: string }>()
  const sold = useEntity(api.servicePackages.get, () => ({ id: params.id }))
  const features = useFeatures()
  return (
    <WhenLoaded of={sold}>
      {stored => (
        <>
          <PageHeader
            title={t('edit.title', { name: stored().name })}
            breadcrumbs={[
              { label: t('title'), href: '/service-packages' },
              { label: stored().name, href: `/service-packages/${stored().id}` },
            ]}
          />
          <WhenLoaded of={features}>
            {known => <PackageForm features={known().data} stored={stored()} />}
          </WhenLoaded>
        </>
      )}
    </WhenLoaded>
  )
}
