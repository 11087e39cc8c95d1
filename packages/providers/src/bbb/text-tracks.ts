import * as z from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { TextTracks } from '../provider-type.ts'
import type { TextTrack } from '../recording-types.ts'
import { refusal } from './errors.ts'
import { optional } from './http-refusal.ts'
import { callJson } from './json-call.ts'
import type { Server } from './request.ts'
import { lineText } from './text.ts'

const Tracks = z.array(
  z.object({
    href: z.url({ protocol: /^https?$/ }),
    kind: z.enum(['subtitles', 'captions']),
    lang: z.string().max(64),
    label: z.string().max(1000).default(''),
    source: z.enum(['live', 'automatic', 'upload']).nullable().catch(null),
  }),
)

export function textTracks(server: Server): TextTracks {
  return {
    list: recordId => list(server, recordId),
    add: async (recordId, { kind, lang, label, filename, content }) => {
      // The file alone is the body: all that is signed is in the query.
      const body = new FormData()
      body.set('file', new Blob([content], { type: 'text/vtt' }), lineText(filename) || 'track.vtt')
      const params = new Map([
        ['recordID', recordId],
        ['kind', kind],
        ['lang', lang],
      ])
      if (lineText(label) !== '') params.set('label', lineText(label))
      const { messageKey, message } = await optional(
        callJson(server, 'putRecordingTextTrack', params, { body }),
      )
      // This failure comes as a success.
      if (messageKey === 'upload_text_track_failed') throw refusal(server, messageKey, message)
    },
  }
}

async function list(server: Server, recordId: string): Promise<TextTrack[]> {
  const answer = await optional(callJson(server, 'getRecordingTextTracks', [['recordID', recordId]]))
  const tracks = Tracks.safeParse(answer.tracks ?? [])
  if (!tracks.success) throw new ProviderError('garbage', "The server's list of text tracks can not be read.")
  return tracks.data.map(({ href, ...track }) => ({ ...track, url: href }))
}
