import bbb from 'bigbluebutton-js'
import { expect, test } from 'vitest'
import { still } from './testing.ts'

/** bigbluebutton-js was written by others against real servers: what it understands is not our own invention. */
test('an independent client creates, joins, looks, ends and finds the recording', async () => {
  await using simulator = await still()
  const api = bbb.api(simulator.apiUrl.replace(/\/api$/, ''), simulator.secret)
  const { administration, monitoring, recording } = api
  const created = await bbb.http(
    administration.create('Aula de Álgebra & C°', 'class-1', {
      attendeePW: 'attendee',
      moderatorPW: 'moderator',
      record: true,
      allowRequestsWithoutSession: true,
      'meta_course-id': 'A/1',
    }),
  )
  expect(created).toMatchObject({ returncode: 'SUCCESS', meetingID: 'class-1', attendeePW: 'attendee' })

  expect((await bbb.http(monitoring.isMeetingRunning('class-1'))).running).toBe(false)
  // It leaves an apostrophe as it is, which fetch would escape after the checksum was made.
  const page = await fetch(administration.join('Zoë Silva & Cia', 'class-1', 'moderator', { userID: 'z' }))
  expect(await page.text()).toContain('Zoë Silva &amp; Cia')
  expect((await bbb.http(monitoring.isMeetingRunning('class-1'))).running).toBe(true)

  const { meetings } = await bbb.http(monitoring.getMeetings())
  expect(meetings).toMatchObject([
    { meetingID: 'class-1', participantCount: 1, metadata: { 'course-id': 'A/1' } },
  ])
  const info = await bbb.http(monitoring.getMeetingInfo('class-1'))
  expect(info.attendees.attendee).toMatchObject({ userID: 'z', role: 'MODERATOR' })

  expect((await bbb.http(administration.end('class-1', 'attendee'))).messageKey).toBe('invalidPassword')
  expect((await bbb.http(administration.end('class-1', 'moderator'))).messageKey).toBe(
    'sentEndMeetingRequest',
  )
  await simulator.advance(120_000)
  expect((await bbb.http(monitoring.getMeetings())).messageKey).toBe('noMeetings')

  const { recordings } = await bbb.http(recording.getRecordings({ meetingID: 'class-1' }))
  expect(recordings).toMatchObject([{ meetingID: 'class-1', state: 'published', published: true }])
  const { recordID } = recordings[0]
  expect((await bbb.http(recording.publishRecordings(recordID, false))).published).toBe(false)
  expect((await bbb.http(recording.updateRecordings(recordID, { meta_title: 'x' }))).updated).toBe(true)
  expect((await bbb.http(recording.deleteRecordings(recordID))).deleted).toBe(true)
})

test('an independent client registers and removes hooks', async () => {
  await using simulator = await still()
  const { hooks } = bbb.api(simulator.apiUrl.replace(/\/api$/, ''), simulator.secret)
  const { hookID } = await bbb.http(hooks.create('https://example.com/hook?a=b'))
  expect((await bbb.http(hooks.list())).hooks.hook).toMatchObject({ hookID })
  expect((await bbb.http(hooks.destroy(hookID))).removed).toBe(true)
})
