import type { MeetingPerson, MeetingState } from '../meeting-types.ts'
import { childOf, childrenOf, integerOf, requiredOf, textOf, type XmlNode } from './xml.ts'

/** What `getMeetingInfo` and `getMeetings` tell of one meeting. One that is just being closed counts as gone. */
export function meetingState(info: XmlNode): MeetingState {
  if (textOf(info, 'hasBeenForciblyEnded') === 'true') return { state: 'absent' }
  const createTime = requiredOf(integerOf(info, 'createTime'), 'createTime')
  return {
    state: textOf(info, 'running') === 'true' ? 'live' : 'idle',
    meeting_id: requiredOf(textOf(info, 'meetingID'), 'meetingID'),
    internal_meeting_id: requiredOf(textOf(info, 'internalMeetingID'), 'internalMeetingID'),
    create_time: createTime,
    started_at: integerOf(info, 'startTime') || createTime,
    participants: count(info, 'participantCount'),
    moderators: count(info, 'moderatorCount'),
    listeners: count(info, 'listenerCount'),
    voice: count(info, 'voiceParticipantCount'),
    video: count(info, 'videoCount'),
    recording: textOf(info, 'recording') === 'true',
    people: childrenOf(childOf(info, 'attendees'), 'attendee').flatMap(person),
  }
}

/** Without an id there is nobody to tell from others. */
function person(attendee: XmlNode): MeetingPerson[] {
  const user_id = textOf(attendee, 'userID')
  if (user_id === undefined) return []
  const role = textOf(attendee, 'role') === 'MODERATOR' ? 'moderator' : 'attendee'
  return [{ user_id, name: textOf(attendee, 'fullName') ?? '', role }]
}

function count(info: XmlNode, tag: string): number {
  return integerOf(info, tag) ?? 0
}
