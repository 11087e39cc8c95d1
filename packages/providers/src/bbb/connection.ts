import type { MeetingSpec, StartedMeeting } from '../meeting-types.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderConnection, ProviderTest } from '../provider-type.ts'
import { createRequest, meetingPasswords } from './create.ts'
import { unlessGone } from './gone.ts'
import { joinUrl } from './join.ts'
import { callIndex, callServer, type Server } from './request.ts'
import { versionOf } from './version.ts'
import { watching } from './watching.ts'
import { integerOf, requiredOf, textOf } from './xml.ts'

/** A connection to a server that speaks BigBlueButton's API: BigBlueButton itself, or a balancer before several. */
export function connectServer(server: Server): ProviderConnection {
  return {
    test: () => test(server),
    startMeeting: meeting => startMeeting(server, meeting),
    joinUrl: join => joinUrl(server, join),
    watching: watching(server),
    ending: { end: meetingId => endMeeting(server, meetingId) },
  }
}

/** The index finds the address wrong before the secret is tried. */
async function test(server: Server): Promise<ProviderTest> {
  const index = await callIndex(server)
  const started = server.io.now()
  // Not getMeetings: its answer grows with every person on the server, and Scalelite's operator can switch it off.
  await callServer(server, 'isMeetingRunning', [['meetingID', 'streamwise-connection-test']])
  return { latency_ms: Math.round(server.io.now() - started), version: versionOf(index), found: {} }
}

async function startMeeting(server: Server, meeting: MeetingSpec): Promise<StartedMeeting> {
  const { params, body } = await createRequest(meeting)
  const answer = await callServer(server, 'create', params, body)
  if (textOf(answer, 'hasBeenForciblyEnded') === 'true')
    throw new ProviderError('meeting_ended', 'The meeting was just ended and is still closing.')
  return {
    create_time: requiredOf(integerOf(answer, 'createTime'), 'createTime'),
    internal_meeting_id: requiredOf(textOf(answer, 'internalMeetingID'), 'internalMeetingID'),
    already_running: textOf(answer, 'messageKey') === 'duplicateWarning',
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
