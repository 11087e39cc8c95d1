import { type Row, rooms, type schema, sql } from '@streamwise/db'
import { DomainError, plainCode } from '@streamwise/domain'
import type { RequestContext } from '../core/context.ts'
import { keyOfReference, together } from '../core/reading.ts'
import { sameText } from '../core/same-text.ts'
import { blockedUntil, countFailure } from '../core/throttle.ts'
import { type Brought, roleSql, throttlesOf } from './code-throttle.ts'
import { type Entrance, entranceOf } from './entrance.ts'
import type { Place } from './place.ts'

/** A room as somebody comes to it, and whether the code that they typed was counted as wrong. */
export type Arrival = { entrance: Entrance | null; wrong: boolean }

/**
 * Reads a room's door. A typed code that is wrong is counted in the same batch: of many at once, only so many are looked
 * at, and a right one among those that wait is refused like them.
 */
export async function arrive(ctx: RequestContext, brought: Brought): Promise<Arrival> {
  const reading = entranceOf(ctx, brought)
  if (brought.code === undefined) {
    const [entrance] = await together(ctx, reading)
    return { entrance, wrong: false }
  }
  const now = ctx.deployment.now()
  const throttles = throttlesOf(ctx, brought)
  const codes = sql`FROM room_access_codes c WHERE c.room_id = ${keyOfReference(ctx, rooms, brought.id)}
    AND c.role = ${roleSql(ctx, brought)}`
  const wrong = sql`${blockedUntil(throttles)} <= ${now} AND EXISTS (SELECT 1 ${codes})
    AND NOT EXISTS (SELECT 1 ${codes} AND c.code = ${plainCode(brought.code)})`
  const [counted, read] = await ctx.db.write([countFailure(throttles, now, wrong), reading.sql])
  return { entrance: reading.read(read), wrong: (counted?.rows.length ?? 0) > 0 }
}

/** The code that opens a place, or null where it needs none. Throws why it stays shut, at the field `code`. */
export function requireCode(
  { entrance, wrong }: Arrival,
  place: Place,
  typed: string | undefined,
  now: number,
): Row<typeof schema.roomAccessCodes> | null {
  if (!place.codes.length) return null
  const until = entrance?.blockedUntil ?? 0
  if (!typed) throw refuse('forbidden', 'This room asks for an access code.', 'code_needed')
  if (!wrong && until > now)
    throw refuse(
      'too_many_requests',
      'Too many wrong codes. Wait a little, then try again.',
      'code_blocked',
      {
        retry_after: Math.ceil((until - now) / 1000),
      },
    )
  const plain = plainCode(typed)
  const [code] = place.codes.filter(each => sameText(each.code, plain))
  if (code && !wrong && code.expires_at !== null && code.expires_at <= now)
    throw refuse(
      'forbidden',
      'This access code has expired. Ask the person who invited you for a new one.',
      'code_expired',
    )
  if (code && !wrong) return code
  throw refuse('forbidden', 'This access code is not right.', 'wrong_code')
}

const refuse = (
  code: 'forbidden' | 'too_many_requests',
  message: string,
  reason: string,
  more: Record<string, unknown> = {},
) => new DomainError(code, message, { errors: { code: [message] }, details: { reason, ...more } })
