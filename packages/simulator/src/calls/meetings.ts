import { note, success } from '../answers.ts'
import { Refusal } from '../messages.ts'
import { meetingId, password } from '../params.ts'
import { answers } from '../scalelite/servers.ts'
import { hasUserJoined, isRunning, type Meeting } from '../world/meeting.ts'
import { isBefore, type World } from '../world/world.ts'
import { type CallRequest, meetingOf } from './call.ts'
import { createDate } from './dates.ts'

/** Running means that someone is in it: a meeting created and empty is not, nor is an unknown one. */
export function isMeetingRunning(request: CallRequest): Response {
  const meeting = meetingOf(request, meetingId(request.params))
  return success({ running: meeting !== undefined && isRunning(meeting) })
}

export function getMeetingInfo(request: CallRequest): Response {
  return success(infoOf(request.world, found(request)))
}

/** A load balancer leaves out what is on servers that it can't reach, and what is other tenants'. */
export function getMeetings({ world, tenant }: CallRequest): Response {
  const meetings = [...world.meetings.values()]
    .filter(meeting => meeting.tenant === tenant?.id && answers(world, meeting.server))
    .map(meeting => infoOf(world, meeting))
  if (meetings.length === 0) return success({ meetings: '', ...note('noMeetings') })
  return success({ meetings: { meeting: meetings } })
}

/** One entry a session: whoever used a join link, in the client or not. */
export function getSessions({ world }: CallRequest): Response {
  const sessions = [...world.sessions.values()]
  if (sessions.length === 0) return success({ sessions: '', ...note('noSessions') })
  const meeting = sessions.map(session => ({
    meetingID: session.internalMeetingId,
    meetingName: world.meetings.get(session.meetingId)?.name,
    userName: session.user.fullName,
  }))
  return success({ sessions: { meeting } })
}

/** Asks for the end and answers at once: the meeting goes on for `endDelayMs`, so clients must poll. */
export function end(request: CallRequest): Response {
  const { world, params } = request
  const meeting = found(request)
  const given = password(params, 'password')
  // Before 3.0 the moderator's password was needed.
  const mayLack = given === undefined && !isBefore(world, 3)
  if (!mayLack && given !== meeting.moderatorPassword) throw new Refusal('invalidPassword')
  meeting.endRequestedAt ??= world.clock.now()
  return success(note('sentEndMeetingRequest'))
}

/** A public chat message from the outside (3.0). */
export function sendChatMessage({ world, params }: CallRequest): Response {
  const meeting = world.meetings.get(meetingId(params))
  if (!meeting) throw new Refusal('meetingNotFound')
  const message = params.text('message')
  if (message === undefined || message.length > 500) {
    throw new Refusal('validationError', 'Message must be between 1 and 500 characters')
  }
  const userName = params.text('userName') ?? 'System'
  if (userName.length > 255) throw new Refusal('validationError', 'User name must be at most 255 characters')
  meeting.chat.push({ userName, message, at: world.clock.now() })
  return success({ messageKey: '', message: '' })
}

function found(request: CallRequest): Meeting {
  const meeting = meetingOf(request, meetingId(request.params))
  if (!meeting) throw new Refusal('notFound')
  return meeting
}

function infoOf(world: World, meeting: Meeting) {
  const rooms = [...world.meetings.values()].filter(room => room.breakout?.parentId === meeting.internalId)
  return {
    meetingName: meeting.name,
    meetingID: meeting.externalId,
    internalMeetingID: meeting.internalId,
    createTime: meeting.createTime,
    createDate: createDate(meeting.createTime),
    voiceBridge: meeting.voiceBridge,
    dialNumber: meeting.dialNumber,
    attendeePW: meeting.attendeePassword,
    moderatorPW: meeting.moderatorPassword,
    running: isRunning(meeting),
    duration: meeting.duration,
    hasUserJoined: hasUserJoined(meeting),
    recording: meeting.record,
    hasBeenForciblyEnded: meeting.endRequestedAt !== undefined,
    startTime: meeting.createTime,
    endTime: 0,
    participantCount: meeting.present.length,
    listenerCount: 0,
    voiceParticipantCount: 0,
    videoCount: 0,
    maxUsers: meeting.maxParticipants,
    moderatorCount: meeting.present.filter(({ role }) => role === 'MODERATOR').length,
    attendees: attendeesOf(meeting),
    metadata: meeting.metadata,
    isBreakout: meeting.breakout !== undefined,
    parentMeetingID: meeting.breakout?.parentId,
    sequence: meeting.breakout?.sequence,
    freeJoin: meeting.breakout?.freeJoin,
    breakoutRooms: rooms.length === 0 ? undefined : { breakout: rooms.map(room => room.internalId) },
  }
}

function attendeesOf(meeting: Meeting) {
  const presenter = meeting.present.find(({ role }) => role === 'MODERATOR')
  const attendee = meeting.present.map(participant => ({
    userID: participant.userId,
    fullName: participant.fullName,
    role: participant.role,
    isPresenter: participant === presenter,
    isListeningOnly: false,
    hasJoinedVoice: false,
    hasVideo: false,
    clientType: 'HTML5',
    customdata: Object.keys(participant.customData).length === 0 ? undefined : participant.customData,
  }))
  return attendee.length === 0 ? '' : { attendee }
}
