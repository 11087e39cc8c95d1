import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useProviderActions } from './actions.tsx'
import { ActiveBadge, HealthBadge } from './health-badge.tsx'
import { HealthCard } from './health-card.tsx'
import { serviceText, t } from './messages.ts'
import { PropertyList } from './properties.tsx'
import { useProviderTypes } from './types.ts'
import { UsedBy } from './used-by.tsx'

/** One back-end: how to reach it, how it is, and what is sold on it. */
export default function ServiceProviderPage() {
  const params = useParams<{ id: string }>()
  const navigate = useNavigate()
  const can = useCan()
  const types = useProviderTypes()
  const provider = useEntity(api.serviceProviders.get, () => ({ id: params.id }))
  const actions = useProviderActions(() => navigate('/service-providers', { replace: true }))

  return (
    <>
      <WhenLoaded of={provider}>
        {shown => (
          <>
            <PageHeader
              title={shown().provider_name}
              breadcrumbs={[{ label: t('title'), href: '/service-providers' }]}
              aside={
                <>
                  <ActiveBadge active={shown().active} />
                  <HealthBadge health={shown().health} />
                </>
              }
              actions={
                <>
                  <MoreActions groups={actions.menu(shown())} />
                  <Show when={can('service_providers:write')}>
                    <EditLink href={`/service-providers/${shown().id}/edit`} />
                  </Show>
                </>
              }
            />
            <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <div class="grid gap-4">
                <Card title={t('connection')}>
                  <PropertyList
                    provider={shown()}
                    type={types.find(shown().provider_type)}
                    first={[
                      { term: t('type'), value: types.nameOf(shown().provider_type) },
                      { term: t('service'), value: serviceText(shown().service_type) },
                    ]}
                  />
                </Card>
                <Show when={can('service_packages:read')}>
                  <UsedBy provider={shown().id} />
                </Show>
              </div>
              <div class="grid gap-4">
                <HealthCard provider={shown()} />

                <Card title={t('metadata')}>
                  <MetadataView value={shown().metadata} />
                </Card>
                <Identifiers entity={shown()} />
              </div>
            </div>
          </>
        )}
      </WhenLoaded>
      {actions.dialog()}
    </>
  )
}
