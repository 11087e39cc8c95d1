import * as z from 'zod'
import { Account } from './accounts.ts'
import { Customer } from './customers.ts'
import {
  entity,
  expectedVersion,
  instant,
  line,
  listInput,
  Metadata,
  queryBoolean,
  Reference,
  timestamp,
  updateMany,
} from './entity.ts'
import { FeatureSettings } from './features.ts'
import { byIdWith, include, including } from './include.ts'
import { FeatureValueOf } from './service-packages.ts'
import { serviceType } from './service-providers.ts'
import { Subscription } from './subscriptions.ts'

export const ROOM_STATUSES = ['active', 'inactive'] as const
export const TOKEN_ROLES = ['moderator', 'attendee', 'guest'] as const
export type TokenRole = (typeof TOKEN_ROLES)[number]

const attributes = {
  room_name: line(200).meta({ example: 'Weekly team meeting' }),
  status: z.enum(ROOM_STATUSES),
  is_public: z.boolean().meta({ description: 'Whoever opens the URL gets a guest’s place.' }),
  /** Checked against the settings of the room's service type. */
  room_settings: z.record(z.string().max(100), z.unknown()).meta({ example: { mute_on_start: true } }),
  room_metadata: Metadata,
}

/** For the URL: readable letters of any script, hyphens between. */
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'Letters and digits with single hyphens between.')

export const Room = entity('Room', {
  ...attributes,
  slug: z.string(),
  url: z
    .string()
    .meta({ description: 'The page for participants, on this platform.', example: '/rooms/k3v9x0qa/weekly' }),
  room_type: serviceType,
  customer_id: z.string(),
  account_id: z.string(),
  subscription_id: z.string(),
  room_features: z.array(FeatureValueOf),
})
export type Room = z.infer<typeof Room>

const ofRoom = { customer: Customer, account: Account, subscription: Subscription }
export const RoomWith = including(Room, ofRoom)
export type RoomWith = z.infer<typeof RoomWith>
export const RoomById = byIdWith(ofRoom)

export const RoomCreate = z.strictObject({
  room_name: attributes.room_name,
  account_id: Reference,
  slug: slug.optional(),
  status: attributes.status.default('active'),
  is_public: attributes.is_public.default(false),
  room_features: FeatureSettings.default([]),
  room_settings: attributes.room_settings.default({}),
  room_metadata: attributes.room_metadata.default({}),
})

export const RoomUpdate = z
  .strictObject({ ...attributes, slug, room_features: FeatureSettings })
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const RoomsUpdate = updateMany({ status: attributes.status, is_public: attributes.is_public })

export const RoomList = listInput(['created_at', 'room_name'], {
  customer_id: Reference.optional(),
  account_id: Reference.optional(),
  subscription_id: Reference.optional(),
  status: attributes.status.optional(),
  is_public: queryBoolean.optional(),
  include: include(ofRoom),
})

export const tokenRole = z.enum(TOKEN_ROLES).meta({ example: 'attendee' })

/** A link into a room. `token` is the part of `url` that opens it; both can be read again at any time. */
export const RoomToken = entity('RoomToken', {
  room_id: z.string(),
  role: tokenRole,
  token: z.string(),
  url: z.string().meta({ description: 'The whole link to send.' }),
  expires_at: timestamp.nullable(),
  last_usage: timestamp.nullable(),
})
export type RoomToken = z.infer<typeof RoomToken>

const ofRoomToken = { room: Room }
export const RoomTokenWith = including(RoomToken, ofRoomToken)

const byRoom = { room_id: Reference }
export const RoomTokenCreate = z.strictObject({
  ...byRoom,
  role: tokenRole,
  expires_at: instant.nullable().default(null),
})
export const RoomTokenUpdate = z.strictObject({
  ...byRoom,
  id: Reference,
  version: expectedVersion,
  role: tokenRole.optional(),
  expires_at: instant.nullable().optional(),
})
export const RoomTokenById = z.strictObject({ ...byRoom, id: Reference })
export const RoomTokenGet = RoomTokenById.extend({ include: include(ofRoomToken) })
export const RoomTokenList = listInput(['created_at'], {
  ...byRoom,
  role: tokenRole.optional(),
  include: include(ofRoomToken),
})

/** What can be set in rooms of a service, as JSON Schema with a title, description and group for each. */
export const RoomSettings = z.object({
  object: z.literal('RoomSettings'),
  service_type: serviceType,
  settings: z.record(z.string(), z.unknown()),
})

const featureCell = z.union([z.int(), z.boolean()]).nullable()

/** The features of a room in three columns: what is sold, what the room asks for, what holds. */
export const RoomFeatures = z.object({
  object: z.literal('RoomFeatures'),
  room_id: z.string(),
  data: z.array(
    z.object({
      code: z.string().meta({ example: 'max_participants' }),
      subscription: featureCell.meta({ description: 'null: not part of the subscription.', example: 100 }),
      room: featureCell.meta({ description: 'null: the room does not ask for less.', example: 25 }),
      effective: featureCell.meta({ description: 'null: no limit.', example: 25 }),
    }),
  ),
})

/**
 * As last seen. `state` is `unknown` where nobody can tell; `message` says why, and what is counted is what was seen
 * before. `since` is null where not live.
 */
export const RoomStatus = z.object({
  object: z.literal('RoomStatus'),
  state: z.enum(['live', 'not_live', 'unknown']),
  live: z.boolean().nullable(),
  message: z.string().nullable(),
  since: timestamp.nullable(),
  participants: z.int(),
  moderators: z.int(),
  listeners: z.int(),
  voice: z.int(),
  video: z.int(),
  recording: z.boolean(),
  provider_name: z.string().nullable(),
  checked_at: timestamp.meta({ description: 'When this was seen.' }),
  age_seconds: z.int().meta({ description: 'How long ago that was.', example: 12 }),
})
export const RoomEnded = z.object({
  object: z.literal('RoomEnded'),
  ended: z.boolean().meta({ description: 'False where no meeting was running.' }),
})
