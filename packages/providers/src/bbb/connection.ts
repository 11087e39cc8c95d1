import {
  type JoinSpec,
  type MeetingSpec,
  type MeetingStatus,
  type ProviderConnection,
  ProviderError,
  type ProviderTest,
  type StartedMeeting,
} from '../provider-type.ts'
import { createRequest, meetingPasswords } from './create.ts'
import { callIndex, callServer, type Server, signedUrl } from './request.ts'
import { lineText } from './text.ts'
import { integerOf, textOf, type XmlNode } from './xml.ts'

/** A connection to a server that speaks BigBlueButton's API: BigBlueButton itself, or a balancer before several. */
export function connectServer(server: Server): ProviderConnection {
  return {
    test: () => test(server),
    startMeeting: meeting => startMeeting(server, meeting),
    joinUrl: join => joinUrl(server, join),
    status: meetingId => status(server, meetingId),
    endMeeting: meetingId => endMeeting(server, meetingId),
  }
}

/** The index finds the address wrong before the secret is tried. */
async function test(server: Server): Promise<ProviderTest> {
  const index = await callIndex(server)
  const version = textOf(index, 'bbbVersion') ?? textOf(index, 'build') ?? null
  const started = server.io.now()
  // Not getMeetings: its answer grows with every person on the server, and Scalelite's operator can switch it off.
  await callServer(server, 'isMeetingRunning', [['meetingID', 'streamwise-connection-test']])
  return { latency_ms: Math.round(server.io.now() - started), version: version?.slice(0, 64) ?? null }
}

async function startMeeting(server: Server, meeting: MeetingSpec): Promise<StartedMeeting> {
  const { params, body } = await createRequest(meeting)
  const answer = await callServer(server, 'create', params, body)
  if (textOf(answer, 'hasBeenForciblyEnded') === 'true')
    throw new ProviderError('meeting_ended', 'The meeting was just ended and is still closing.')
  return {
    create_time: required(integerOf(answer, 'createTime'), 'createTime'),
    internal_meeting_id: required(textOf(answer, 'internalMeetingID'), 'internalMeetingID'),
    already_running: textOf(answer, 'messageKey') === 'duplicateWarning',
  }
}

/** `createTime` makes the link one for this session: it opens no later meeting with the same id. */
function joinUrl(server: Server, join: JoinSpec): Promise<string> {
  const params = new Map([
    ['meetingID', join.meeting_id],
    ['fullName', lineText(join.full_name)],
    ['role', join.role === 'moderator' ? 'MODERATOR' : 'VIEWER'],
    ['createTime', String(join.create_time)],
  ])
  // Said for everybody: a server takes a viewer of whom nothing is said for a guest, who may have to wait.
  params.set('guest', String(join.role === 'guest'))
  if (join.user_id !== undefined) params.set('userID', join.user_id)
  return signedUrl(server, 'join', params)
}

async function status(server: Server, meetingId: string): Promise<MeetingStatus> {
  const info = await unlessGone(callServer(server, 'getMeetingInfo', [['meetingID', meetingId]]))
  // A meeting that was made and not yet entered, or is closing, is there but does not run.
  if (!info || textOf(info, 'running') !== 'true' || textOf(info, 'hasBeenForciblyEnded') === 'true')
    return { live: false }
  const createTime = required(integerOf(info, 'createTime'), 'createTime')
  return {
    live: true,
    create_time: createTime,
    started_at: integerOf(info, 'startTime') || createTime,
    participants: count(info, 'participantCount'),
    moderators: count(info, 'moderatorCount'),
    listeners: count(info, 'listenerCount'),
    voice: count(info, 'voiceParticipantCount'),
    video: count(info, 'videoCount'),
    recording: textOf(info, 'recording') === 'true',
  }
}

async function endMeeting(server: Server, meetingId: string): Promise<boolean> {
  // Versions before 2.6 want the moderators' password, later ones pass over it.
  const [, password] = await meetingPasswords(meetingId)
  const answer = await unlessGone(
    callServer(server, 'end', [
      ['meetingID', meetingId],
      ['password', password],
    ]),
  )
  return answer !== null
}

async function unlessGone(answer: Promise<XmlNode>): Promise<XmlNode | null> {
  try {
    return await answer
  } catch (thrown) {
    const gone =
      thrown instanceof ProviderError &&
      (thrown.code === 'meeting_not_found' || thrown.code === 'meeting_ended')
    if (gone) return null
    throw thrown
  }
}

function required<T>(value: T | undefined, tag: string): T {
  if (value !== undefined) return value
  throw new ProviderError('garbage', `The server's answer lacks a usable ${tag}.`)
}

function count(info: XmlNode, tag: string): number {
  return integerOf(info, tag) ?? 0
}
