import { rooms, type schema } from '@streamwise/db'
import type { Room } from '@streamwise/domain'
import { accountResource } from '../accounts/resource.ts'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { subscriptionResource } from '../subscriptions/resource.ts'

export const roomResource: Resource<typeof schema.rooms, object, Room> = relating(
  resource(
    rooms,
    {},
    (row, deployment) =>
      Object.assign(shown(rooms, row, deployment), { url: roomPath(deployment, row) }) as Room, // checked by the procedure's output schema
  ),
  {
    customer: { resource: customerResource, permission: 'customers:read' },
    account: { resource: accountResource, permission: 'accounts:read' },
    subscription: { resource: subscriptionResource, permission: 'subscriptions:read' },
  },
)

/** The room's page for participants, on this platform. */
export const roomPath = ({ ids }: Deployment, room: { id: number; slug: string }): string =>
  `/rooms/${ids.encode(rooms.object, room.id)}/${encodeURIComponent(room.slug)}`
