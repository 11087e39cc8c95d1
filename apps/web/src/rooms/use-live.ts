import { createSignal, onMount } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { queryClient } from '#api/query-client.ts'
import { useCan } from '#session/session.ts'

/** How often what was seen is read again, in ms. */
const every = 10_000

/**
 * Whether a room is live, as it was last seen: read again and again while its page is looked at. Its server is asked once
 * when the page opens, and when somebody wants to know; nothing waits for it.
 */
export function useLive(id: () => string) {
  const can = useCan()
  const [looking, setLooking] = createSignal(false)
  const [trouble, setTrouble] = createSignal<string>()
  const look = async () => {
    setLooking(true)
    try {
      const seen = await api.rooms.look.mutate({ id: id() })
      // One that does not answer leaves what was seen before, and why that is not newer.
      setTrouble(seen.state === 'unknown' ? (seen.message ?? undefined) : undefined)
      if (seen.state !== 'unknown') queryClient.setQueryData([...api.rooms.status.path, { id: id() }], seen)
      return seen
    } finally {
      setLooking(false)
    }
  }
  onMount(() => void look().catch(() => {}))
  const status = useEntity(
    api.rooms.status,
    () => ({ id: id() }),
    () => ({ refetchInterval: every }),
  )
  // One that nobody is in yet, or that its server does not tell of, runs too.
  const running = useEntity(
    api.meetings.list,
    () => ({ room_id: id(), live: true, limit: 1 }),
    () => ({ enabled: can('meetings:read'), refetchInterval: every }),
  )
  const meeting = () => running.data()?.data[0]
  const provider = useEntity(
    api.serviceProviders.get,
    () => ({ id: meeting()?.service_provider_id ?? '' }),
    () => ({ enabled: meeting() !== undefined && can('service_providers:read') }),
  )
  return {
    status,
    /** The meeting that runs, for readers who may see meetings. */
    meeting,
    /** What its server can do there; unknown to most readers. */
    capabilities: () => provider.data()?.capabilities,
    /** People are in it, as far as anybody knows. */
    live: () => status.data()?.state === 'live',
    /** A meeting may run: for what is offered then. */
    running: () => meeting() !== undefined || (status.data()?.state ?? 'not_live') !== 'not_live',
    /** Asks its server now. */
    look,
    looking,
    /** Why its server told nothing when it was last asked. */
    trouble,
  }
}

export type Live = ReturnType<typeof useLive>
