import type { MeetingSpec, StartedMeeting } from '../meeting-types.ts'
import { ProviderError } from '../provider-error.ts'
import { createRequest, dispensable } from './create.ts'
import { callServer, fits, type Server, signedUrl } from './request.ts'
import { integerOf, requiredOf, textOf } from './xml.ts'

/** Makes a meeting, or finds the one that is there: the same passwords each time make it one. */
export async function startMeeting(server: Server, meeting: MeetingSpec): Promise<StartedMeeting> {
  const { params, body } = await createRequest(meeting)
  for (const name of dispensable) {
    if (fits(await signedUrl(server, 'create', params))) break
    params.delete(name)
  }
  const answer = await callServer(server, 'create', params, { body })
  if (textOf(answer, 'hasBeenForciblyEnded') === 'true')
    throw new ProviderError('meeting_ended', 'The meeting was just ended and is still closing.')
  return {
    create_time: requiredOf(integerOf(answer, 'createTime'), 'createTime'),
    internal_meeting_id: requiredOf(textOf(answer, 'internalMeetingID'), 'internalMeetingID'),
    already_running: textOf(answer, 'messageKey') === 'duplicateWarning',
  }
}
