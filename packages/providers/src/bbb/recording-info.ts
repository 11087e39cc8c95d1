import type { ProviderRecording, RecordingFormat, RecordingState } from '../recording-types.ts'
import {
  attributeOf,
  childOf,
  childrenOf,
  integerOf,
  ownText,
  requiredOf,
  textOf,
  type XmlNode,
} from './xml.ts'

/** Being worked upon; `processed` is a step on the way to `published`. */
const states: Readonly<Record<string, RecordingState>> = {
  processing: 'processing',
  processed: 'processing',
  published: 'published',
  unpublished: 'unpublished',
  deleted: 'deleted',
}

/** What `getRecordings` tells of one recording. Throws `ProviderError` (`garbage`) where it has no id. */
export function recordingOf(info: XmlNode): ProviderRecording {
  const record_id = requiredOf(textOf(info, 'recordID'), 'recordID')
  const formats = childrenOf(childOf(info, 'playback'), 'format')
  const played = formats.flatMap(formatOf)
  return {
    record_id,
    meeting_id: requiredOf(textOf(info, 'meetingID'), 'meetingID'),
    internal_meeting_id: textOf(info, 'internalMeetingID') ?? record_id,
    // A name that was given later is metadata; the other stays the meeting's.
    name: textOf(childOf(info, 'metadata') ?? {}, 'name') ?? textOf(info, 'name') ?? '',
    state: stateOf(info),
    started_at: integerOf(info, 'startTime') ?? 0,
    ended_at: integerOf(info, 'endTime') ?? 0,
    participants: integerOf(info, 'participants') ?? null,
    size_bytes: (integerOf(info, 'size') || sumOf(played)) ?? null,
    formats: played,
    thumbnails: thumbnailsOf(formats),
  }
}

function stateOf(info: XmlNode): RecordingState {
  const state = textOf(info, 'state') ?? ''
  const published = textOf(info, 'published') === 'true' ? 'published' : 'unpublished'
  return (Object.hasOwn(states, state) ? states[state] : undefined) ?? published
}

/** A format without an address that a browser can open is none. Lengths come in minutes. */
function formatOf(format: XmlNode): RecordingFormat[] {
  const url = webUrl(textOf(format, 'url'))
  if (!url) return []
  const minutes = integerOf(format, 'length')
  return [
    {
      type: textOf(format, 'type') ?? 'presentation',
      url,
      length_seconds: minutes === undefined ? null : minutes * 60,
      size_bytes: integerOf(format, 'size') ?? null,
    },
  ]
}

function sumOf(formats: readonly RecordingFormat[]): number | undefined {
  const sizes = formats.flatMap(({ size_bytes }) => size_bytes ?? [])
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : undefined
}

/** The same slides may be shown by several formats. */
function thumbnailsOf(formats: readonly XmlNode[]): ProviderRecording['thumbnails'] {
  const images = formats.flatMap(format => {
    return childrenOf(childOf(childOf(format, 'preview'), 'images'), 'image')
  })
  const byUrl = new Map<string, { url: string; alt: string | null }>()
  for (const image of images) {
    const url = webUrl(ownText(image))
    if (url && !byUrl.has(url)) byUrl.set(url, { url, alt: attributeOf(image, 'alt') ?? null })
  }
  return [...byUrl.values()]
}

/** An address that may be shown as a link: never `javascript:` or the like. */
function webUrl(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
