import { useNavigate, useParams } from '@solidjs/router'
import { lazy, Show } from 'solid-js'
import { useActivityTab } from '#activity/tab.tsx'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { useProviderActions } from './actions.tsx'
import { Capabilities } from './capabilities.tsx'
import { DrainingNote } from './draining-note.tsx'
import { ActiveBadge, HealthBadge } from './health-badge.tsx'
import { HealthCard } from './health-card.tsx'
import { LoadCard } from './load-card.tsx'
import { t } from './messages.ts'
import { PropertyList } from './properties.tsx'
import { ServersCard } from './servers-card.tsx'
import { serviceText } from './service-text.ts'
import { type ServiceProvider, useProviderTypes } from './types.ts'
import { UptimeCard } from './uptime-card.tsx'
import { UsedBy } from './used-by.tsx'

const MeetingsOf = lazy(() => import('#meetings/of.tsx'))
const Checks = lazy(() => import('./checks.tsx'))

/** One back-end: how to reach it, how it is, and what is sold on it. */
export default function ServiceProviderPage() {
  const params = useParams<{ id: string }>()
  const navigate = useNavigate()
  const can = useCan()
  const activityTab = useActivityTab()
  const provider = useEntity(
    api.serviceProviders.get,
    () => ({ id: params.id }),
    () => ({ refetchInterval: 30_000 }),
  )
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
                  <ActiveBadge provider={shown()} />
                  <HealthBadge health={shown().health} />
                </>
              }
              actions={
                <>
                  <Show when={can('service_providers:write')}>
                    <EditLink href={`/service-providers/${shown().id}/edit`} />
                  </Show>
                  <MoreActions groups={actions.menu(shown())} />
                </>
              }
            />
            <Show when={shown().draining}>
              <DrainingNote
                provider={shown()}
                onStop={can('service_providers:write') ? () => void actions.undrain(shown()) : undefined}
              />
            </Show>
            <Tabs
              label={t('tab.label')}
              tabs={[
                {
                  id: 'overview',
                  label: t('tab.overview'),
                  children: () => <Overview provider={shown()} />,
                },
                {
                  id: 'checks',
                  label: t('tab.checks'),
                  children: () => <Checks provider={shown().id} />,
                },
                ...(can('meetings:read')
                  ? [
                      {
                        id: 'meetings',
                        label: t('tab.meetings'),
                        children: () => <MeetingsOf of={{ service_provider_id: shown().id }} />,
                      },
                    ]
                  : []),
                ...activityTab('ServiceProvider', () => shown().id),
              ]}
            />
          </>
        )}
      </WhenLoaded>
      {actions.dialog()}
    </>
  )
}

function Overview(props: { provider: ServiceProvider }) {
  const types = useProviderTypes()
  return (
    <Columns even>
      <Stack>
        <HealthCard provider={props.provider} />
        <Card title={t('connection')}>
          <PropertyList
            provider={props.provider}
            type={types.find(props.provider.provider_type)}
            first={[
              { term: t('type'), value: types.nameOf(props.provider.provider_type) },
              { term: t('service'), value: serviceText(props.provider.service_type) },
            ]}
          />
        </Card>
        <UptimeCard provider={props.provider.id} />
        <UsedBy provider={props.provider.id} />
      </Stack>
      <Stack>
        <LoadCard provider={props.provider} />
        <Show when={props.provider.capabilities.servers}>
          <ServersCard provider={props.provider} />
        </Show>
        <Capabilities of={props.provider.capabilities} />
        <Card title={t('metadata')}>
          <MetadataView value={props.provider.metadata} />
        </Card>
        <Identifiers entity={props.provider} />
      </Stack>
    </Columns>
  )
}
