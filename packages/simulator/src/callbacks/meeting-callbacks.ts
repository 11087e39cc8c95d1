import { SignJWT } from 'jose'
import { webUrl } from '../answers.ts'
import { secretsFor } from '../scalelite/tenants.ts'
import { hasUserJoined, type Meeting, type Participant } from '../world/meeting.ts'
import type { Recording } from '../world/recording.ts'
import type { World } from '../world/world.ts'
import type { Delivery } from './callbacks.ts'

const DAY_SECONDS = 24 * 60 * 60
const isOk = (status: number) => status >= 200 && status < 300
const keyOf = (secret: string) => new TextEncoder().encode(secret)

/** `meta_endCallbackUrl` and `meetingEndedURL`: a GET with `recordingmarks`, unsigned and sent once. */
export function sendMeetingEnded(world: World, meeting: Meeting): void {
  const marks = meeting.record && hasUserJoined(meeting)
  for (const text of [meeting.metadata.endcallbackurl, meeting.endedUrl]) {
    const url = webUrl(text)
    if (!url) continue
    const separator = url.search === '' ? '?' : '&'
    const target = `${url.href}${separator}recordingmarks=${marks}`
    world.callbacks.send(once('meeting_ended', target, { method: 'GET', redirect: 'manual' }))
  }
}

/**
 * `meta_bbb-recording-ready-url`: a POST of a JWT (HS256, no times in it), sent once, redirects not followed. For a
 * tenant with several secrets Scalelite tries one after the other.
 */
export async function sendRecordingReady(world: World, recording: Recording): Promise<void> {
  const url = webUrl(recording.readyUrl)
  if (!url) return
  const tokens = await Promise.all(
    secretsFor(world, recording.tenant).map(secret =>
      new SignJWT({ meeting_id: recording.meetingId, record_id: recording.recordId })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(keyOf(secret)),
    ),
  )
  const send = ([token, ...others]: string[]): void => {
    if (token === undefined) return
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ signed_parameters: token }).toString(),
      redirect: 'manual',
    } as const
    world.callbacks.send(once('recording_ready', url.href, init), { gaveUp: () => send(others) })
  }
  send(tokens)
}

/** `meta_analytics-callback-url`: JSON with an HS512 bearer token; only where a server keeps the events. */
export async function sendAnalytics(world: World, meeting: Meeting, endedAt: number): Promise<void> {
  const url = webUrl(meeting.metadata['analytics-callback-url'])
  if (!url || !(meeting.record || meeting.keepEvents)) return
  const token = await new SignJWT({ exp: Math.floor(world.clock.now() / 1000) + DAY_SECONDS })
    .setProtectedHeader({ alg: 'HS512' })
    .sign(keyOf(secretsFor(world, meeting.tenant)[0] ?? world.secret))
  world.callbacks.send(
    once('analytics', url.href, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'user-agent': 'BigBlueButton Analytics Callback',
      },
      body: JSON.stringify(analyticsOf(meeting, endedAt)),
      redirect: 'manual',
    }),
  )
}

function once(kind: Delivery['kind'], url: string, init: Delivery['init']): Delivery {
  return { kind, url, init, retries: [], accepted: isOk }
}

function analyticsOf(meeting: Meeting, endedAt: number) {
  return {
    version: '1.0',
    meeting_id: meeting.externalId,
    internal_meeting_id: meeting.internalId,
    data: {
      metadata: { ...meeting.metadata, meeting_name: meeting.name },
      duration: Math.round((endedAt - meeting.createTime) / 1000),
      start: new Date(meeting.createTime).toISOString(),
      finish: new Date(endedAt).toISOString(),
      attendees: [...meeting.left, ...meeting.present].map(attendee => attendanceOf(attendee, endedAt)),
      files: meeting.documents.map(({ filename }) => filename),
      polls: [],
    },
  }
}

function attendanceOf(participant: Participant, endedAt: number) {
  const leftAt = participant.leftAt ?? endedAt
  return {
    ext_user_id: participant.userId,
    name: participant.fullName,
    moderator: participant.role === 'MODERATOR',
    joins: [new Date(participant.joinedAt).toISOString()],
    leaves: [new Date(leftAt).toISOString()],
    duration: Math.round((leftAt - participant.joinedAt) / 1000),
    engagement: { chats: 0, talks: 0, raisehand: 0, emojis: 0, poll_votes: 0, talk_time: 0 },
  }
}
