import { createSignal } from 'solid-js'

const [zone, setZone] = createSignal<string>()

/** The zone that times are shown in: the user's own choice, else (undefined) the browser's. */
export const timeZone = zone

/** Takes over the zone of the signed-in user; one that this browser doesn't know is passed over. */
export function useTimeZone(name: string | null | undefined): void {
  try {
    setZone(name ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : undefined)
  } catch {
    setZone(undefined)
  }
}
