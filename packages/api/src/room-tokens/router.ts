import { rooms, roomTokens, sql } from '@streamwise/db'
import {
  Deleted,
  page,
  RoomToken,
  RoomTokenById,
  RoomTokenCreate,
  RoomTokenGet,
  RoomTokenList,
  RoomTokenUpdate,
  RoomTokenWith,
} from '@streamwise/domain'
import type * as z from 'zod'
import { remove, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { type DeletedAnswer, deleted } from '../core/deleted.ts'
import { equals, refers } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { find, finding, get, keyOfReference } from '../core/reading.ts'
import { CREATED, rest } from '../core/rest.ts'
import { expectVersion, save, write, writerOf } from '../core/write.ts'
import { roomResource } from '../rooms/resource.ts'
import { createRoomToken } from './create.ts'
import { auditedToken, roomTokenResource } from './resource.ts'

/** A link of a room: one of another room is not found, even where the caller may see both. */
const findToken = (ctx: Context, { room_id, id }: z.infer<typeof RoomTokenById>) =>
  find(ctx, roomTokenResource, id, { where: [inRoom(ctx, room_id)] })
const inRoom = (ctx: Context, room: string) => sql`t.room_id = ${keyOfReference(ctx, rooms, room)}`

async function updateRoomToken(ctx: Context, input: z.infer<typeof RoomTokenUpdate>): Promise<RoomToken> {
  const row = await findToken(ctx, input)
  expectVersion(row, input.version)
  const expires_at = input.expires_at && Date.parse(input.expires_at)
  const values = { role: input.role, expires_at: expires_at as number | null | undefined }
  const change = update(ctx.deployment, roomTokens, row, values, { show: auditedToken(ctx.deployment) })
  return save(ctx, roomTokenResource, row.uuid, [change])
}

async function deleteRoomToken(ctx: Context, input: z.infer<typeof RoomTokenById>): Promise<DeletedAnswer> {
  const row = await findToken(ctx, input)
  await write(writerOf(ctx), [
    remove(ctx.deployment, roomTokens, row, { show: auditedToken(ctx.deployment) }),
  ])
  return deleted(ctx, roomTokens, row)
}

export const roomTokensRouter = router({
  list: authorized('room_tokens:read')
    .meta(rest('GET /rooms/{room_id}/tokens', 'List the links of a room'))
    .input(RoomTokenList)
    .output(page(RoomTokenWith))
    .query(({ ctx, input }) =>
      list(
        ctx,
        roomTokenResource,
        input,
        [refers(ctx, 'room_id', rooms, input.room_id), equals('role', input.role)],
        finding(ctx, roomResource, input.room_id, { field: 'room_id' }),
      ),
    ),

  get: authorized('room_tokens:read')
    .meta(rest('GET /rooms/{room_id}/tokens/{id}', 'Get a link of a room'))
    .input(RoomTokenGet)
    .output(RoomTokenWith)
    .query(({ ctx, input }) =>
      get(ctx, roomTokenResource, input.id, { ...input, where: [inRoom(ctx, input.room_id)] }),
    ),

  create: authorized('room_tokens:write')
    .meta(
      rest('POST /rooms/{room_id}/tokens', 'Make a link into a room', { ...CREATED, errors: ['not_usable'] }),
    )
    .input(RoomTokenCreate)
    .output(RoomToken)
    .mutation(({ ctx, input }) => createRoomToken(ctx, input)),

  update: authorized('room_tokens:write')
    .meta(rest('PATCH /rooms/{room_id}/tokens/{id}', 'Change a link of a room'))
    .input(RoomTokenUpdate)
    .output(RoomToken)
    .mutation(({ ctx, input }) => updateRoomToken(ctx, input)),

  delete: authorized('room_tokens:delete')
    .meta(rest('DELETE /rooms/{room_id}/tokens/{id}', 'Delete a link of a room'))
    .input(RoomTokenById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteRoomToken(ctx, input)),
})
