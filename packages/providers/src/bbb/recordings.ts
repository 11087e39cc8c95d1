import { ProviderError } from '../provider-error.ts'
import type { Recordings } from '../provider-type.ts'
import { AnswerTooLarge } from '../read-text.ts'
import type { ProviderRecording } from '../recording-types.ts'
import { chunksOf } from './chunks.ts'
import { recordingOf } from './recording-info.ts'
import { callServer, maxLongAnswer, type Params, type Server } from './request.ts'
import { cutText, lineText } from './text.ts'
import { childOf, childrenOf, textOf, type XmlNode } from './xml.ts'

export function recordings(server: Server): Recordings {
  return {
    list: which =>
      'record_ids' in which
        ? listed(server, 'recordID', which.record_ids)
        : listed(server, 'meetingID', which.meeting_ids),
    publish: (recordId, published) =>
      changed(server, 'publishRecordings', [
        ['recordID', recordId],
        ['publish', String(published)],
      ]),
    rename: (recordId, name) =>
      changed(server, 'updateRecordings', [
        ['recordID', recordId],
        ['meta_name', cutText(lineText(name), 256)],
      ]),
    delete: recordId => changed(server, 'deleteRecordings', [['recordID', recordId]]),
  }
}

type Filter = 'recordID' | 'meetingID'

/** Never without ids: that would ask for everybody's recordings on the server. */
async function listed(server: Server, by: Filter, ids: readonly string[]): Promise<ProviderRecording[]> {
  const wanted = new Set(ids.filter(id => id !== ''))
  const found = new Map<string, ProviderRecording>()
  for (const chunk of chunksOf([...wanted]))
    for (const recording of await page(server, by, chunk)) {
      // A recording's id is matched by how it begins, so others may be among the answer.
      const id = by === 'recordID' ? recording.record_id : recording.meeting_id
      if (wanted.has(id)) found.set(recording.record_id, recording)
    }
  return [...found.values()]
}

/** One call; where its answer is too large, one for each half. */
async function page(server: Server, by: Filter, ids: readonly string[]): Promise<ProviderRecording[]> {
  const params: Params = [
    [by, ids.join(',')],
    ['state', 'any'],
  ]
  try {
    const answer = await callServer(server, 'getRecordings', params, { limit: maxLongAnswer })
    return childrenOf(childOf(answer, 'recordings'), 'recording').map(recordingOf)
  } catch (thrown) {
    if (!(thrown instanceof AnswerTooLarge) || ids.length < 2) throw thrown
    const half = Math.ceil(ids.length / 2)
    const first = await page(server, by, ids.slice(0, half))
    return [...first, ...(await page(server, by, ids.slice(half)))]
  }
}

/** Scalelite tells by `updated` that there is no such recording, BigBlueButton by a key. */
async function changed(server: Server, call: string, params: Params): Promise<boolean> {
  let answer: XmlNode
  try {
    answer = await callServer(server, call, params)
  } catch (thrown) {
    if (thrown instanceof ProviderError && noRecording.has(thrown.key ?? '')) return false
    throw thrown
  }
  return textOf(answer, 'updated') !== 'false'
}

const noRecording: ReadonlySet<string> = new Set(['notFound', 'recordingNotFound', 'noRecordings'])
