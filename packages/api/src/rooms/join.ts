import { insertSql, meetings, type Row, type Sql, type schema, sql } from '@streamwise/db'
import { DomainError, newUuid, type RoomJoin, type RoomJoined } from '@streamwise/domain'
import { ProviderError, type StartedMeeting } from '@streamwise/providers'
import type * as z from 'zod'
import { also, type Change } from '../core/change.ts'
import type { RequestContext } from '../core/context.ts'
import { forgive } from '../core/throttle.ts'
import { write } from '../core/write.ts'
import { available } from '../service-providers/breaker.ts'
import { link } from '../service-providers/link.ts'
import { providerType } from '../service-providers/properties.ts'
import { admit } from './admission.ts'
import { arrive, requireCode } from './code-attempt.ts'
import { addressKey, type Brought } from './code-throttle.ts'
import type { Entrance } from './entrance.ts'
import { comerOf } from './place.ts'
import { settingsFor } from './settings.ts'

type Provider = Row<typeof schema.serviceProviders>

/** How long a meeting counts as running after somebody was last seen to join or to be in it, in ms. */
const SEEN = 10 * 60_000

/**
 * Sends a participant into a room's meeting, starting it where it doesn't run. A running one stays on its provider;
 * a new one starts on the default, or on the next that answers. Answers the provider's signed link.
 */
export async function joinRoom(
  ctx: RequestContext,
  input: z.infer<typeof RoomJoin>,
): Promise<z.infer<typeof RoomJoined>> {
  const { deployment } = ctx
  const comer = await comerOf(ctx, input)
  const arrival = await arrive(ctx, input)
  const { entrance, place } = admit(arrival.entrance, comer, deployment.now())
  const code = requireCode(arrival, place, input.code, deployment.now())
  const { provider, started, connection } = await startOnOne(ctx, entrance)
  await write(participant(ctx, input.name), [
    also(...usedSql(ctx, input, entrance, code)),
    ...recorded(ctx, entrance, provider, started),
  ])
  const join_url = await connection.joinUrl({
    meeting_id: entrance.room.meeting_id,
    full_name: input.name,
    role: place.role,
    create_time: started.create_time,
    user_id: newUuid(),
  })
  return { object: 'Join', join_url, role: place.role }
}

async function startOnOne(ctx: RequestContext, entrance: Entrance) {
  let last: unknown
  for (const provider of candidates(entrance, ctx.deployment.now())) {
    try {
      const type = providerType(ctx.deployment, provider.provider_type)
      const connection = await link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id })
      const started = await connection.startMeeting({
        meeting_id: entrance.room.meeting_id,
        name: entrance.room.room_name,
        settings: settingsFor(type, entrance.room.room_settings),
        features: entrance.features,
      })
      return { provider, started, connection }
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      last = error
      ctx.deployment.log('meeting did not start', {
        provider: provider.uuid,
        room: entrance.room.uuid,
        request_id: ctx.request.id,
        error: error.code,
      })
      if (error.code === 'meeting_ended') throw justEnded(error)
      if (error.code === 'rejected') break
    }
  }
  throw unavailable(last)
}

/** Where to try, in order. While a meeting runs, only its own provider: nobody should wait alone on another. */
function candidates({ meeting, providers }: Entrance, now: number): Provider[] {
  const running = meeting && meeting.last_seen_at > now - SEEN ? meeting.service_provider_id : null
  const own = providers.filter(provider => provider.id === running)
  if (own.length) return own
  // One that did not answer comes last, but is still tried: what is known of it may be old.
  return [...providers].sort((a, b) => Number(available(b, now)) - Number(available(a, now)))
}

/** Its provider is still closing the meeting: another one would part those who come from those who were there. */
const justEnded = (cause: ProviderError) =>
  new DomainError('meeting_ended', 'This meeting was just ended. Please try again in a minute.', {
    details: { retry_after: 30 },
    cause,
  })

const unavailable = (cause: unknown) =>
  new DomainError(
    'provider_unavailable',
    'The meeting server does not answer. Please try again in a minute.',
    {
      details: { provider_error: cause instanceof ProviderError ? cause.code : 'unknown', retry_after: 30 },
      cause,
    },
  )

/** The link and the code were used; wrong codes before the right one are forgiven. */
function usedSql(
  ctx: RequestContext,
  brought: Brought,
  { token }: Entrance,
  code: { id: number } | null,
): Sql[] {
  const now = ctx.deployment.now()
  const failures = code && addressKey(ctx, brought)
  return [
    ...(token ? [sql`UPDATE room_tokens SET last_usage = ${now} WHERE id = ${token.id}`] : []),
    ...(code ? [sql`UPDATE room_access_codes SET last_usage = ${now} WHERE id = ${code.id}`] : []),
    ...(failures ? [forgive(failures)] : []),
  ]
}

/** What a join leaves behind of the meeting: which one runs where. */
function recorded(
  { deployment }: RequestContext,
  entrance: Entrance,
  provider: Provider,
  started: StartedMeeting,
): Change[] {
  const now = deployment.now()
  const { room, meeting } = entrance
  if (meeting && meeting.create_time === started.create_time && meeting.service_provider_id === provider.id)
    return [also(sql`UPDATE meetings SET last_seen_at = ${now} WHERE id = ${meeting.id}`)]
  const fresh = insertSql(meetings, {
    uuid: newUuid(),
    created_at: now,
    updated_at: now,
    room_id: room.id,
    customer_id: room.customer_id,
    account_id: room.account_id,
    service_provider_id: provider.id,
    internal_meeting_id: started.internal_meeting_id,
    create_time: started.create_time,
    started_at: started.create_time,
    last_seen_at: now,
  })
  return [
    also(
      // Another create time: the meeting we knew has ended without our hearing of it.
      sql`UPDATE meetings SET ended_at = max(started_at, last_seen_at), version = version + 1
        WHERE room_id = ${room.id} AND ended_at IS NULL AND create_time <> ${started.create_time}`,
      // Two people may start the same meeting at once: the second finds it recorded. One that we took for over runs.
      sql`${fresh} ON CONFLICT (room_id, create_time) DO UPDATE SET last_seen_at = excluded.last_seen_at, ended_at = NULL`,
    ),
  ]
}

const participant = (ctx: RequestContext, name: string) => ({
  db: ctx.db,
  deployment: ctx.deployment,
  actor: {
    type: 'participant' as const,
    key: null,
    name,
    action: 'rooms.join',
    address: ctx.request.address,
    requestId: ctx.request.id,
  },
})
