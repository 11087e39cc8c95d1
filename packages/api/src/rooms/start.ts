import { type Row, rooms, type schema } from '@streamwise/db'
import { DomainError } from '@streamwise/domain'
import {
  type MeetingSpec,
  type ProviderConnection,
  ProviderError,
  type StartedMeeting,
} from '@streamwise/providers'
import type { RequestContext } from '../core/context.ts'
import { mailLocale } from '../mail/locale.ts'
import { callbackUrl } from '../meetings/callback-url.ts'
import { link } from '../service-providers/link.ts'
import { providerType } from '../service-providers/properties.ts'
import type { Entrance } from './entrance.ts'
import { settingsFor } from './settings.ts'

type Provider = Row<typeof schema.serviceProviders>

/** A meeting that a provider has, whether it was there before or not. */
export type OnProvider = {
  provider: Provider
  connection: ProviderConnection
  /** As the provider was told of it. */
  meeting: MeetingSpec
  started: StartedMeeting
}

/** When to try again where a provider does not say, in seconds. */
const LATER = 30

/** Has a room's meeting started on the first of these that does it. Throws words for a participant where none does. */
export async function startOnOne(
  ctx: RequestContext,
  entrance: Entrance,
  candidates: readonly Provider[],
): Promise<OnProvider> {
  let last: unknown
  for (const provider of candidates) {
    try {
      const connection = await link(ctx.deployment, provider, { db: ctx.db, request_id: ctx.request.id })
      const meeting = meetingSpec(ctx, entrance, provider)
      return { provider, connection, meeting, started: await connection.startMeeting(meeting) }
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

/** Whether a meeting that starts now is made so that it can be recorded. */
export const isRecorded = ({ features, storageFull }: Entrance): boolean =>
  features.recording === true && !storageFull

const STORAGE_FULL = {
  en: 'This meeting can’t be recorded: the storage for recordings is full.',
  'pt-BR': 'Esta reunião não pode ser gravada: o espaço para gravações está cheio.',
}

/** A room's meeting as a provider is told of it. */
export function meetingSpec(ctx: RequestContext, entrance: Entrance, provider: Provider): MeetingSpec {
  const { room, features, locale } = entrance
  const recording = isRecorded(entrance)
  return {
    meeting_id: room.meeting_id,
    name: room.room_name,
    settings: settingsFor(providerType(ctx.deployment, provider.provider_type), room.room_settings),
    features: { ...features, recording },
    logout_url: `${ctx.deployment.publicUrl}/rooms/${ctx.deployment.ids.encode(rooms.object, room.id)}/room?left`,
    callbacks: {
      ended: callbackUrl(ctx.deployment, provider.uuid, 'ended', room.meeting_id),
      recording: callbackUrl(ctx.deployment, provider.uuid, 'recording', room.meeting_id),
      analytics: callbackUrl(ctx.deployment, provider.uuid, 'analytics', room.meeting_id),
    },
    ...(features.recording === true && !recording
      ? { moderator_notice: STORAGE_FULL[mailLocale(locale)] }
      : {}),
  }
}

/** Its provider is still closing the meeting: another one would part those who come from those who were there. */
const justEnded = (cause: ProviderError) =>
  new DomainError('meeting_ended', 'This meeting was just ended. Please try again in a minute.', {
    details: { retry_after: LATER },
    cause,
  })

/** None of a room's providers starts its meeting. `cause`: why the last that was asked did not. */
export function unavailable(cause: unknown, retry_after = LATER): DomainError {
  const provider_error = cause instanceof ProviderError ? cause.code : 'unknown'
  const busy = provider_error === 'no_capacity'
  return new DomainError(
    'provider_unavailable',
    busy
      ? 'The meeting server has no room for another meeting. Please try again in a minute.'
      : 'The meeting server does not answer. Please try again in a minute.',
    { details: { ...(busy ? { reason: 'provider_busy' } : {}), provider_error, retry_after }, cause },
  )
}
