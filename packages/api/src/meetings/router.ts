import { accounts, customers, meetings, raw, rooms, serviceProviders, subscriptions } from '@streamwise/db'
import {
  MeetingById,
  MeetingList,
  MeetingParticipant,
  MeetingParticipantList,
  MeetingWith,
  page,
} from '@streamwise/domain'
import { refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { finding, get } from '../core/reading.ts'
import { rest } from '../core/rest.ts'
import { filtersOf } from './filters.ts'
import { meetingParticipantResource, meetingResource } from './resource.ts'

/** A place that is only being asked for is no meeting yet. The plus keeps an index out of it that gives another order. */
const STARTED = raw('+t.create_time > 0')

export const meetingsRouter = router({
  list: authorized('meetings:read')
    .meta(rest('GET /meetings', 'List meetings'))
    .input(MeetingList)
    .output(page(MeetingWith))
    .query(({ ctx, input }) =>
      list(ctx, meetingResource, input, [
        STARTED,
        refers(ctx, 'room_id', rooms, input.room_id),
        refers(ctx, 'account_id', accounts, input.account_id),
        refers(ctx, 'customer_id', customers, input.customer_id),
        refers(ctx, 'subscription_id', subscriptions, input.subscription_id),
        refers(ctx, 'service_provider_id', serviceProviders, input.service_provider_id),
        ...filtersOf(input),
      ]),
    ),

  get: authorized('meetings:read')
    .meta(rest('GET /meetings/{id}', 'Get a meeting'))
    .input(MeetingById)
    .output(MeetingWith)
    .query(({ ctx, input }) => get(ctx, meetingResource, input.id, { ...input, where: [STARTED] })),

  participants: authorized('meetings:read')
    .meta(rest('GET /meetings/{meeting_id}/participants', 'List who was in a meeting'))
    .input(MeetingParticipantList)
    .output(page(MeetingParticipant))
    .query(({ ctx, input }) =>
      list(
        ctx,
        meetingParticipantResource,
        input,
        [refers(ctx, 'meeting_id', meetings, input.meeting_id)],
        finding(ctx, meetingResource, input.meeting_id, { field: 'meeting_id', where: [STARTED] }),
      ),
    ),
})
