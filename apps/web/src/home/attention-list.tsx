import { createEffect, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { TroubleList } from '#system/trouble-list.tsx'
import { troublesOf } from '#system/troubles.ts'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { delinquent, endingSoon, nearLimits, runningOut } from './attention.ts'

/** How often it is looked again, in ms. */
const often = 60_000
const many = 50

/** What needs somebody, the worst first; or that nothing does. By right: nobody is told of what they can't see. */
export function Attention(props: { onKnown: () => void }) {
  const can = useCan()
  const asking = (allowed: boolean) => ({ enabled: allowed, refetchInterval: often })
  const health = useEntity(
    api.system.health,
    () => ({}),
    () => asking(can('system:read')),
  )
  const uses = useEntity(
    api.statistics.quotas,
    () => ({ limit: many }),
    () => asking(can('subscriptions:read')),
  )
  const ending = useEntity(
    api.subscriptions.list,
    () => ({ status: 'active' as const, sort: 'ends_at' as const, limit: many }),
    () => asking(can('subscriptions:read')),
  )
  const owing = useEntity(
    api.customers.list,
    () => ({ delinquent: true, limit: 1, total: true }),
    () => asking(can('customers:read')),
  )
  const settled = () =>
    (!can('system:read') || health.data() || health.error()) &&
    (!can('subscriptions:read') || ((uses.data() || uses.error()) && (ending.data() || ending.error()))) &&
    (!can('customers:read') || owing.data() || owing.error())
  createEffect(() => settled() && props.onKnown())
  const troubles = () => {
    const told = health.data()
    const contracts = ending.data()?.data ?? []
    const now = Date.now()
    return [
      ...(told ? troublesOf(told) : []),
      ...nearLimits(uses.data()?.data ?? []),
      ...delinquent(owing.data()?.meta.total ?? 0),
      ...endingSoon(contracts, now),
      ...runningOut(contracts, now, contracts.length === many),
    ].toSorted((a, b) => Number(b.tone === 'danger') - Number(a.tone === 'danger'))
  }
  return (
    <Show when={settled()} fallback={<Skeleton class="h-16 w-full rounded-lg" />}>
      <TroubleList troubles={troubles()} />
    </Show>
  )
}
