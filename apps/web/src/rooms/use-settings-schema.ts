import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import type { SettingsSchema } from './settings.ts'

/** What can be set in rooms of a service, once that is known. */
export function useSettingsSchema() {
  const { data, error, reload } = useEntity(api.rooms.settings, () => ({}))
  return {
    of: (serviceType: string): SettingsSchema | undefined =>
      data()?.data.find(({ service_type }) => service_type === serviceType)?.settings,
    error,
    reload,
  }
}
