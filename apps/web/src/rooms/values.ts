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
  }
}

/** What the form says, as `rooms.create` and `rooms.update` take it. */
export function roomInput(values: RoomValues, schema: SettingsSchema, stored?: Room['room_settings']) {
  const { account_id: _, slug, room_settings, room_features, ...rest } = values
  return {
    ...rest,
    slug: slug.trim() || undefined,
    room_settings: settingsInput(schema, room_settings, stored),
    room_features: limitsInput(room_features),
  }
}
