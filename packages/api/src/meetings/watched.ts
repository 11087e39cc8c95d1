import { type Sql, sql } from '@streamwise/db'
import { effectiveFeatures } from '@streamwise/domain'
import type { Reading } from '../core/reading.ts'
import { valuesOf } from '../rooms/features.ts'

/** A meeting on record, with what decides about it. */
export type Watched = {
  id: number
  uuid: string
  customer_id: number
  room_id: number
  room_name: string
  /** Under which the provider knows it. */
  meeting_id: string
  service_provider_id: number
  /** The provider's UUID. */
  provider: string
  create_time: number
  created_at: number
  started_at: number
  ended_at: number | null
  last_seen_at: number
  /** What may stop it. */
  standing: Standing
  /** When its length is used up, in ms; null: never. */
  ends_by: number | null
}

type Standing = {
  customer: string
  subscription: string | null
  is_active: boolean
}

/** Meetings as `m`, with all that decides about them. */
export const watchedOf = (where: Sql): Reading<Watched[]> => ({
  sql: sql`SELECT json_object('id', m.id, 'uuid', m.uuid, 'customer_id', m.customer_id, 'room_id', r.id,
      'room_name', r.room_name, 'meeting_id', r.meeting_id, 'service_provider_id', m.service_provider_id, 'provider', p.uuid,
      'create_time', m.create_time, 'created_at', m.created_at, 'started_at', m.started_at, 'ended_at', m.ended_at,
      'last_seen_at', m.last_seen_at),
    json_object('customer', c.status, 'subscription', s.status, 'is_active', s.is_active),
    (SELECT json_group_array(json_array(f.code, f.value)) FROM subscription_features f
      WHERE f.subscription_id = m.subscription_id AND f.code = 'max_duration'), r.room_features
    FROM meetings m JOIN rooms r ON r.id = m.room_id JOIN service_providers p ON p.id = m.service_provider_id     JOIN customers c ON c.id = m.customer_id LEFT JOIN subscriptions s ON s.id = m.subscription_id
    WHERE ${where}`,
  read: answer => (answer?.rows ?? []).map(row => watched(row.map(text => JSON.parse(String(text))))),
})

function watched([meeting, standing, sold, asked]: ReturnType<typeof JSON.parse>[]): Watched {
  return {
    ...meeting,
    standing: { ...standing, is_active: standing.is_active !== 0 },
    ends_by: endsBy(meeting.started_at, sold, asked),
  }
}

/** When a meeting's length is used up, in ms; null: never. `sold` and `asked`: features of its contract and its room. */
export function endsBy(
  started_at: number,
  sold: readonly (readonly [string, number])[],
  asked: readonly { code: string; value: number | boolean }[],
): number | null {
  const wanted = Object.fromEntries(asked.map(({ code, value }) => [code, value]))
  const { max_duration } = effectiveFeatures(valuesOf(sold), wanted)
  return typeof max_duration === 'number' ? started_at + max_duration * 60_000 : null
}

/**
 * Whether a meeting may go on that has begun. Of a customer or contract that is inactive or terminated nothing runs; what
 * is suspended, or has expired and is therefore suspended, lets it finish and begins no other. An account or room that is
 * switched off lets nobody in, and puts nobody out.
 */
export const mayGoOn = ({ customer, subscription, is_active }: Standing): boolean =>
  (customer === 'active' || customer === 'suspended') &&
  (subscription === 'suspended' ||
    (is_active && subscription !== 'inactive' && subscription !== 'terminated'))
