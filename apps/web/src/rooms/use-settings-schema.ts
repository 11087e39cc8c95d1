import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { type SettingsSchema, settingsSchema } from './settings.ts'

/**
 * The settings of rooms of a service, once they are known; whoever may not read provider types, or can't reach
 * them now, gets those that every room has.
 */
export function useSettingsSchema(): (serviceType: string) => SettingsSchema | undefined {
  const can = useCan()
  const types = useEntity(
    api.serviceProviders.types,
    () => ({}),
    () => ({ enabled: can('service_providers:read') }),
  )
  return serviceType => {
    const known = types.data()?.data ?? (can('service_providers:read') && !types.error() ? undefined : [])
    return known && settingsSchema(known, serviceType)
  }
}
