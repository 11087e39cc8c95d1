import type { Meeting } from '../world/meeting.ts'
import { sizeOf } from '../world/recording.ts'
import { waiting } from '../world/sessions.ts'
import type { World } from '../world/world.ts'
import type { Trouble } from './trouble.ts'

/** The simulator's own books, for tests to compare with: no passwords, secrets or tokens. */
export function booksOf(world: World, trouble: Trouble) {
  return {
    mode: world.mode,
    now: new Date(world.clock.now()).toISOString(),
    calls: Object.fromEntries(world.calls),
    meetings: [...world.meetings.values()].map(meeting => meetingBook(world, meeting)),
    history: world.history.map(historyBook),
    recordings: world.recordings.map(recording => ({
      record_id: recording.recordId,
      meeting_id: recording.meetingId,
      name: recording.name,
      state: recording.state,
      start_time: recording.startTime,
      end_time: recording.endTime,
      participants: recording.participants,
      size_bytes: sizeOf(recording.formats),
      formats: recording.formats.map(({ type, sizeBytes, lengthMinutes, thumbnails }) => ({
        type,
        size_bytes: sizeBytes,
        length_minutes: lengthMinutes,
        thumbnails,
      })),
      metadata: recording.metadata,
      text_tracks: recording.textTracks.map(({ kind, lang, label }) => ({ kind, lang, label })),
    })),
    servers: world.servers.map(({ id, name, state, online, reachable }) => ({
      id,
      name,
      state,
      online,
      reachable,
    })),
    hooks: world.hooks.map(hook => ({
      hook_id: hook.id,
      callback_url: hook.callbackUrl,
      meeting_id: hook.meetingId ?? null,
      events: hook.events,
    })),
    callbacks: world.callbacks.book,
    trouble: { ...trouble, callbacks: world.callbacks.mode },
  }
}

export type Books = ReturnType<typeof booksOf>

/** What there is to know of a meeting, over or not; all times in ms since 1970, by the server's own clock. */
function historyBook(meeting: Meeting) {
  return {
    meeting_id: meeting.externalId,
    internal_meeting_id: meeting.internalId,
    create_time: meeting.createTime,
    ended_at: meeting.ended?.at ?? null,
    ended_how: meeting.ended?.how ?? null,
    record: meeting.record,
    server: meeting.server ?? null,
    tenant: meeting.tenant ?? null,
    stays: [...meeting.left, ...meeting.present].map(stay => ({
      user_id: stay.userId,
      full_name: stay.fullName,
      role: stay.role,
      joined_at: stay.joinedAt,
      left_at: stay.leftAt ?? null,
    })),
  }
}

function meetingBook(world: World, meeting: Meeting) {
  return {
    meeting_id: meeting.externalId,
    internal_meeting_id: meeting.internalId,
    name: meeting.name,
    create_time: meeting.createTime,
    ending: meeting.endRequestedAt !== undefined,
    duration: meeting.duration,
    record: meeting.record,
    metadata: meeting.metadata,
    create_params: meeting.createParams,
    server: meeting.server ?? null,
    participants: meeting.present.map(({ userId, fullName, role, guest, joinedAt }) => ({
      user_id: userId,
      full_name: fullName,
      role,
      guest,
      joined_at: joinedAt,
    })),
    waiting: waiting(world, meeting).map(({ user }) => user.fullName),
    documents: meeting.documents,
    chat: meeting.chat,
  }
}
