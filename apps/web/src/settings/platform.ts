import { createEffect } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { queryClient } from '#api/query-client.ts'

export type PublicSettings = Awaited<ReturnType<typeof api.settings.public.query>>

const storageKey = 'streamwise.platform'
const kept = 5 * 60_000

// What this device was told last time stands at once, so that no name changes under the reader's eyes.
queryClient.setQueryDefaults([...api.settings.public.path], {
  staleTime: kept,
  initialData: remembered,
  initialDataUpdatedAt: 0,
})

/** What anybody may know of the platform: its name and looks, and what new things begin with. */
export function usePlatform() {
  const settings = useEntity(api.settings.public, () => ({}))
  createEffect(() => {
    const known = settings.data()
    if (known) localStorage.setItem(storageKey, JSON.stringify(known))
  })
  return {
    settings: settings.data,
    /** How the platform calls itself. */
    name: () => settings.data()?.platform_name ?? 'StreamWise',
  }
}

/** How many rows a list shows where its reader has not chosen, as far as this device knows by now. */
export const rowsAtOnce = (): number | undefined =>
  queryClient.getQueryData<PublicSettings>([...api.settings.public.path, {}])?.page_size ??
  remembered()?.page_size

function remembered(): PublicSettings | undefined {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    // Written by this page alone; what an older one wrote is asked for anew at once.
    return isSettings(known) ? known : undefined
  } catch {
    return undefined
  }
}

const isSettings = (value: unknown): value is PublicSettings =>
  typeof value === 'object' && value !== null && 'platform_name' in value
