import { roomAccessCodes, rooms, sql } from '@streamwise/db'
import {
  Deleted,
  page,
  RoomAccessCode,
  RoomAccessCodeById,
  RoomAccessCodeCreate,
  RoomAccessCodeGet,
  RoomAccessCodeList,
  RoomAccessCodeUpdate,
  RoomAccessCodeWith,
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
import { createRoomAccessCode } from './create.ts'
import { auditedCode, roomAccessCodeResource } from './resource.ts'

/** A code of a room: one of another room is not found, even where the caller may see both. */
const findCode = (ctx: Context, { room_id, id }: z.infer<typeof RoomAccessCodeById>) =>
  find(ctx, roomAccessCodeResource, id, { where: [inRoom(ctx, room_id)] })
const inRoom = (ctx: Context, room: string) => sql`t.room_id = ${keyOfReference(ctx, rooms, room)}`

async function updateRoomAccessCode(
  ctx: Context,
  input: z.infer<typeof RoomAccessCodeUpdate>,
): Promise<RoomAccessCode> {
  const row = await findCode(ctx, input)
  expectVersion(row, input.version)
  const { role, code } = input
  const expires_at = input.expires_at && Date.parse(input.expires_at)
  const values = { role, code, expires_at: expires_at as number | null | undefined }
  const show = auditedCode(ctx.deployment)
  const renewed = code !== undefined && code !== row.code ? { after: { code: '•••• (changed)' } } : {}
  const change = update(ctx.deployment, roomAccessCodes, row, values, { show, ...renewed })
  return save(ctx, roomAccessCodeResource, row.uuid, [change])
}

async function deleteRoomAccessCode(
  ctx: Context,
  input: z.infer<typeof RoomAccessCodeById>,
): Promise<DeletedAnswer> {
  const row = await findCode(ctx, input)
  await write(writerOf(ctx), [
    remove(ctx.deployment, roomAccessCodes, row, { show: auditedCode(ctx.deployment) }),
  ])
  return deleted(ctx, roomAccessCodes, row)
}

/** A code is treated like a link: whoever may see or make the one may the other. */
export const roomAccessCodesRouter = router({
  list: authorized('room_tokens:read')
    .meta(rest('GET /rooms/{room_id}/access-codes', 'List the access codes of a room'))
    .input(RoomAccessCodeList)
    .output(page(RoomAccessCodeWith))
    .query(({ ctx, input }) =>
      list(
        ctx,
        roomAccessCodeResource,
        input,
        [refers(ctx, 'room_id', rooms, input.room_id), equals('role', input.role)],
        finding(ctx, roomResource, input.room_id, { field: 'room_id' }),
      ),
    ),

  get: authorized('room_tokens:read')
    .meta(rest('GET /rooms/{room_id}/access-codes/{id}', 'Get an access code of a room'))
    .input(RoomAccessCodeGet)
    .output(RoomAccessCodeWith)
    .query(({ ctx, input }) =>
      get(ctx, roomAccessCodeResource, input.id, { ...input, where: [inRoom(ctx, input.room_id)] }),
    ),

  create: authorized('room_tokens:write')
    .meta(
      rest('POST /rooms/{room_id}/access-codes', 'Give a room an access code', {
        ...CREATED,
        errors: ['already_exists', 'not_usable', 'quota_exceeded'],
      }),
    )
    .input(RoomAccessCodeCreate)
    .output(RoomAccessCode)
    .mutation(({ ctx, input }) => createRoomAccessCode(ctx, input)),

  update: authorized('room_tokens:write')
    .meta(
      rest('PATCH /rooms/{room_id}/access-codes/{id}', 'Change an access code of a room', {
        errors: ['already_exists'],
      }),
    )
    .input(RoomAccessCodeUpdate)
    .output(RoomAccessCode)
    .mutation(({ ctx, input }) => updateRoomAccessCode(ctx, input)),

  delete: authorized('room_tokens:delete')
    .meta(rest('DELETE /rooms/{room_id}/access-codes/{id}', 'Delete an access code of a room'))
    .input(RoomAccessCodeById)
    .output(Deleted)
    .mutation(({ ctx, input }) => deleteRoomAccessCode(ctx, input)),
})
