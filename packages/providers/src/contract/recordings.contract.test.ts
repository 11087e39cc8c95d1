import { describe, expect, test } from 'vitest'
import { beginRecorded, minute } from './recorded.ts'
import { meeting, noon } from './subject.ts'
import { bbbSubjects } from './subjects.ts'

const ours = { meeting_ids: [meeting.meeting_id] }

describe.each(bbbSubjects)('recordings of $name', subject => {
  async function start() {
    const at = await beginRecorded(subject)
    const known = async () => (await at.recordings.list(ours))[0]
    const ready = async () => {
      await at.books.advance(2 * minute)
      const recording = await known()
      if (!recording) throw new Error('No recording')
      return recording
    }
    return { ...at, known, ready }
  }

  test('are told with their formats, thumbnails, length and people', async () => {
    await using at = await start()
    const recording = await at.ready()
    expect(recording).toMatchObject({
      meeting_id: meeting.meeting_id,
      name: 'Maths',
      state: 'published',
      started_at: noon,
      ended_at: expect.any(Number),
      participants: 2,
      formats: [{ type: 'presentation', length_seconds: 1800 }],
    })
    expect(recording.formats[0]?.url).toMatch(/^http.*playback/)
    expect(recording.thumbnails.map(({ alt }) => alt)).toEqual(['Welcome', 'Contents', null])
    for (const { url } of recording.thumbnails) expect(url).toMatch(/^http.*\.png$/)
    // Scalelite tells no sizes.
    if (subject.type.provider_type === 'bbb') expect(recording.size_bytes).toBeGreaterThan(1_000_000)
    else expect(recording.size_bytes).toBeNull()
    expect(await at.recordings.list({ record_ids: [recording.record_id] })).toEqual([recording])
  })

  test('are told while they are being processed, where the server knows of them', async () => {
    await using at = await start()
    const state = (await at.known())?.state
    expect(state).toBe(subject.type.provider_type === 'bbb' ? 'processing' : undefined)
  })

  test('are unpublished, published, renamed and deleted', async () => {
    await using at = await start()
    const { record_id } = await at.ready()
    expect(await at.recordings.publish(record_id, false)).toBe(true)
    expect(await at.known()).toMatchObject({ state: 'unpublished' })
    expect(await at.recordings.publish(record_id, true)).toBe(true)
    expect(await at.known()).toMatchObject({ state: 'published' })
    expect(await at.recordings.rename(record_id, 'Übung & “Zwei”\n')).toBe(true)
    expect(await at.known()).toMatchObject({ state: 'published', name: 'Übung & “Zwei”' })
    expect(await at.recordings.delete(record_id)).toBe(true)
    expect((await at.known())?.state ?? 'deleted').toBe('deleted')
    expect(await at.recordings.publish(record_id, true)).toBe(false)
    expect(await at.recordings.rename(record_id, 'A')).toBe(false)
    expect(await at.recordings.delete(record_id)).toBe(false)
  })

  test('whose files were taken away are not there', async () => {
    await using at = await start()
    const { record_id } = await at.ready()
    at.books.changeRecording(record_id, 'remove')
    expect(await at.recordings.list(ours)).toEqual([])
    expect(await at.recordings.list({ record_ids: [record_id] })).toEqual([])
  })

  test('are not asked for without ids, which would ask for everybody’s', async () => {
    await using at = await start()
    const before = at.books.world.calls.get('getRecordings')
    expect(await at.recordings.list({ meeting_ids: [] })).toEqual([])
    expect(await at.recordings.list({ record_ids: [''] })).toEqual([])
    expect(at.books.world.calls.get('getRecordings')).toBe(before)
  })

  test('of many meetings are asked for in calls that fit', async () => {
    await using at = await start()
    const { record_id } = await at.ready()
    const others = Array.from(
      { length: 500 },
      (_, index) => `${meeting.meeting_id.slice(0, -4)}${1000 + index}`,
    )
    const found = await at.recordings.list({ meeting_ids: [...others, meeting.meeting_id, ...others] })
    expect(found.map(recording => recording.record_id)).toEqual([record_id])
  })

  test('of another whose id begins the same are not taken for ours', async () => {
    await using at = await start()
    const { record_id } = await at.ready()
    expect(await at.recordings.list({ record_ids: [record_id.slice(0, -3)] })).toEqual([])
  })
})
