import { describe, expect, test } from 'vitest'
import { beginRecorded, minute } from './recorded.ts'
import { begin, type ContractSubject, meeting } from './subject.ts'
import { bbbSubjects } from './subjects.ts'

const id = meeting.meeting_id
const having = (capability: 'documents' | 'messages' | 'text_tracks' | 'webhooks' | 'servers') =>
  bbbSubjects.filter(({ type }) => type.capabilities[capability])

const document = {
  url: 'https://files.example.com/a.pdf?x=1&y="2"',
  filename: 'Week <2>',
  current: true,
  downloadable: false,
}

describe.each(having('documents'))('documents of $name', subject => {
  test('go into a running meeting', async () => {
    await using at = await begin(subject)
    await at.connection.startMeeting(meeting)
    await at.connection.documents?.insert(id, document)
    expect(at.server.bbb?.world.meetings.get(id)?.documents).toEqual([
      { filename: 'Week <2>.pdf', url: document.url },
    ])
  })

  test('need one', async () => {
    await using at = await begin(subject)
    await expect(at.connection.documents?.insert(id, document)).rejects.toMatchObject({
      code: 'meeting_not_found',
    })
  })
})

describe.each(having('messages'))('messages of $name', subject => {
  const isOld = subject.name.includes('2.6')

  test('are written into the chat, by servers that can', async () => {
    await using at = await begin(subject)
    await at.connection.startMeeting(meeting)
    const send = (text: string, sender: string | null) => at.connection.messages?.send(id, { text, sender })
    if (isOld) {
      await expect(send('Hi', null)).rejects.toMatchObject({ code: 'unsupported' })
      return
    }
    await send('Five minutes\nleft & “done”', 'StreamWise')
    await send('x'.repeat(600), null)
    const chat = at.server.bbb?.world.meetings.get(id)?.chat
    expect(chat).toMatchObject([
      { userName: 'StreamWise', message: 'Five minutes left & “done”' },
      { userName: 'System', message: 'x'.repeat(500) },
    ])
  })

  test.skipIf(isOld)('need a meeting', async () => {
    await using at = await begin(subject)
    await expect(at.connection.messages?.send(id, { text: 'Hi', sender: null })).rejects.toMatchObject({
      code: 'meeting_not_found',
      key: 'meetingNotFound',
    })
  })
})

describe.each(having('text_tracks'))('text tracks of $name', subject => {
  async function start() {
    const at = await beginRecorded(subject)
    await at.books.advance(2 * minute)
    const [recording] = at.books.world.recordings
    if (!recording || !at.connection.textTracks) throw new Error('No recording, or no text tracks')
    return { ...at, tracks: at.connection.textTracks, recording }
  }
  const track = { kind: 'subtitles', lang: 'pt-BR', label: 'Português', filename: 'a.vtt' } as const
  const content = 'WEBVTT\n\n00:00.000 --> 00:02.000\nOlá\n'

  test('are added and told', async () => {
    await using at = await start()
    expect(await at.tracks.list(at.recording.recordId)).toEqual([])
    await at.tracks.add(at.recording.recordId, { ...track, content })
    expect(at.recording.textTracks).toEqual([
      { kind: 'subtitles', lang: 'pt-BR', label: 'Português', content },
    ])
    expect(await at.tracks.list(at.recording.recordId)).toMatchObject([
      {
        kind: 'subtitles',
        lang: 'pt-BR',
        label: 'Português',
        source: 'upload',
        url: expect.stringMatching(/^http/),
      },
    ])
  })

  test.each([
    ['a recording that is not there', 'nowhere-1', {}, 'noRecordings'],
    ['a language that is none', null, { lang: '!!' }, 'invalidLang'],
    ['a file with nothing in it', null, { content: '' }, 'empty_uploaded_text_track'],
  ])('%s is refused by its key', async (_, recordId, change, key) => {
    await using at = await start()
    const adding = at.tracks.add(recordId ?? at.recording.recordId, { ...track, content, ...change })
    await expect(adding).rejects.toMatchObject({ code: 'rejected', key })
  })
})

describe.each(having('webhooks'))('webhooks of $name', subject => {
  test('are registered once, whatever hash the server takes for them', async () => {
    await using at = await begin(subject)
    const register = () => at.connection.webhooks?.register('https://cp.example.com/a?b=c')
    const first = await register()
    const { world } = at.server.bbb ?? {}
    expect(world?.hooks).toMatchObject([{ id: first, callbackUrl: 'https://cp.example.com/a?b=c' }])
    expect(await register()).toBe(first)
    if (world) world.hooks = []
    expect(await register()).toBe(world?.hooks[0]?.id)
    expect(world?.hooks[0]?.id).not.toBe(first)
  })

  test('are not there where nobody installed them', async () => {
    await using at = await begin(subject)
    if (at.server.bbb) at.server.bbb.world.webhooks = false
    expect(await at.connection.webhooks?.register('https://cp.example.com/a')).toBeNull()
  })
})

describe.each(having('servers'))('servers of $name', (subject: ContractSubject) => {
  test('are told without their secrets', async () => {
    await using at = await begin(subject)
    await at.connection.startMeeting(meeting)
    const servers = await at.connection.servers?.list()
    expect(servers).toMatchObject([
      { name: 'bbb-1.example.com', url: 'https://bbb-1.example.com', state: 'enabled', online: true },
    ])
    const [backend] = at.server.bbb?.world.servers ?? []
    expect(backend?.secret.length).toBeGreaterThan(10)
    expect(JSON.stringify(servers)).not.toContain(backend?.secret)
  })
})
