import { sendAnalytics, sendMeetingEnded, sendRecordingReady } from '../callbacks/meeting-callbacks.ts'
import { poll } from '../scalelite/servers.ts'
import { emit } from './hooks.ts'
import { type Ending, endOf, type Meeting } from './meeting.ts'
import { recordingOf } from './recording.ts'
import type { World } from './world.ts'

/** How long a join link is told that its meeting was ended, before the id is unknown (ms). */
const REMEMBERED_MS = 5 * 60_000

type Due = { meeting: Meeting; end: { at: number; how: Ending } }

/**
 * Lets time do what is due: ends meetings at the moment their limit passed, publishes recordings, repeats
 * deliveries. Callbacks are under way when it resolves (`world.callbacks.settled()` waits for them).
 */
export async function tick(world: World): Promise<void> {
  const now = world.clock.now()
  const due = [...world.meetings.values()].flatMap((meeting): Due[] => {
    const end = endOf(meeting, world.endDelayMs)
    return end && end.at <= now ? [{ meeting, end }] : []
  })
  due.sort((a, b) => a.end.at - b.end.at)
  const told = due.flatMap(({ meeting, end }) => over(world, meeting, end))
  for (const { meeting, end } of told) await sendAnalytics(world, meeting, end.at)
  for (const [id, at] of world.forciblyEnded) {
    if (at + REMEMBERED_MS <= now) world.forciblyEnded.delete(id)
  }
  await publishReady(world, now)
  poll(world)
  world.callbacks.tick()
}

/**
 * A restart: meetings (of one server behind a load balancer, where named) are gone at once, and nobody is called.
 * Recordings and hooks stay; what was being recorded is lost.
 */
export function crash(world: World, server?: string): void {
  const at = world.clock.now()
  for (const meeting of [...world.meetings.values()]) {
    if (server === undefined || meeting.server === server) close(world, meeting, { at, how: 'crash' })
  }
}

/** Ends a meeting at that moment, and tells whoever is to be told. Again is no second time. */
export async function finish(world: World, meeting: Meeting, end: Due['end']): Promise<void> {
  for (const one of over(world, meeting, end)) await sendAnalytics(world, one.meeting, one.end.at)
}

/** Ends a meeting and its breakout rooms, and answers which of them it ended: their analytics take a signature each. */
function over(world: World, meeting: Meeting, end: Due['end']): Due[] {
  if (world.meetings.get(meeting.externalId) !== meeting) return []
  close(world, meeting, end)
  const recording = recordingOf(world, meeting, end.at)
  if (recording) world.recordings.push(recording)
  if (meeting.endRequestedAt !== undefined) world.forciblyEnded.set(meeting.externalId, end.at)
  emit(world, 'meeting-ended', meeting, {}, end.at)
  sendMeetingEnded(world, meeting)
  const rooms = [...world.meetings.values()].filter(room => room.breakout?.parentId === meeting.internalId)
  return [{ meeting, end }, ...rooms.flatMap(room => over(world, room, { at: end.at, how: 'parent' }))]
}

function close(world: World, meeting: Meeting, end: Due['end']): void {
  world.meetings.delete(meeting.externalId)
  meeting.ended = end
  for (const participant of meeting.present) participant.leftAt = end.at
  meeting.left.push(...meeting.present)
  meeting.present = []
  for (const [token, session] of world.sessions) {
    if (session.internalMeetingId === meeting.internalId) world.sessions.delete(token)
  }
}

async function publishReady(world: World, now: number): Promise<void> {
  const ready = world.recordings.filter(({ state, readyAt }) => state === 'processing' && readyAt <= now)
  for (const recording of ready) {
    recording.state = 'published'
    const meeting = { externalId: recording.meetingId, internalId: recording.recordId }
    const attributes = { 'record-id': recording.recordId, success: true, 'step-time': 1_000 }
    emit(world, 'rap-publish-ended', meeting, attributes, recording.readyAt)
  }
  for (const recording of ready) await sendRecordingReady(world, recording)
}
