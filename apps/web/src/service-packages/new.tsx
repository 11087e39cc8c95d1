import { useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PackageForm } from './form.tsx'
import { t } from './messages.ts'
import { attached } from './provider-list.ts'
import { useFeatures } from './types.ts'

/** Makes a package; `?service_provider_id=` attaches a provider from the start, `?from=` begins as another package is. */
export default function NewServicePackage() {
  const [params] = useSearchParams()
  const features = useFeatures()
  const given = () => [params.service_provider_id].flat()[0]
  const provider = useEntity(
    api.serviceProviders.get,
    () => ({ id: given() ?? '' }),
    () => ({ enabled: given() !== undefined }),
  )
  const providers = () => {
    const known = provider.data()
    if (!known) return []
    const { id, provider_name, provider_type, active } = known
    return attached([], { service_provider_id: id, provider_name, provider_type, disabled: !active })
  }
  const like = () => [params.from].flat()[0]
  const original = useEntity(
    api.servicePackages.get,
    () => ({ id: like() ?? '' }),
    () => ({ enabled: like() !== undefined }),
  )
  // A provider that can't be had is left out; the form says that one is missing.
  const settled = () =>
    (given() === undefined || provider.data() !== undefined || provider.error() !== undefined) &&
    (like() === undefined || original.data() !== undefined || original.error() !== undefined)
  return (
    <>
      <PageHeader
        title={t('new')}
        description={original.data() && t('duplicate.about', { name: original.data()?.name ?? '' })}
        breadcrumbs={[{ label: t('title'), href: '/service-packages' }]}
      />
      <WhenLoaded of={features}>
        {known => (
          <Show when={settled()}>
            <PackageForm features={known().data} providers={providers()} like={original.data()} />
          </Show>
        )}
      </WhenLoaded>
    </>
  )
}
