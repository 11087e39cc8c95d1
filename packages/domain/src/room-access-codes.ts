import * as z from 'zod'
import { entity, expectedVersion, instant, listInput, Reference, timestamp, word } from './entity.ts'
import { include, including } from './include.ts'
import { Room, tokenRole } from './rooms.ts'

/** How many codes a room takes: joining compares with all of a role's. */
export const MOST_ACCESS_CODES = 100

/** A code as people type it: spaces, hyphens and small letters make no difference. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]+/g, '').toUpperCase()

const code = word(40)
  .transform(plainCode)
  .pipe(z.string().regex(/^[0-9A-Z]{4,12}$/, 'Use 4 to 12 letters (A to Z) and digits.'))
  .meta({ description: '4 to 12 letters and digits, unique in its room.', example: '493027' })

/** A PIN of a room: a link of the same role needs it where there is any. It opens nothing without a link. */
export const RoomAccessCode = entity('RoomAccessCode', {
  room_id: z.string(),
  role: tokenRole,
  code: z.string(),
  expires_at: timestamp.nullable(),
  last_usage: timestamp.nullable(),
})
export type RoomAccessCode = z.infer<typeof RoomAccessCode>

const ofCode = { room: Room }
export const RoomAccessCodeWith = including(RoomAccessCode, ofCode)

const byRoom = { room_id: Reference }
export const RoomAccessCodeCreate = z.strictObject({
  ...byRoom,
  role: tokenRole,
  code: code.optional(),
  expires_at: instant.nullable().default(null),
})
export const RoomAccessCodeUpdate = z.strictObject({
  ...byRoom,
  id: Reference,
  version: expectedVersion,
  role: tokenRole.optional(),
  code: code.optional(),
  expires_at: instant.nullable().optional(),
})
export const RoomAccessCodeById = z.strictObject({ ...byRoom, id: Reference })
export const RoomAccessCodeGet = RoomAccessCodeById.extend({ include: include(ofCode) })
export const RoomAccessCodeList = listInput(['created_at'], {
  ...byRoom,
  role: tokenRole.optional(),
  include: include(ofCode),
})
