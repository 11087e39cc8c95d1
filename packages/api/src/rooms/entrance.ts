import {
  meetings,
  type Row,
  raw,
  rooms,
  roomTokens,
  rowOf,
  rowSql,
  type schema,
  serviceProviders,
  sql,
} from '@streamwise/db'
import { effectiveFeatures, type FeatureValues, featureValue, type TokenRole } from '@streamwise/domain'
import type { RequestContext } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import type { Standing } from '../core/usable.ts'

/** Everything that decides whether somebody may come in, and where to: read by one statement. */
export type Entrance = {
  room: Row<typeof schema.rooms>
  token: Row<typeof schema.roomTokens> | null
  standing: Standing
  features: FeatureValues
  /** The subscription's active providers, the default first. */
  providers: Row<typeof schema.serviceProviders>[]
  /** The meeting that runs as far as we know. */
  meeting: Row<typeof schema.meetings> | null
  /** Where it runs; a provider that was disabled since still has it. */
  meetingProvider: Row<typeof schema.serviceProviders> | null
}

/** A room as a participant comes to it, or null where there is none. `token` is what their link holds. */
export function entranceOf(
  { deployment }: Pick<RequestContext, 'deployment'>,
  reference: string,
  token: string | undefined,
): Reading<Entrance | null> {
  return {
    sql: sql`SELECT json_array(${raw(rowSql(rooms, 't'))},
        (SELECT ${raw(rowSql(roomTokens, 'k'))} FROM room_tokens k WHERE k.room_id = t.id AND k.token = ${token ?? ''}),
        json_array(c.status, s.status, s.is_active, a.status),
        (SELECT json_group_array(json_array(f.code, f.value)) FROM subscription_features f WHERE f.subscription_id = s.id),
        (SELECT json_group_array(${raw(rowSql(serviceProviders, 'p'))} ORDER BY x."default" DESC, x.id)
          FROM subscription_providers x JOIN service_providers p ON p.id = x.service_provider_id
          JOIN package_providers y ON y.id = x.package_provider_id
          WHERE x.subscription_id = s.id AND x.active = 1 AND y.active = 1 AND p.active = 1),
        (SELECT ${raw(rowSql(meetings, 'm'))} FROM meetings m WHERE m.room_id = t.id AND m.ended_at IS NULL),
        (SELECT ${raw(rowSql(serviceProviders, 'o'))} FROM meetings n JOIN service_providers o ON o.id = n.service_provider_id
          WHERE n.room_id = t.id AND n.ended_at IS NULL))
      FROM rooms t JOIN accounts a ON a.id = t.account_id JOIN subscriptions s ON s.id = t.subscription_id
      JOIN customers c ON c.id = t.customer_id WHERE ${refersTo(rooms, reference, deployment.ids)}`,
    read: answer => {
      const text = answer?.rows[0]?.[0]
      if (typeof text !== 'string') return null
      const [room, held, standing, sold, providers, meeting, meetingProvider]: Answer = JSON.parse(text)
      const [customer, status, active, account] = standing
      const found = rowOf(rooms, room)
      return {
        room: found,
        token: held && rowOf(roomTokens, held),
        standing: { customer, subscription: { status, is_active: active === 1 }, account },
        features: effectiveFeatures(
          valuesOf(sold),
          Object.fromEntries(found.room_features.map(f => [f.code, f.value])),
        ),
        providers: providers.map(values => rowOf(serviceProviders, values)),
        meeting: meeting && rowOf(meetings, meeting),
        meetingProvider: meetingProvider && rowOf(serviceProviders, meetingProvider),
      }
    },
  }
}

type Answer = [
  room: unknown[],
  token: unknown[] | null,
  standing: [string, string, number, string],
  features: [string, number][],
  providers: unknown[][],
  meeting: unknown[] | null,
  meetingProvider: unknown[] | null,
]

const valuesOf = (sold: [string, number][]): FeatureValues =>
  Object.fromEntries(sold.map(([code, value]) => [code, featureValue(code, value)]))

/** The place that a link gives: a token's role, or a guest's where the room is public and the link holds none. */
export const roleOf = ({ room, token }: Entrance, given: string | undefined): TokenRole | null =>
  token ? token.role : given === undefined && room.is_public ? 'guest' : null
