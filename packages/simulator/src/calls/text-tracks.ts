import { json } from '../answers.ts'
import { MESSAGES, Refusal } from '../messages.ts'
import type { Params } from '../params.ts'
import type { Recording } from '../world/recording.ts'
import type { World } from '../world/world.ts'
import type { CallRequest } from './call.ts'

/** The subtitles and captions of one recording, as JSON. */
export function getRecordingTextTracks({ world, params }: CallRequest): Response {
  const recording = theRecording(world, params.text('recordID'), 'missingParamRecordID')
  const tracks = recording.textTracks.map(({ kind, lang, label }) => ({
    href: `${world.origin}/playback/presentation/2.3/${recording.recordId}/${kind}_${lang}.vtt`,
    kind,
    label,
    lang,
    source: 'upload',
  }))
  return json({ returncode: 'SUCCESS', tracks })
}

/** Adds a text track. Throws `paramError`, `invalidKind`, `invalidLang`, `noRecordings`, `empty_uploaded_text_track`. */
export async function putRecordingTextTrack({ world, params, file }: CallRequest): Promise<Response> {
  const recordId = required(params, 'recordID')
  const kind = required(params, 'kind')
  if (kind !== 'subtitles' && kind !== 'captions') throw new Refusal('invalidKind')
  const lang = canonicalLanguage(required(params, 'lang'))
  const recording = theRecording(world, recordId, 'paramError')
  const content = (await file?.text()) ?? ''
  if (content === '') throw new Refusal('empty_uploaded_text_track')
  recording.textTracks = recording.textTracks.filter(track => track.kind !== kind || track.lang !== lang)
  recording.textTracks.push({ kind, lang, label: params.text('label') ?? lang, content })
  return json({
    returncode: 'SUCCESS',
    messageKey: 'upload_text_track_success',
    message: MESSAGES.upload_text_track_success,
    recordId,
  })
}

function required(params: Params, name: string): string {
  const value = params.text(name)
  if (value === undefined) throw new Refusal('paramError', `Missing param ${name}.`)
  return value
}

function theRecording(
  world: World,
  recordId: string | undefined,
  missing: 'missingParamRecordID' | 'paramError',
): Recording {
  if (recordId === undefined) throw new Refusal(missing)
  const recording = world.recordings.find(candidate => candidate.recordId === recordId)
  if (!recording || recording.state === 'deleted') throw new Refusal('noRecordings')
  return recording
}

function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    throw new Refusal('invalidLang')
  }
}
