import { meetingParticipants, meetings, type Row, type schema } from '@streamwise/db'
import type { Meeting, MeetingParticipant } from '@streamwise/domain'
import { accountResource } from '../accounts/resource.ts'
import { type Resource, relating, resource, shown } from '../core/resource.ts'
import { customerResource } from '../customers/resource.ts'
import { roomResource } from '../rooms/resource.ts'

/** A meeting as it is shown. One that ended before reasons were written down ended for an unknown one. */
export const meetingResource: Resource<typeof schema.meetings, object, Meeting> = relating(
  resource(meetings, {}, (row, deployment) => {
    const live = row.ended_at === null
    return {
      ...shown(meetings, row, deployment),
      live,
      end_reason: live ? null : (row.end_reason ?? 'unknown'),
    } as Meeting // checked by the procedure's output schema
  }),
  {
    room: { resource: roomResource, permission: 'rooms:read' },
    account: { resource: accountResource, permission: 'accounts:read' },
    customer: { resource: customerResource, permission: 'customers:read' },
  },
)

export const meetingParticipantResource: Resource<
  typeof schema.meetingParticipants,
  object,
  MeetingParticipant
> = resource(
  meetingParticipants,
  {},
  (row, deployment) =>
    ({
      ...shown(meetingParticipants, row, deployment),
      attended_seconds: Math.floor(row.attended_ms / 1_000),
      times: timesOf(row),
    }) as MeetingParticipant, // checked by the procedure's output schema
)

/** Each stay; of those that were written down without their times, the whole as one. Who is in it is in the last one. */
function timesOf({ times, joined_at, left_at }: Row<typeof schema.meetingParticipants>) {
  const known = times?.length ? times : [[joined_at, left_at ?? joined_at] as const]
  return known.map(([from, to], at) => ({
    joined_at: new Date(from).toISOString(),
    left_at: left_at === null && at === known.length - 1 ? null : new Date(to).toISOString(),
  }))
}
