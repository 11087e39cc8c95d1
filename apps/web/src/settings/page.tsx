import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Columns } from '#ui/columns.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { EnvironmentCard } from './environment.tsx'
import { SettingsForm } from './form.tsx'
import { t } from './messages.ts'
import { SettingsView } from './view.tsx'

/** What holds for the whole platform. */
export default function SettingsPage() {
  const can = useCan()
  const settings = useEntity(api.settings.get, () => ({}))
  return (
    <WhenLoaded of={settings}>
      {shown => (
        <>
          <PageHeader title={t('title')} description={t('about')} />
          <Show
            when={can('settings:write')}
            fallback={
              <Columns even>
                <SettingsView settings={shown()} />
                <EnvironmentCard settings={shown()} />
              </Columns>
            }
          >
            <SettingsForm settings={shown()} />
          </Show>
        </>
      )}
    </WhenLoaded>
  )
}
