import { expect, test } from 'vitest'
import type { Simulator, SimulatorOptions } from '../simulator.ts'
import { call, createMeeting, joinUrl, NOON, type Read, responseOf, signed, still } from '../testing.ts'
import { visit } from '../visit.ts'

const MINUTE = 60_000

/** A simulator where meetings of these ids have been recorded, each an hour after the one before. */
async function recorded(ids: string[], options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await still(options)
  for (const meetingID of ids) {
    await createMeeting(simulator, { meetingID, record: true, meta_Course: meetingID.slice(0, 4) })
    await visit(joinUrl(simulator, { meetingID, userID: 'u' }))
    await simulator.advance(30 * MINUTE)
    await call(simulator, 'end', { meetingID })
    await simulator.advance(30 * MINUTE)
  }
  return simulator
}

const list = async (simulator: Simulator, params = {}): Promise<Read[]> => {
  const { recordings } = await call(simulator, 'getRecordings', params)
  return recordings === '' ? [] : [recordings.recording].flat()
}
const ids = (recordings: Read[]) => recordings.map(({ meetingID }) => meetingID)

test('without recordings there is a key that says so', async () => {
  await using simulator = await still()
  expect(await call(simulator, 'getRecordings')).toMatchObject({ recordings: '', messageKey: 'noRecordings' })
})

test('a recorded meeting is processed after its end, then published', async () => {
  await using simulator = await still({ recordingDelayMs: 5 * MINUTE })
  const created = await createMeeting(simulator, { record: true })
  await visit(joinUrl(simulator))
  await simulator.advance(30 * MINUTE)
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(MINUTE)
  expect(await list(simulator)).toEqual([])
  expect(await list(simulator, { state: 'processing' })).toMatchObject([
    { state: 'processing', playback: '' },
  ])
  await simulator.advance(5 * MINUTE)
  expect(await list(simulator)).toMatchObject([
    {
      recordID: created.internalMeetingID,
      meetingID: 'room-1',
      published: 'true',
      state: 'published',
      startTime: String(NOON),
      endTime: String(NOON + 30 * MINUTE + 300),
      participants: '1',
      metadata: { meetingName: 'Room one' },
      playback: { format: { type: 'presentation', length: '30' } },
    },
  ])
})

test('sizes, lengths and thumbnails come for each way of playing', async () => {
  await using simulator = await recorded(['math-1'], { recordingFormats: ['presentation', 'video'] })
  const [recording] = await list(simulator)
  const [presentation, video] = recording.playback.format
  expect(presentation).toMatchObject({ type: 'presentation', length: '30' })
  expect(presentation.preview.images.image).toMatchObject([
    { '@alt': 'Welcome', '@width': '176', '#text': expect.stringMatching(/^http.*\.png$/) },
    { '@alt': 'Contents' },
    { '@alt': '' },
  ])
  expect(video).toMatchObject({ type: 'video' })
  expect(video.preview).toBeUndefined()
  expect(Number(recording.size)).toBe(Number(presentation.size) + Number(video.size))
  expect(Number(recording.rawSize)).toBeGreaterThan(Number(recording.size))
  const books = await (await fetch(`${simulator.url}/simulator/state`)).json()
  expect(books.recordings).toMatchObject([
    {
      size_bytes: Number(recording.size),
      formats: [{ size_bytes: Number(presentation.size) }, { size_bytes: Number(video.size) }],
    },
  ])
})

test('nothing is recorded where nobody came or nobody asked for it', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { record: true })
  await createMeeting(simulator, { meetingID: 'room-2' })
  await visit(joinUrl(simulator, { meetingID: 'room-2' }))
  await Promise.all(['room-1', 'room-2'].map(meetingID => call(simulator, 'end', { meetingID })))
  await simulator.advance(60 * MINUTE)
  expect(await list(simulator, { state: 'any' })).toEqual([])
})

test('filters: ids, record id prefixes over meeting ids, metadata, pages newest first', async () => {
  await using simulator = await recorded(['math-1', 'math-2', 'arts-1'])
  expect(ids(await list(simulator))).toEqual(['arts-1', 'math-2', 'math-1'])
  expect(ids(await list(simulator, { meetingID: 'math-1,arts-1' }))).toEqual(['arts-1', 'math-1'])
  expect(ids(await list(simulator, { meta_course: 'math' }))).toEqual(['math-2', 'math-1'])
  const [arts] = await list(simulator, { meetingID: 'arts-1' })
  expect(ids(await list(simulator, { recordID: arts.recordID.slice(0, 40), meetingID: 'math-1' }))).toEqual([
    'arts-1',
  ])
  expect(ids(await list(simulator, { offset: 1, limit: 1 }))).toEqual(['math-2'])
  expect(ids(await list(simulator, { offset: 3, limit: 1 }))).toEqual([])
  for (const limit of [0, 101]) {
    expect((await call(simulator, 'getRecordings', { limit })).messageKey).toBe('validationError')
  }
})

