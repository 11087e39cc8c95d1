import {
  meetings,
  type Row,
  raw,
  roomAccessCodes,
  rooms,
  roomTokens,
  rowOf,
  rowSql,
  type schema,
  serviceProviders,
  sql,
} from '@streamwise/db'
import {
  type Brand,
  brandOf,
  effectiveFeatures,
  type FeatureValues,
  type PlatformBrand,
} from '@streamwise/domain'
import type { RequestContext } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'
import { blockedUntil } from '../core/throttle.ts'
import type { Standing } from '../core/usable.ts'
import { type Brought, throttlesOf } from './code-throttle.ts'
import { askedOf, valuesOf } from './features.ts'

/** Everything that decides whether somebody may come in, and where to: read by one statement. */
export type Entrance = {
  room: Row<typeof schema.rooms>
  token: Row<typeof schema.roomTokens> | null
  /** The codes of every role. One that has expired opens nothing, but its role still needs one. */
  codes: Row<typeof schema.roomAccessCodes>[]
  /** Until when codes of this place are not listened to, in ms. */
  blockedUntil: number
  /** The subscription's minutes are used up, and more are not sold. */
  minutesUsedUp: boolean
  /** Recordings take all the storage that is sold. */
  storageFull: boolean
  standing: Standing
  /** The customer's language. */
  locale: string
  /** How its page looks. */
  brand: Brand | null
  /** What the subscription sells, and what of it holds in this room. */
  sold: FeatureValues
  features: FeatureValues
  /** The subscription's active providers, the default first. */
  providers: Row<typeof schema.serviceProviders>[]
  /** The meeting that runs or is being started (`create_time` 0), as far as we know. */
  meeting: Row<typeof schema.meetings> | null
  /** Where it runs; a provider that was disabled since still has it. */
  meetingProvider: Row<typeof schema.serviceProviders> | null
}

/** A room as a participant comes to it, or null where there is none. `token` is what their link holds. */
export function entranceOf(
  ctx: Pick<RequestContext, 'deployment' | 'request'>,
  brought: Brought,
): Reading<Entrance | null> {
  const { deployment } = ctx
  const now = deployment.now()
  return {
    sql: sql`SELECT json_array(${raw(rowSql(rooms, 't'))},
        (SELECT ${raw(rowSql(roomTokens, 'k'))} FROM room_tokens k WHERE k.room_id = t.id AND k.token = ${brought.token ?? ''}),
        (SELECT json_group_array(${raw(rowSql(roomAccessCodes, 'd'))}) FROM room_access_codes d WHERE d.room_id = t.id),
        ${blockedUntil(throttlesOf(ctx, brought))},
        EXISTS (SELECT 1 FROM subscription_usage u JOIN subscription_features l ON l.subscription_id = u.subscription_id AND l.code = u.code
          WHERE u.subscription_id = s.id AND u.code = 'participant_minutes' AND u.used >= l.value AND u.may_exceed = 0
            AND (u.resets_at IS NULL OR u.resets_at > ${now})),
        EXISTS (SELECT 1 FROM subscription_features l LEFT JOIN subscription_usage u ON u.subscription_id = l.subscription_id AND u.code = l.code
          WHERE l.subscription_id = s.id AND l.code = 'max_recording_storage' AND coalesce(u.used, 0) >= l.value),
        json_array(c.status, s.status, s.is_active, a.status, c.locale, c.customer_settings),
        (SELECT json_object('name', platform_name, 'color', brand_color, 'logo_url', brand_logo_url,
          'support_email', support_email, 'support_url', support_url) FROM settings WHERE id = 1),
        (SELECT json_group_array(json_array(f.code, f.value)) FROM subscription_features f WHERE f.subscription_id = s.id),
        (SELECT json_group_array(${raw(rowSql(serviceProviders, 'p'))} ORDER BY x."default" DESC, x.id)
          FROM subscription_providers x JOIN service_providers p ON p.id = x.service_provider_id
          JOIN package_providers y ON y.id = x.package_provider_id
          WHERE x.subscription_id = s.id AND x.active = 1 AND y.active = 1 AND p.active = 1),
        (SELECT ${raw(rowSql(meetings, 'm'))} FROM meetings m WHERE m.room_id = t.id AND m.ended_at IS NULL),
        (SELECT ${raw(rowSql(serviceProviders, 'o'))} FROM meetings n JOIN service_providers o ON o.id = n.service_provider_id
          WHERE n.room_id = t.id AND n.ended_at IS NULL))
      FROM rooms t JOIN accounts a ON a.id = t.account_id JOIN subscriptions s ON s.id = t.subscription_id
      JOIN customers c ON c.id = t.customer_id WHERE ${refersTo(rooms, brought.id, deployment.ids)}`,
    read: answer => {
      const text = answer?.rows[0]?.[0]
      if (typeof text !== 'string') return null
      const [
        room,
        held,
        codes,
        blocked,
        usedUp,
        storageFull,
        standing,
        platform,
        values,
        providers,
        meeting,
        meetingProvider,
      ]: Answer = JSON.parse(text)
      const [customer, status, active, account, locale, settings] = standing
      const sold = valuesOf(values)
      const found = rowOf(rooms, room)
      return {
        room: found,
        token: held && rowOf(roomTokens, held),
        codes: codes.map(values => rowOf(roomAccessCodes, values)),
        blockedUntil: blocked,
        minutesUsedUp: usedUp === 1,
        storageFull: storageFull === 1,
        standing: { customer, subscription: { status, is_active: active === 1 }, account },
        locale,
        brand: brandOf(JSON.parse(settings), platform),
        sold,
        features: effectiveFeatures(sold, askedOf(found)),
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
  codes: unknown[][],
  blocked: number,
  usedUp: number,
  storageFull: number,
  standing: [string, string, number, string, string, string],
  platform: PlatformBrand,
  features: [string, number][],
  providers: unknown[][],
  meeting: unknown[] | null,
  meetingProvider: unknown[] | null,
]
