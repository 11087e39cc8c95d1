import { describe, expect, test } from 'vitest'
import type { ContractServer } from './subject.ts'
import { begin, ioOf, meeting, noon } from './subject.ts'
import { bbbSubjects } from './subjects.ts'

const id = meeting.meeting_id
const callbacks = {
  ended: 'https://cp.example.com/callbacks/p/ended/r/s',
  recording: 'https://cp.example.com/callbacks/p/recording/r/s',
  analytics: 'https://cp.example.com/callbacks/p/analytics/r/s',
}

function booksOf({ bbb }: ContractServer) {
  if (!bbb) throw new Error('This server has no books')
  return bbb
}

/** What every type that speaks BigBlueButton's API guarantees of meetings, by the simulated server's own books. */
describe.each(bbbSubjects)('$name', subject => {
  async function start() {
    const at = await begin(subject)
    const { connection, server } = at
    const { watching, ending } = connection
    if (!watching || !ending) throw new Error('It must watch and end meetings')
    const enter = async (user_id: string, role: 'moderator' | 'attendee' | 'guest', create_time: number) =>
      server.visit(
        await connection.joinUrl({ meeting_id: id, full_name: `Ana ${role}`, role, create_time, user_id }),
      )
    return { ...at, watching, ending, enter, books: booksOf(server) }
  }

  test('a test leaves nothing behind', async () => {
    await using at = await start()
    await at.connection.test()
    expect(at.books.world.meetings.size).toBe(0)
  })

  test('an address where another thing lives is told', async () => {
    await using at = await start()
    const lost = subject.type.connect(at.server.elsewhere(`${at.books.url}/elsewhere`), ioOf())
    await expect(lost.test()).rejects.toMatchObject({ code: 'wrong_path' })
  })

  test('starts one meeting, however often, and at once', async () => {
    await using at = await start()
    const first = await at.connection.startMeeting(meeting)
    expect(first).toMatchObject({ create_time: noon, already_running: false })
    expect(await at.connection.startMeeting(meeting)).toEqual({ ...first, already_running: true })
    const [one, two] = await Promise.all(
      [1, 2].map(() => at.connection.startMeeting({ ...meeting, meeting_id: 'another' })),
    )
    expect(one?.internal_meeting_id).toBe(two?.internal_meeting_id)
    expect(at.books.world.meetings.size).toBe(2)
  })

  test("another's meeting of the same id is not handed out", async () => {
    await using at = await start()
    await at.connection.startMeeting(meeting)
    const existing = at.books.world.meetings.get(id)
    if (!existing) throw new Error('no meeting')
    existing.moderatorPassword = 'of somebody else'
    await expect(at.connection.startMeeting(meeting)).rejects.toMatchObject({
      code: 'rejected',
      key: 'idNotUnique',
    })
  })

  test('settings, features, callbacks and a notice arrive', async () => {
    await using at = await start()
    await at.connection.startMeeting({
      ...meeting,
      name: 'Übung “1” & 2 + 3',
      settings: {
        welcome_message: 'Olá\n%%CONFNAME%%',
        moderator_only_message: 'Be kind.',
        guest_policy: 'ask_moderator',
        external_videos: false,
        presentation_url: 'https://files.example.com/a.pdf?x=1&y=2',
        presentation_description: 'Week 1',
      },
      features: { max_participants: 20, max_duration: 90, recording: true, screen_sharing: false },
      callbacks,
      moderator_notice: 'No room for recordings is left.',
    })
    const made = at.books.world.meetings.get(id)
    expect(made).toMatchObject({
      name: 'Übung “1” & 2 + 3',
      duration: 90,
      record: true,
      keepEvents: true,
      documents: [{ filename: 'Week 1.pdf' }],
      metadata: { endcallbackurl: callbacks.ended, 'analytics-callback-url': callbacks.analytics },
      createParams: {
        welcome: 'Olá<br>%%CONFNAME%%',
        moderatorOnlyMessage: 'No room for recordings is left.<br>Be kind.',
        guestPolicy: 'ASK_MODERATOR',
        disabledFeatures: 'externalVideos,screenshare',
        maxParticipants: '20',
      },
    })
    expect(made?.recordingReadyUrl ?? made?.metadata['bbb-recording-ready-url']).toBe(callbacks.recording)
  })

  test('people come in with their roles, and are told and counted', async () => {
    await using at = await start()
    expect(await at.watching.meeting(id)).toEqual({ state: 'absent' })
    const { create_time, internal_meeting_id } = await at.connection.startMeeting(meeting)
    expect(await at.watching.meeting(id)).toMatchObject({ state: 'idle', participants: 0, people: [] })
    for (const role of ['moderator', 'attendee', 'guest'] as const)
      expect(await at.enter(`u-${role}`, role, create_time)).toBe(true)
    const live = {
      state: 'live',
      meeting_id: id,
      internal_meeting_id,
      create_time,
      participants: 3,
      moderators: 1,
      people: [
        { user_id: 'u-moderator', name: 'Ana moderator', role: 'moderator' },
        { user_id: 'u-attendee', name: 'Ana attendee', role: 'attendee' },
        { user_id: 'u-guest', name: 'Ana guest', role: 'attendee' },
      ],
    }
    expect(await at.watching.meeting(id)).toMatchObject(live)
    const overview = await at.watching.overview([id, 'gone'])
    expect(overview).toMatchObject({
      meetings: [live],
      unknown: [],
      load: { meetings: 1, participants: 3 },
    })
    expect(overview.version).toBe((await at.connection.test()).version)
    const guests = at.books.world.meetings.get(id)?.present.map(({ guest }) => guest)
    expect(guests).toEqual([false, false, true])
  })

  test('language and wishes about the client arrive', async () => {
    await using at = await start()
    const { create_time } = await at.connection.startMeeting(meeting)
    const link = await at.connection.joinUrl({
      meeting_id: id,
      full_name: 'Ana',
      role: 'attendee',
      create_time,
      user_id: 'u-1',
      locale: 'pt-BR',
      userdata: { bbb_auto_join_audio: 'true' },
    })
    await at.server.visit(link)
    expect(at.books.world.meetings.get(id)?.present[0]?.customData).toEqual({
      bbb_override_default_locale: 'pt-BR',
      bbb_auto_join_audio: 'true',
    })
  })

  test('an overview of nothing is one', async () => {
    await using at = await start()
    expect(await at.watching.overview([])).toMatchObject({
      meetings: [],
      unknown: [],
      load: { meetings: 0, participants: 0 },
    })
  })

  test('a link opens only the session that it was made for', async () => {
    await using at = await start()
    const { create_time } = await at.connection.startMeeting(meeting)
    await at.enter('u-1', 'attendee', create_time - 1)
    expect(await at.watching.meeting(id)).toMatchObject({ state: 'idle' })
  })

  test('a meeting ends once, and is gone while it closes', async () => {
    await using at = await start()
    const { create_time } = await at.connection.startMeeting(meeting)
    await at.enter('u-1', 'moderator', create_time)
    expect(await at.ending.end(id)).toBe(true)
    await at.books.advance(1000)
    expect(await at.watching.meeting(id)).toEqual({ state: 'absent' })
    expect(await at.watching.overview([id])).toMatchObject({ meetings: [], unknown: [] })
    expect(await at.ending.end(id)).toBe(false)
  })

  test('a restart of the server leaves nothing', async () => {
    await using at = await start()
    await at.connection.startMeeting(meeting)
    at.books.crash()
    expect(await at.watching.overview([id])).toMatchObject({ meetings: [], unknown: [] })
  })
})
