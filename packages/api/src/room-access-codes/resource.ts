import { roomAccessCodes, type schema } from '@streamwise/db'
import type { RoomAccessCode } from '@streamwise/domain'
import type { Deployment } from '../core/context.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { roomResource } from '../rooms/resource.ts'

export const roomAccessCodeResource: Resource<typeof schema.roomAccessCodes, object, RoomAccessCode> =
  relating(
    resource(
      roomAccessCodes,
      {},
      (row, deployment) => shown(roomAccessCodes, row, deployment) as RoomAccessCode, // checked by the procedure's output schema
    ),
    { room: { resource: roomResource, permission: 'rooms:read' } },
  )

/** As the audit log has it: that there is a code, never which. */
export const auditedCode =
  ({ ids }: Deployment) =>
  ({ room_id, role, expires_at }: Record<string, unknown>) => ({
    room_id: ids.encode('Room', Number(room_id)),
    role,
    code: '••••',
    expires_at: typeof expires_at === 'number' ? new Date(expires_at).toISOString() : null,
  })
