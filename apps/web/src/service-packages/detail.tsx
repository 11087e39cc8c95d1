import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { usePackageActions } from './actions.tsx'
import { Marks } from './marks.tsx'
import { t } from './messages.ts'

const Overview = piece(() => import('./overview.tsx'))
const PackageSubscriptions = piece(() => import('./subscriptions.tsx'))

/** One package: what it sells, and who has subscribed. */
export default function ServicePackagePage() {
  const params = useParams<{ id: string }>()
  const navigate = useNavigate()
  const can = useCan()
  const sold = useEntity(api.servicePackages.get, () => ({ id: params.id }))
  const actions = usePackageActions(() => navigate('/service-packages', { replace: true }))
  return (
    <>
      <WhenLoaded of={sold}>
        {shown => {
          const overview = {
            id: 'overview',
            label: t('tab.overview'),
            children: () => <Overview of={shown()} />,
          }
          const subscriptions = {
            id: 'subscriptions',
            label: t('tab.subscriptions'),
            children: () => <PackageSubscriptions of={shown()} />,
          }
          return (
            <>
              <PageHeader
                title={shown().name}
                breadcrumbs={[{ label: t('title'), href: '/service-packages' }]}
                aside={<Marks of={shown()} />}
                description={shown().short_description || undefined}
                actions={
                  <>
                    <Show when={can('service_packages:write')}>
                      <EditLink href={`/service-packages/${shown().id}/edit`} />
                    </Show>
                    <MoreActions groups={actions.menu(shown())} />
                  </>
                }
              />
              <Tabs
                label={t('parts')}
                tabs={can('subscriptions:read') ? [overview, subscriptions] : [overview]}
              />
            </>
          )
        }}
      </WhenLoaded>
      {actions.dialog()}
    </>
  )
}
