import { valuesOf } from '#forms/json-schema.ts'
import type { Metadata } from '#ui/fields/key-value.ts'
import { limitsInput, limitValues } from './limits.ts'
import type { Room } from './room.ts'
import { type SettingsSchema, settingsInput } from './settings.ts'

/** A room as its form holds it. */
export interface RoomValues {
  room_name: string
  account_id: string | null
  slug: string
  status: string
  is_public: boolean
  room_settings: Record<string, unknown>
  /** By code; `null` leaves it to the subscription. */
  room_features: Record<string, number | boolean | null>
  room_metadata: Metadata
  /** What the room had when the form began: it keeps settings that this reader is not shown. */
  stored_settings: Record<string, unknown>
  /** The version that the form began with. */
  version: number | undefined
}

export function newRoomValues(account_id: string | null): RoomValues {
  return {
    room_name: '',
    account_id,
    slug: '',
    status: 'active',
    is_public: false,
    room_settings: {},
    room_features: {},
    room_metadata: {},
    stored_settings: {},
    version: undefined,
  }
}

export function roomValues(room: Room, schema: SettingsSchema): RoomValues {
  return {
    room_name: room.room_name,
    account_id: room.account_id,
    slug: room.slug,
    status: room.status,
    is_public: room.is_public,
    room_settings: valuesOf(schema, room.room_settings),
    room_features: limitValues(room.room_features),
    // What the server holds was checked as metadata when it was written.
    room_metadata: room.room_metadata as Metadata,
    stored_settings: room.room_settings,
    version: room.version,
  }
}

/** What the form says, as far as a new room and a changed one have it in common. */
export function roomInput(values: RoomValues, schema: SettingsSchema) {
  const { room_name, slug, status, is_public, room_metadata } = values
  return {
    room_name,
    slug: slug.trim() || undefined,
    status,
    is_public,
    room_metadata,
    room_settings: settingsInput(schema, values.room_settings, values.stored_settings),
    room_features: limitsInput(values.room_features),
  }
}
