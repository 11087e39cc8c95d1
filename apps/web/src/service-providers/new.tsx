import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ProviderForm } from './form.tsx'
import { t } from './messages.ts'
import { useProviderTypes } from './types.ts'

/** Registers a provider. */
export default function NewServiceProvider() {
  const types = useProviderTypes()
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/service-providers' }]} />
      <WhenLoaded of={types}>{known => <ProviderForm types={known().data} />}</WhenLoaded>
    </>
  )
}
