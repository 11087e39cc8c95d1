import { roomTokens, type schema } from '@streamwise/db'
import type { RoomToken } from '@streamwise/domain'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { roomPath, roomResource } from '../rooms/resource.ts'

/** A link with the whole URL to send. */
export const roomTokenResource: Resource<typeof schema.roomTokens, { slug: string }, RoomToken> = relating(
  resource(
    roomTokens,
    { slug: '(SELECT r.slug FROM rooms r WHERE r.id = t.room_id)' },
    (row, deployment) =>
      ({
        ...shown(roomTokens, row, deployment),
        url: `${deployment.publicUrl}${roomPath(deployment, { id: row.room_id, slug: row.slug })}?token=${row.token}`,
      }) as RoomToken, // checked by the procedure's output schema
  ),
  { room: { resource: roomResource, permission: 'rooms:read' } },
)

/** As the audit log has it: the token opens a door, so it stays out. */
export const auditedToken =
  ({ ids }: { ids: { encode(object: string, key: number): string } }) =>
  ({ room_id, role, expires_at }: Record<string, unknown>) => ({
    room_id: ids.encode('Room', Number(room_id)),
    role,
    expires_at: typeof expires_at === 'number' ? new Date(expires_at).toISOString() : null,
  })
