import { expect, test } from 'vitest'
import { checksumOf } from './checksum.ts'
import { call, createMeeting, joinUrl, responseOf, signed, still } from './testing.ts'

const old = () => still({ version: '2.7.6' })

test('without bbb-webhooks hooks are a 404', async () => {
  await using simulator = await still({ webhooks: false })
  for (const name of ['hooks/create', 'hooks/list', 'hooks/destroy'])
    expect((await fetch(signed(simulator, name))).status).toBe(404)
  expect((await call(simulator, 'getMeetings')).returncode).toBe('SUCCESS')
})

test('the probe says the version', async () => {
  await using simulator = await old()
  expect(await responseOf(await fetch(simulator.apiUrl))).toMatchObject({ bbbVersion: '2.7.6' })
})

test('before 3.0 there are no messages from outside', async () => {
  await using simulator = await old()
  await createMeeting(simulator)
  const message = { meetingID: 'room-1', message: 'hello' }
  expect((await fetch(signed(simulator, 'sendChatMessage', message))).status).toBe(404)
})

test('before 3.0 hooks take sha1 alone', async () => {
  await using simulator = await old()
  const key = async (algorithm: 'sha1' | 'sha256') =>
    (await responseOf(await fetch(signed(simulator, 'hooks/list', {}, algorithm)))).returncode
  expect(await key('sha1')).toBe('SUCCESS')
  expect(await key('sha256')).toBe('FAILED')
})

test('before 3.0 a join may be a POST, and knows no errorRedirectUrl', async () => {
  await using simulator = await old()
  await createMeeting(simulator)
  const posted = await fetch(joinUrl(simulator), { method: 'POST', redirect: 'manual' })
  expect(posted.headers.get('location')).toContain('/html5client/')
  const link = joinUrl(simulator, { meetingID: 'nobody', errorRedirectUrl: 'https://platform.example.com/' })
  const refused = await fetch(link, { redirect: 'manual' })
  expect(new URL(refused.headers.get('location') ?? '').origin).toBe(simulator.url)
})

test("before 3.0 an end needs the moderator's password", async () => {
  await using simulator = await old()
  await createMeeting(simulator)
  const end = (password?: string) => call(simulator, 'end', { meetingID: 'room-1', password })
  expect((await end()).messageKey).toBe('invalidPassword')
  expect((await end('moderator')).messageKey).toBe('sentEndMeetingRequest')
})

test('before 3.0 a form without a query is signed over its sorted fields', async () => {
  await using simulator = await old()
  await createMeeting(simulator)
  const ask = (over: string) => {
    const checksum = checksumOf('getMeetingInfo', over, simulator.secret, 'sha1')
    const body = new URLSearchParams({ meetingID: 'room-1', limit: '1', checksum })
    return fetch(`${simulator.apiUrl}/getMeetingInfo`, { method: 'POST', body }).then(responseOf)
  }
  expect((await ask('limit=1&meetingID=room-1')).meetingID).toBe('room-1')
  expect((await ask('')).messageKey).toBe('checksumError')
})
