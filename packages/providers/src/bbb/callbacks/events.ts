import * as z from 'zod'
import type { ProviderNews, RecordingChange } from '../../news-types.ts'

const Id = z.string().min(1).max(256)
const At = z.int().positive()

const OfMeeting = z.object({
  id: z.string().max(64),
  attributes: z.object({
    meeting: z.object({ 'internal-meeting-id': Id, 'external-meeting-id': Id.nullish().catch(null) }),
  }),
  event: z.object({ ts: At }),
})

const OfUser = z.object({
  attributes: z.object({
    user: z.object({
      'internal-user-id': Id,
      'external-user-id': Id.nullish().catch(null),
      name: z.string().nullish().catch(null),
      role: z.string().nullish().catch(null),
    }),
  }),
})

const OfRecording = z.object({
  id: z.string().max(64),
  attributes: z.object({
    meeting: z
      .object({ 'external-meeting-id': Id.nullish().catch(null) })
      .nullish()
      .catch(null),
    'record-id': Id,
    success: z.boolean().nullish().catch(null),
  }),
})

const changes: Readonly<Record<string, RecordingChange>> = {
  'rap-publish-ended': 'ready',
  'rap-published': 'published',
  'rap-unpublished': 'unpublished',
  'rap-deleted': 'deleted',
}

/**
 * One event of bbb-webhooks in our words; none for an event that is nothing to us, or that lacks what we need of it. Only
 * what is named here is taken: `meeting-created` holds the meeting's passwords.
 */
export function newsOf(event: unknown): ProviderNews[] {
  const data = z.object({ data: z.unknown() }).safeParse(event).data?.data
  return recordingNews(data) ?? meetingNews(data) ?? []
}

function recordingNews(data: unknown): ProviderNews[] | null {
  const parsed = OfRecording.safeParse(data)
  if (!parsed.success || !Object.hasOwn(changes, parsed.data.id)) return null
  const { id, attributes } = parsed.data
  const change = changes[id]
  if (!change || attributes.success === false) return []
  const meeting_id = attributes.meeting?.['external-meeting-id'] ?? null
  return [{ kind: 'recording', record_id: attributes['record-id'], meeting_id, change }]
}

function meetingNews(data: unknown): ProviderNews[] | null {
  const parsed = OfMeeting.safeParse(data)
  if (!parsed.success) return null
  const { id, attributes, event } = parsed.data
  const of = {
    internal_meeting_id: attributes.meeting['internal-meeting-id'],
    meeting_id: attributes.meeting['external-meeting-id'] ?? null,
    at: event.ts,
  }
  if (id === 'meeting-ended') return [{ kind: 'ended', ...of }]
  if (id !== 'user-joined' && id !== 'user-left') return null
  const user = OfUser.safeParse(data).data?.attributes.user
  if (!user) return null
  const session = user['internal-user-id']
  // Somebody of whom no id was given when joining is told by the server's own.
  const who = { session, user_id: user['external-user-id'] ?? session }
  if (id === 'user-left') return [{ kind: 'left', ...who, ...of }]
  const role = user.role?.toUpperCase() === 'MODERATOR' ? 'moderator' : 'attendee'
  return [{ kind: 'joined', ...who, name: (user.name ?? '').slice(0, 255), role, ...of }]
}
