import type { MeetingState, Overview, PresentMeeting } from '../meeting-types.ts'
import type { Watching } from '../provider-type.ts'
import { unlessGone } from './gone.ts'
import { meetingState } from './meeting-info.ts'
import { callIndex, callServer, type Server } from './request.ts'
import { versionOf } from './version.ts'
import { childrenOf } from './xml.ts'

export function watching(server: Server): Watching {
  return { meeting: id => meeting(server, id), overview: () => overview(server) }
}

async function meeting(server: Server, id: string): Promise<MeetingState> {
  const info = await unlessGone(callServer(server, 'getMeetingInfo', [['meetingID', id]]))
  return info ? meetingState(info) : { state: 'absent' }
}

async function overview(server: Server): Promise<Overview> {
  const started = server.io.now()
  const [index, answer] = await Promise.all([callIndex(server), callServer(server, 'getMeetings', [])])
  const meetings = childrenOf(answer, 'meetings', 'meeting').map(meetingState).filter(isPresent)
  return {
    latency_ms: Math.round(server.io.now() - started),
    version: versionOf(index),
    meetings,
    unknown: [],
    load: {
      meetings: meetings.filter(({ state }) => state === 'live').length,
      participants: meetings.reduce((sum, { participants }) => sum + participants, 0),
    },
  }
}

const isPresent = (meeting: MeetingState): meeting is PresentMeeting => meeting.state !== 'absent'
