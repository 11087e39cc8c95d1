import { note, success } from '../answers.ts'
import { Refusal } from '../messages.ts'
import type { Params } from '../params.ts'
import { isPublished, RECORDING_STATES, type Recording } from '../world/recording.ts'
import type { World } from '../world/world.ts'
import type { CallRequest } from './call.ts'

const DEFAULT_STATES = ['published', 'unpublished']

/** The recordings that match, newest first; `recordID` (a prefix) wins over `meetingID`. */
export function getRecordings({ world, params }: CallRequest): Response {
  const matching = filtered(world, params).sort((a, b) => b.startTime - a.startTime)
  const { offset, limit } = paging(params)
  const page = matching.slice(offset, limit === undefined ? undefined : offset + limit)
  const fields = {
    ...(limit === undefined
      ? {}
      : { pagination: { pageable: { offset, pageSize: limit }, totalElements: matching.length } }),
  }
  if (page.length === 0) return success({ recordings: '', ...fields, ...note('noRecordings') })
  return success({
    recordings: { recording: page.map(recording => recordingFields(world, recording)) },
    ...fields,
  })
}

/** Makes recordings visible or not. Throws `missingParamRecordID`, `missingParamPublish`, `notFound`. */
export function publishRecordings({ world, params }: CallRequest): Response {
  requireRecordId(params)
  const publish = params.boolean('publish')
  if (publish === undefined) throw new Refusal('missingParamPublish')
  for (const recording of named(world, params)) recording.state = publish ? 'published' : 'unpublished'
  return success({ published: publish })
}

export function deleteRecordings({ world, params }: CallRequest): Response {
  requireRecordId(params)
  for (const recording of named(world, params)) recording.state = 'deleted'
  return success({ deleted: true })
}

/** Changes metadata: an empty value removes it. Scalelite answers `updated` false where BigBlueButton says notFound. */
export function updateRecordings({ world, params }: CallRequest): Response {
  requireRecordId(params)
  const recordings = usable(world, params)
  if (recordings.length === 0) {
    if (world.mode === 'scalelite') return success({ updated: false })
    throw notFound()
  }
  for (const recording of recordings) {
    for (const [name, value] of Object.entries(params.metadata())) {
      if (value === '') delete recording.metadata[name]
      else recording.metadata[name] = value
    }
  }
  return success({ updated: true })
}

function requireRecordId(params: Params): void {
  if (params.list('recordID').length === 0) throw new Refusal('missingParamRecordID')
}

/** What can be acted upon: processed and not deleted. */
function usable(world: World, params: Params): Recording[] {
  const ids = params.list('recordID')
  return world.recordings.filter(
    ({ recordId, state }) => ids.includes(recordId) && DEFAULT_STATES.includes(state),
  )
}

function named(world: World, params: Params): Recording[] {
  const recordings = usable(world, params)
  if (recordings.length === 0) throw notFound()
  return recordings
}

function notFound(): Refusal {
  return new Refusal('notFound', 'We could not find recordings')
}

function filtered(world: World, params: Params): Recording[] {
  const recordIds = params.list('recordID')
  const meetingIds = params.list('meetingID')
  const metadata = Object.entries(params.metadata())
  if (world.requireRecordingFilter && recordIds.length + meetingIds.length === 0) {
    throw world.mode === 'scalelite' ? new Refusal('missingParameters') : new Refusal('checksumError')
  }
  const states = wantedStates(params)
  return world.recordings.filter(recording => {
    if (!states.includes(recording.state)) return false
    if (recordIds.length > 0) {
      if (!recordIds.some(prefix => recording.recordId.startsWith(prefix))) return false
    } else if (meetingIds.length > 0 && !meetingIds.includes(recording.meetingId)) return false
    return metadata.every(([name, value]) => recording.metadata[name] === value)
  })
}

function wantedStates(params: Params): readonly string[] {
  const states = params.list('state')
  if (states.length === 0) return DEFAULT_STATES
  return states.includes('any') ? RECORDING_STATES : states
}

function paging(params: Params): { offset: number; limit: number | undefined } {
  const offset = params.integer('offset') ?? 0
  const limit = params.integer('limit')
  if (limit !== undefined && (limit < 1 || limit > 100)) {
    throw new Refusal('validationError', 'limit must be between 1 and 100')
  }
  return { offset, limit }
}

function recordingFields(world: World, recording: Recording) {
  const playable = recording.state === 'published' || recording.state === 'unpublished'
  const url = `${world.origin}/playback/presentation/2.3/${recording.recordId}`
  const minutes = Math.round((recording.endTime - recording.startTime) / 60_000)
  const preview = {
    images: { image: { '@alt': '', '@height': 136, '@width': 176, '#text': `${url}/thumb-1.png` } },
  }
  const format = {
    type: 'presentation',
    url,
    processingTime: recording.readyAt - recording.endTime,
    length: minutes,
  }
  return {
    recordID: recording.recordId,
    meetingID: recording.meetingId,
    internalMeetingID: recording.recordId,
    name: recording.name,
    isBreakout: recording.isBreakout,
    published: isPublished(recording),
    state: recording.state,
    startTime: recording.startTime,
    endTime: recording.endTime,
    participants: recording.participants,
    metadata: recording.metadata,
    playback: playable ? { format: { ...format, preview } } : '',
  }
}
