import type { MeetingState, Overview, PresentMeeting } from '../meeting-types.ts'
import type { Watching } from '../provider-type.ts'
import { AnswerTooLarge } from '../read-text.ts'
import { unlessGone } from './gone.ts'
import { meetingState } from './meeting-info.ts'
import { oneByOne } from './one-by-one.ts'
import { callIndex, callServer, maxLongAnswer, type Server } from './request.ts'
import { versionOf } from './version.ts'
import { childOf, childrenOf, type XmlNode } from './xml.ts'

/**
 * `complete`: whether what `getMeetings` passes over is gone. A balancer leaves out the meetings of servers that it
 * can't reach, and answers with none at all where its operator switched that call off.
 */
export function watching(server: Server, { complete }: { complete: boolean }): Watching {
  return {
    meeting: id => meeting(server, id),
    overview: ids => overview(server, ids, complete),
  }
}

async function meeting(server: Server, id: string): Promise<MeetingState> {
  const info = await unlessGone(callServer(server, 'getMeetingInfo', [['meetingID', id]]))
  return info ? meetingState(info) : { state: 'absent' }
}

async function overview(server: Server, ids: readonly string[], complete: boolean): Promise<Overview> {
  const { io } = server
  const { now, elapsed = now } = io
  const started = elapsed()
  const [index, listed] = await Promise.all([callIndex(server), allMeetings(server)])
  const latency_ms = Math.round(elapsed() - started)
  const known = new Set(listed?.map(({ meeting_id }) => meeting_id))
  const doubtful = listed && complete ? [] : ids.filter(id => !known.has(id))
  const { answers, unasked } = await oneByOne(
    rotated(doubtful, now()),
    id => meeting(server, id),
    () => elapsed() - started >= io.timeout,
  )
  const found = answers.filter(isPresent)
  return {
    latency_ms,
    version: versionOf(index),
    meetings: [...(listed ?? []), ...found],
    unknown: unasked,
    // Where meetings turn up that were not listed, the list was none of the whole server.
    load: listed && found.length === 0 ? loadOf(listed) : null,
  }
}

/** Null where the server has more of them than fit into an answer. */
async function allMeetings(server: Server): Promise<PresentMeeting[] | null> {
  let answer: XmlNode
  try {
    answer = await callServer(server, 'getMeetings', [], { limit: maxLongAnswer })
  } catch (thrown) {
    if (thrown instanceof AnswerTooLarge) return null
    throw thrown
  }
  return childrenOf(childOf(answer, 'meetings'), 'meeting').map(meetingState).filter(isPresent)
}

/** Begins elsewhere each time, so that those at the end get their turn although time runs out. */
function rotated(ids: readonly string[], by: number): string[] {
  const first = ids.length === 0 ? 0 : Math.floor(by / 1000) % ids.length
  return [...ids.slice(first), ...ids.slice(0, first)]
}

function loadOf(meetings: readonly PresentMeeting[]): Overview['load'] {
  return {
    meetings: meetings.filter(({ state }) => state === 'live').length,
    participants: meetings.reduce((sum, { participants }) => sum + participants, 0),
  }
}

const isPresent = (meeting: MeetingState): meeting is PresentMeeting => meeting.state !== 'absent'
