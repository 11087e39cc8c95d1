import { sendAnalytics, sendMeetingEnded, sendRecordingReady } from '../callbacks/meeting-callbacks.ts'
import { emit } from './hooks.ts'
import { endOf, type Meeting } from './meeting.ts'
import { recordingOf } from './recording.ts'
import type { World } from './world.ts'

/** How long a join link is told that its meeting was ended, before the id is unknown (ms). */
const REMEMBERED_MS = 5 * 60_000

/**
 * Lets time do what is due: ends meetings at the moment their limit passed, publishes recordings, repeats
 * deliveries. Callbacks are under way when it resolves (`world.callbacks.settled()` waits for them).
 */
export async function tick(world: World): Promise<void> {
  const now = world.clock.now()
  const due = [...world.meetings.values()]
    .map(meeting => ({ meeting, end: endOf(meeting, world.endDelayMs) }))
    .filter(
      (entry): entry is { meeting: Meeting; end: number } => entry.end !== undefined && entry.end <= now,
    )
    .sort((a, b) => a.end - b.end)
  await Promise.all(due.map(({ meeting, end }) => finish(world, meeting, end)))
  for (const [id, at] of world.forciblyEnded) {
    if (at + REMEMBERED_MS <= now) world.forciblyEnded.delete(id)
  }
  await publishReady(world, now)
  world.callbacks.tick()
}

async function finish(world: World, meeting: Meeting, endedAt: number): Promise<void> {
  if (world.meetings.get(meeting.externalId) !== meeting) return
  world.meetings.delete(meeting.externalId)
  if (meeting.endRequestedAt !== undefined) world.forciblyEnded.set(meeting.externalId, endedAt)
  for (const [token, session] of world.sessions) {
    if (session.internalMeetingId === meeting.internalId) world.sessions.delete(token)
  }
  const recording = recordingOf(meeting, endedAt, world.recordingDelayMs)
  if (recording) world.recordings.push(recording)
  emit(world, 'meeting-ended', meeting, {})
  sendMeetingEnded(world, meeting)
  const rooms = [...world.meetings.values()].filter(room => room.breakout?.parentId === meeting.internalId)
  await Promise.all([
    sendAnalytics(world, meeting, endedAt),
    ...rooms.map(room => finish(world, room, endedAt)),
  ])
}

async function publishReady(world: World, now: number): Promise<void> {
  const ready = world.recordings.filter(({ state, readyAt }) => state === 'processing' && readyAt <= now)
  for (const recording of ready) {
    recording.state = 'published'
    const meeting = { externalId: recording.meetingId, internalId: recording.recordId }
    emit(world, 'rap-publish-ended', meeting, { 'record-id': recording.recordId, success: true })
  }
  await Promise.all(ready.map(recording => sendRecordingReady(world, recording)))
}
