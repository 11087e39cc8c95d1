import { accounts, customers, subscriptions } from '@streamwise/db'
import {
  ById,
  ByIds,
  Deleted,
  DeletedMany,
  Many,
  PublicRecordingList,
  PublicRecordings,
  page,
  Room,
  RoomById,
  RoomByLink,
  RoomCreate,
  RoomDocument,
  RoomDocumentAdd,
  RoomEnded,
  RoomFeatures,
  RoomInvitation,
  RoomJoin,
  RoomJoined,
  RoomList,
  RoomMessage,
  RoomMessageSend,
  RoomSettings,
  RoomStatus,
  RoomsUpdate,
  RoomUpdate,
  RoomWith,
} from '@streamwise/domain'
import * as z from 'zod'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { deletedMany, many } from '../core/many.ts'
import { authenticated, authorized, open, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { publicRecordings } from '../recordings/public.ts'
import { createRoom } from './create.ts'
import { deleteRoom } from './delete.ts'
import { roomFeatures } from './features.ts'
import { roomInvitation } from './invitation.ts'
import { joinRoom } from './join.ts'
import { endRoom, lookIntoRoom, roomStatus } from './live.ts'
import { addDocument, sendMessage } from './moderation.ts'
import { roomResource } from './resource.ts'
import { settingsByService } from './settings.ts'
import { updateRoom } from './update.ts'

const LINK =
  'For participants: needs no credential, only the token of a link. None for a public room, and for who has a right to the room.'

export const roomsRouter = router({
  list: authorized('rooms:read')
    .meta(rest('GET /rooms', 'List rooms'))
    .input(RoomList)
    .output(page(RoomWith))
    .query(({ ctx, input }) =>
      list(ctx, roomResource, input, [
        refers(ctx, 'customer_id', customers, input.customer_id),
        refers(ctx, 'account_id', accounts, input.account_id),
        refers(ctx, 'subscription_id', subscriptions, input.subscription_id),
        equals('status', input.status),
        equals('is_public', input.is_public),
      ]),
    ),

  get: authorized('rooms:read')
    .meta(rest('GET /rooms/{id}', 'Get a room'))
    .input(RoomById)
    .output(RoomWith)
    .query(({ ctx, input }) => get(ctx, roomResource, input.id, input)),

  create: authorized('rooms:write')
    .meta(
      rest('POST /rooms', 'Create a room', {
        ...CREATED,
        errors: ['quota_exceeded', 'not_usable', 'stale_version'],
      }),
    )
    .input(RoomCreate)
    .output(Room)
    .mutation(({ ctx, input }) => createRoom(ctx, input)),

  update: authorized('rooms:write')
    .meta(rest('PATCH /rooms/{id}', 'Change a room'))
    .input(RoomUpdate)
    .output(Room)
    .mutation(({ ctx, input }) => updateRoom(ctx, input)),

  delete: authorized('rooms:delete')
    .meta(rest('DELETE /rooms/{id}', 'Delete a room with its links'))
    .input(ById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteRoom(ctx, input.id)),

  features: authorized('rooms:read')
    .meta(rest('GET /rooms/{id}/features', 'See what holds in a room'))
    .input(ById)
    .output(RoomFeatures)
    .query(({ ctx, input }) => roomFeatures(ctx, input.id)),

  updateMany: authorized('rooms:write')
    .meta(rest('PATCH /rooms', 'Change many rooms at once: all, or none'))
    .input(RoomsUpdate)
    .output(Many(Room))
    .mutation(async ({ ctx, input: { ids, ...values } }) => ({
      data: await many(ctx, roomResource, ids, (one, id) => updateRoom(one, { id, ...values })),
    })),

  deleteMany: authorized('rooms:delete')
    .meta(rest('DELETE /rooms', 'Delete rooms with their links: all, or none'))
    .input(ByIds)
    .output(DeletedMany)
    .mutation(async ({ ctx, input }) => deletedMany(await many(ctx, roomResource, input.ids, deleteRoom))),

  settings: authenticated
    .meta(rest('GET /room-settings', 'List what can be set in rooms'))
    .input(z.strictObject({}))
    .output(z.object({ data: z.array(RoomSettings) }))
    .query(({ ctx }) => ({ data: settingsByService(ctx.deployment) })),

  status: authorized('rooms:read')
    .meta(rest('GET /rooms/{id}/status', 'See whether a room is live, as last seen'))
    .input(ById)
    .output(RoomStatus)
    .query(({ ctx, input }) => roomStatus(ctx, input.id)),

  look: authorized('rooms:read')
    .meta(rest('POST /rooms/{id}/status', 'Ask the provider now whether a room is live'))
    .input(ById)
    .output(RoomStatus)
    .mutation(({ ctx, input }) => lookIntoRoom(ctx, input.id)),

  end: authorized('rooms:end')
    .meta(
      rest('POST /rooms/{id}/end', 'End the running meeting of a room', {
        errors: ['provider_unavailable', 'not_usable'],
      }),
    )
    .input(ById)
    .output(RoomEnded)
    .mutation(({ ctx, input }) => endRoom(ctx, input.id)),

  addDocument: authorized('rooms:moderate')
    .meta(
      rest('POST /rooms/{id}/documents', 'Put a document into the running meeting of a room', {
        errors: ['not_usable', 'provider_unavailable'],
      }),
    )
    .input(RoomDocumentAdd)
    .output(RoomDocument)
    .mutation(({ ctx, input }) => addDocument(ctx, input)),

  sendMessage: authorized('rooms:moderate')
    .meta(
      rest('POST /rooms/{id}/messages', 'Write into the chat of the running meeting of a room', {
        errors: ['not_usable', 'provider_unavailable'],
      }),
    )
    .input(RoomMessageSend)
    .output(RoomMessage)
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),

  invitation: open
    .meta(
      rest('GET /rooms/{id}/invitation', 'See what a link leads to', {
        errors: ['forbidden', 'not_usable', 'quota_exceeded'],
        description: LINK,
      }),
    )
    .input(RoomByLink)
    .output(RoomInvitation)
    .query(({ ctx, input }) => roomInvitation(ctx, input)),

  publicRecordings: open
    .meta(
      rest('GET /rooms/{id}/public-recordings', 'List the recordings of a public room', {
        cache: 30,
        description:
          'For everybody: needs no credential. Published ones, the newest first; none where guests need a code.',
      }),
    )
    .input(PublicRecordingList)
    .output(PublicRecordings)
    .query(({ ctx, input }) => publicRecordings(ctx, input)),

  join: open
    .meta(
      rest('POST /rooms/{id}/join', 'Join a room by its link', {
        errors: ['forbidden', 'not_usable', 'quota_exceeded', 'meeting_ended', 'provider_unavailable'],
        description: LINK,
      }),
    )
    .input(RoomJoin)
    .output(RoomJoined)
    .mutation(({ ctx, input }) => joinRoom(ctx, input)),
})
