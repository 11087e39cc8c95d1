import type { Permission } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import type { Page, Query } from '#api/procedure.ts'
import { useCan } from '#session/session.ts'
import type { StepName } from './steps.ts'

export type Counts = Partial<Record<StepName, number | undefined>>

/** How many there are of each thing that the reader may see; all in one request. */
export function useCounts(): () => Counts {
  const can = useCan()
  const counted = <Input, Row>(procedure: Query<Input, Page<Row>>, permission: Permission, input: Input) => {
    const page = useEntity(
      procedure,
      () => input,
      () => ({ enabled: can(permission) }),
    )
    // A list that failed counts as filled: nobody is told to make what may be there.
    return () => (page.error() ? 1 : page.data()?.meta.total)
  }
  const one = { limit: 1, total: true } as const
  const firstRoom = useEntity(
    api.rooms.list,
    () => one,
    () => ({ enabled: can('rooms:read') }),
  )
  const room = () => firstRoom.data()?.data[0]?.id
  const links = useEntity(
    api.roomTokens.list,
    () => ({ room_id: room() ?? '', limit: 1 }),
    () => ({ enabled: can('room_tokens:read') && room() !== undefined }),
  )
  // Whoever has made a second room, or a public one, knows how people come in.
  const linkCount = () => {
    const rooms = firstRoom.data()
    if (rooms && rooms.data.length === 0) return 0
    if (firstRoom.error() || links.error() || (rooms?.meta.total ?? 0) > 1 || rooms?.data[0]?.is_public)
      return 1
    return links.data()?.data.length
  }
  const lists: readonly [StepName, Permission, () => number | undefined][] = [
    [
      'serviceProviders',
      'service_providers:read',
      counted(api.serviceProviders.list, 'service_providers:read', one),
    ],
    [
      'servicePackages',
      'service_packages:read',
      counted(api.servicePackages.list, 'service_packages:read', one),
    ],
    ['customers', 'customers:read', counted(api.customers.list, 'customers:read', one)],
    ['subscriptions', 'subscriptions:read', counted(api.subscriptions.list, 'subscriptions:read', one)],
    ['accounts', 'accounts:read', counted(api.accounts.list, 'accounts:read', one)],
    ['rooms', 'rooms:read', () => (firstRoom.error() ? 1 : firstRoom.data()?.meta.total)],
    ['roomTokens', 'room_tokens:read', linkCount],
  ]
  return () =>
    Object.fromEntries(
      lists.flatMap(([name, permission, count]) => (can(permission) ? [[name, count()]] : [])),
    )
}
