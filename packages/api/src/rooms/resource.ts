import { rooms, type schema } from '@streamwise/db'
import type { Room } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, resource, shown } from '../core/resource.ts'

export const roomResource: Resource<typeof schema.rooms, object, Room> = resource(
  rooms,
  {},
  (row, deployment) =>
    Object.assign(shown(rooms, row, deployment), { url: roomPath(deployment, row) }) as Room, // checked by the procedure's output schema
)

/** The room's page for participants, on this platform. */
export const roomPath = ({ ids }: Deployment, room: { id: number; slug: string }): string =>
  `/rooms/${ids.encode(rooms.object, room.id)}/${encodeURIComponent(room.slug)}`