test('a recording is unpublished, renamed, deleted', async () => {
  await using simulator = await recorded(['math-1'])
  const [{ recordID }] = await list(simulator)
  expect(await call(simulator, 'publishRecordings', { recordID, publish: false })).toMatchObject({
    published: 'false',
  })
  expect(await list(simulator)).toMatchObject([{ published: 'false', state: 'unpublished' }])
  expect(await list(simulator, { state: 'published' })).toEqual([])
  const changes = { recordID, meta_name: 'Algebra', meta_course: '' }
  expect(await call(simulator, 'updateRecordings', changes)).toMatchObject({ updated: 'true' })
  const [{ metadata }] = await list(simulator)
  expect(metadata).toMatchObject({ name: 'Algebra' })
  expect(metadata).not.toHaveProperty('course')
  expect(await call(simulator, 'deleteRecordings', { recordID })).toMatchObject({ deleted: 'true' })
  expect(await list(simulator)).toEqual([])
  expect(await list(simulator, { state: 'deleted' })).toHaveLength(1)
  expect((await call(simulator, 'deleteRecordings', { recordID })).messageKey).toBe('notFound')
})

test.each([
  ['publishRecordings', { publish: true }, 'missingParamRecordID'],
  ['publishRecordings', { recordID: 'x' }, 'missingParamPublish'],
  ['publishRecordings', { recordID: 'x', publish: 'maybe' }, 'validationError'],
  ['publishRecordings', { recordID: 'x', publish: true }, 'notFound'],
  ['deleteRecordings', {}, 'missingParamRecordID'],
  ['deleteRecordings', { recordID: 'x' }, 'notFound'],
  ['updateRecordings', {}, 'missingParamRecordID'],
  ['updateRecordings', { recordID: 'x' }, 'notFound'],
])('%s %j is refused with %s', async (name, params, messageKey) => {
  await using simulator = await still()
  expect(await call(simulator, name, params)).toMatchObject({ returncode: 'FAILED', messageKey })
})

test('a server may refuse to list everything', async () => {
  await using simulator = await still({ requireRecordingFilter: true })
  expect((await call(simulator, 'getRecordings')).returncode).toBe('FAILED')
  expect((await call(simulator, 'getRecordings', { meetingID: 'room-1' })).messageKey).toBe('noRecordings')
})

test('text tracks answer JSON', async () => {
  await using simulator = await recorded(['math-1'])
  const [{ recordID }] = await list(simulator)
  const get = async (params: Record<string, string>) =>
    (await (await fetch(signed(simulator, 'getRecordingTextTracks', params))).json()).response
  const put = async (params: Record<string, string>, content?: string) => {
    const body = new FormData()
    body.set('file', new File(content === undefined ? [] : [content], 'track.vtt'))
    const url = signed(simulator, 'putRecordingTextTrack', params)
    return (await (await fetch(url, { method: 'POST', body })).json()).response
  }
  const track = { recordID, kind: 'subtitles', lang: 'pt-br' }
  expect(await get({})).toMatchObject({ messageKey: 'missingParamRecordID' })
  expect(await get({ recordID: 'x' })).toMatchObject({ messageKey: 'noRecordings' })
  expect(await get({ recordID })).toEqual({ returncode: 'SUCCESS', tracks: [] })
  expect(await put({ recordID, kind: 'subtitles' }, 'x')).toMatchObject({ messageKey: 'paramError' })
  expect(await put({ ...track, kind: 'songs' }, 'x')).toMatchObject({ messageKey: 'invalidKind' })
  expect(await put({ ...track, lang: 'no_such' }, 'x')).toMatchObject({ messageKey: 'invalidLang' })
  expect(await put({ ...track, recordID: 'x' }, 'x')).toMatchObject({ messageKey: 'noRecordings' })
  expect(await put(track)).toMatchObject({ messageKey: 'empty_uploaded_text_track' })
  expect(await put({ ...track, label: 'Português' }, 'WEBVTT')).toMatchObject({
    returncode: 'SUCCESS',
    messageKey: 'upload_text_track_success',
  })
  expect((await get({ recordID })).tracks).toMatchObject([
    { kind: 'subtitles', lang: 'pt-BR', label: 'Português' },
  ])
})

test('the playback page opens while published', async () => {
  await using simulator = await recorded(['math-1'])
  const [{ recordID, playback }] = await list(simulator)
  expect((await fetch(playback.format.url)).status).toBe(200)
  await responseOf(await fetch(signed(simulator, 'publishRecordings', { recordID, publish: false })))
  expect((await fetch(playback.format.url)).status).toBe(404)
})
