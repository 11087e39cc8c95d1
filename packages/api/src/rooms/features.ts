import { type Row, rooms, type schema, sql } from '@streamwise/db'
import {
  effectiveFeatures,
  type FeatureValues,
  featuresOf,
  featureValue,
  type RoomFeatures,
} from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { finding, keyOfReference, rowsOf, together } from '../core/reading.ts'
import { roomResource } from './resource.ts'

/** Stored values of a subscription's features, by their code. */
export const valuesOf = (sold: readonly (readonly unknown[])[]): FeatureValues =>
  Object.fromEntries(sold.map(([code, value]) => [String(code), featureValue(String(code), Number(value))]))

/** What a room asks for, by code. */
export const askedOf = ({ room_features }: Pick<Row<typeof schema.rooms>, 'room_features'>): FeatureValues =>
  Object.fromEntries(room_features.map(({ code, value }) => [code, value]))

/** The whole catalogue for a room: what its subscription sells, what the room asks for, and what holds. */
export async function roomFeatures(ctx: Context, id: string): Promise<z.infer<typeof RoomFeatures>> {
  const [room, sold] = await together(
    ctx,
    finding(ctx, roomResource, id),
    rowsOf(sql`SELECT f.code, f.value FROM subscription_features f
      JOIN rooms r ON r.subscription_id = f.subscription_id WHERE r.id = ${keyOfReference(ctx, rooms, id)}`),
  )
  const subscription = valuesOf(sold)
  const asked = askedOf(room)
  const effective = effectiveFeatures(subscription, asked)
  return {
    object: 'RoomFeatures',
    room_id: ctx.deployment.ids.encode(rooms.object, room.id),
    data: featuresOf(room.room_type).map(({ code }) => ({
      code,
      subscription: subscription[code] ?? null,
      room: asked[code] ?? null,
      effective: effective[code] ?? null,
    })),
  }
}
