import { note, success } from '../answers.ts'
import { Refusal } from '../messages.ts'
import type { Params } from '../params.ts'
import {
  change,
  type Format,
  isPublished,
  RECORDING_STATES,
  type Recording,
  sizeOf,
} from '../world/recording.ts'
import type { World } from '../world/world.ts'
import type { CallRequest } from './call.ts'

const DEFAULT_STATES = ['published', 'unpublished']

/** The recordings that match, newest first; `recordID` (a prefix) wins over `meetingID`. */
export function getRecordings(request: CallRequest): Response {
  const { world, params } = request
  const matching = filtered(request).sort((a, b) => b.startTime - a.startTime)
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
export function publishRecordings(request: CallRequest): Response {
  const { world, params } = request
  requireRecordId(params)
  const publish = params.boolean('publish')
  if (publish === undefined) throw new Refusal('missingParamPublish')
  for (const recording of named(request)) change(world, recording, publish ? 'publish' : 'unpublish')
  return success({ published: publish })
}

export function deleteRecordings(request: CallRequest): Response {
  requireRecordId(request.params)
  for (const recording of named(request)) change(request.world, recording, 'delete')
  return success({ deleted: true })
}

/** Changes metadata: an empty value removes it. Scalelite answers `updated` false where BigBlueButton says notFound. */
export function updateRecordings(request: CallRequest): Response {
  const { world, params } = request
  requireRecordId(params)
  const recordings = usable(request)
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

/** What can be acted upon: processed and not deleted, and the caller's own. */
function usable({ world, params, tenant }: CallRequest): Recording[] {
  const ids = params.list('recordID')
  return world.recordings.filter(
    recording =>
      ids.includes(recording.recordId) &&
      DEFAULT_STATES.includes(recording.state) &&
      recording.tenant === tenant?.id,
  )
}

function named(request: CallRequest): Recording[] {
  const recordings = usable(request)
  if (recordings.length === 0) throw notFound()
  return recordings
}

function notFound(): Refusal {
  return new Refusal('notFound', 'We could not find recordings')
}

function filtered({ world, params, tenant }: CallRequest): Recording[] {
  const recordIds = params.list('recordID')
  const meetingIds = params.list('meetingID')
  const metadata = Object.entries(params.metadata())
  if (world.requireRecordingFilter && recordIds.length + meetingIds.length === 0) {
    throw world.mode === 'scalelite' ? new Refusal('missingParameters') : new Refusal('checksumError')
  }
  // Scalelite looks for both on one row, where its tenants have theirs.
  if (tenant && metadata.length > 0) return []
  const states = wantedStates(params)
  return world.recordings.filter(recording => {
    if (!states.includes(recording.state) || recording.tenant !== tenant?.id) return false
    // Scalelite knows of a recording once it has been handed over, processed.
    if (world.mode === 'scalelite' && recording.state === 'processing') return false
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
  const isBbb = world.mode === 'bbb'
  return {
    recordID: recording.recordId,
    meetingID: recording.meetingId,
    internalMeetingID: recording.recordId,
    name: recording.name,
    isBreakout: isBbb ? recording.isBreakout : undefined,
    published: isPublished(recording),
    state: recording.state,
    startTime: recording.startTime,
    endTime: recording.endTime,
    participants: recording.participants,
    rawSize: isBbb ? recording.rawSizeBytes : undefined,
    metadata: recording.metadata,
    size: isBbb && playable ? sizeOf(recording.formats) : undefined,
    playback: playable
      ? { format: recording.formats.map(format => formatFields(world, recording, format)) }
      : '',
  }
}

/** One way of playing it; of sizes Scalelite says nothing. */
function formatFields(world: World, recording: Recording, format: Format) {
  const url = `${world.origin}/playback/${format.type}/2.3/${recording.recordId}`
  const image = format.thumbnails.map((alt, index) => ({
    '@alt': alt,
    '@height': 136,
    '@width': 176,
    '#text': `${url}/thumb-${index + 1}.png`,
  }))
  return {
    type: format.type,
    url,
    processingTime: recording.readyAt - recording.endTime,
    length: format.lengthMinutes,
    size: world.mode === 'bbb' ? format.sizeBytes : undefined,
    preview: image.length === 0 ? undefined : { images: { image } },
  }
}
