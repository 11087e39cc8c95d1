import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CALL_NAMES } from './calls/table.ts'
import { ALGORITHMS, checksumOf } from './checksum.ts'
import { call, createMeeting, responseOf, signed, still } from './testing.ts'
import { parseXml } from './xml.ts'

test('the probe needs no checksum and says a version', async () => {
  await using simulator = await still()
  for (const url of [simulator.apiUrl, `${simulator.apiUrl}/`]) {
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toContain('text/xml')
    expect(await responseOf(answer)).toMatchObject({
      returncode: 'SUCCESS',
      version: '2.0',
      bbbVersion: '3.0.19',
    })
  }
})

test.each(ALGORITHMS)('takes %s, upper case too', async algorithm => {
  await using simulator = await still()
  const url = signed(simulator, 'getMeetings', { a: 1 }, algorithm)
  const shouted = url.replace(/checksum=(.*)$/, text => `checksum=${text.slice(9).toUpperCase()}`)
  for (const target of [url, shouted]) {
    expect(await responseOf(await fetch(target))).toMatchObject({ messageKey: 'noMeetings' })
  }
})

test('an algorithm that is not supported is a checksumError', async () => {
  await using simulator = await still({ algorithms: ['sha1'] })
  expect((await call(simulator, 'getMeetings')).messageKey).toBe('checksumError')
})

test('the raw query is hashed: the same parameters in other bytes fail', async () => {
  await using simulator = await still()
  const query = 'fullName=A+B&meetingID=room-1'
  const checksum = checksumOf('isMeetingRunning', query, simulator.secret, 'sha1')
  const ask = (raw: string) =>
    fetch(`${simulator.apiUrl}/isMeetingRunning?${raw}&checksum=${checksum}`).then(responseOf)
  expect((await ask(query)).returncode).toBe('SUCCESS')
  expect((await ask(query.replace('+', '%20'))).messageKey).toBe('checksumError')
  expect((await ask('meetingID=room-1&fullName=A+B')).messageKey).toBe('checksumError')
})

test.each(CALL_NAMES)('%s refuses a wrong and a missing checksum', async name => {
  await using simulator = await still()
  for (const query of ['', `?meetingID=room-1&checksum=${'0'.repeat(64)}`]) {
    const method = ['insertDocument', 'putRecordingTextTrack'].includes(name) ? 'POST' : 'GET'
    const answer = await fetch(`${simulator.apiUrl}/${name}${query}`, { method, redirect: 'manual' })
    expect(answer.headers.get('location') ?? (await answer.text())).toContain('checksumError')
  }
})

test('a form POST is signed over its query alone, and the checksum may be in the body', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  const checksum = checksumOf('getMeetingInfo', '', simulator.secret, 'sha1')
  const body = new URLSearchParams({ meetingID: 'room-1', checksum })
  const url = `${simulator.apiUrl}/getMeetingInfo`
  expect(await responseOf(await fetch(url, { method: 'POST', body }))).toMatchObject({ meetingID: 'room-1' })
  const overBody = checksumOf('getMeetingInfo', 'meetingID=room-1', simulator.secret, 'sha1')
  body.set('checksum', overBody)
  expect(await responseOf(await fetch(url, { method: 'POST', body }))).toMatchObject({
    messageKey: 'checksumError',
  })
})

test.each([
  ['create', 'application/json', '{}'],
  ['create', 'application/xml; charset=utf-8', '<modules/>'],
  ['create', 'multipart/form-data', 'no boundary'],
  ['end', 'application/xml', '<x/>'],
  ['insertDocument', 'application/x-www-form-urlencoded', 'a=b'],
])('%s does not take a body of %s', async (name, contentType, body) => {
  await using simulator = await still()
  const url = signed(simulator, name, { meetingID: 'room-1', name: 'Room' })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body })
  expect(await responseOf(answer)).toMatchObject({ messageKey: 'unsupportedContentType' })
})

test('an empty body has no type', async () => {
  await using simulator = await still()
  const answer = await fetch(signed(simulator, 'getMeetings'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  })
  expect(await responseOf(answer)).toMatchObject({ returncode: 'SUCCESS' })
})

test.each([
  ['POST', 'join'],
  ['POST', 'getSessions'],
  ['POST', 'hooks/list'],
  ['POST', 'publishRecordings'],
  ['GET', 'insertDocument'],
  ['GET', 'putRecordingTextTrack'],
  ['DELETE', 'getMeetings'],
])('%s %s is not a method of it', async (method, name) => {
  await using simulator = await still()
  expect((await fetch(signed(simulator, name), { method })).status).toBe(405)
})

test('bodies are bounded as by nginx', async () => {
  await using simulator = await still()
  const answer = await fetch(signed(simulator, 'insertDocument', { meetingID: 'room-1' }), {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: 'x'.repeat(3 * 1024 * 1024),
  })
  expect(answer.status).toBe(413)
})

test('an unknown call is a 404 page', async () => {
  await using simulator = await still()
  expect((await fetch(signed(simulator, 'getRoomService'))).status).toBe(404)
})

test('no junk ever crashes it: the answer is a redirect or well-formed XML or JSON', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  const names = [
    'meetingID',
    'name',
    'fullName',
    'role',
    'password',
    'guest',
    'recordID',
    'state',
    'limit',
    'kind',
  ]
  const name = fc.oneof(
    fc.constantFrom(
      ...names,
      'callbackURL',
      'hookID',
      'publish',
      'message',
      'errorRedirectUrl',
      'userdata-x',
      'meta_x',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const value = fc.oneof(
    fc.constantFrom(
      'room-1',
      'MODERATOR',
      'true',
      '1',
      'any',
      '__proto__',
      'constructor',
      '%',
      '"><script>',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const query = fc.oneof(
    fc.array(fc.tuple(name, value), { maxLength: 8 }).map(pairs => new URLSearchParams(pairs).toString()),
    fc.string({ unit: fc.constantFrom(..."%&=+;?/ab0'!~$"), maxLength: 40 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...CALL_NAMES), query, fc.boolean(), async (call, raw, sign) => {
      // What is hashed is what fetch sends, which escapes a few characters.
      const sent = new URL(`${simulator.apiUrl}/${call}?${raw}`).search.slice(1)
      const checksum = sign ? checksumOf(call, sent, simulator.secret, 'sha1') : '0'.repeat(40)
      const method = ['insertDocument', 'putRecordingTextTrack'].includes(call) ? 'POST' : 'GET'
      const url = `${simulator.apiUrl}/${call}?${sent}&checksum=${checksum}`
      const answer = await fetch(url, {
        method,
        redirect: 'manual',
        headers: { cookie: `JSESSIONID=${raw.replace(/[^\x21-\x7e]/g, '')}` },
      })
      const text = await answer.text()
      expect([200, 302]).toContain(answer.status)
      if (answer.status === 302) expect(URL.canParse(answer.headers.get('location') ?? '')).toBe(true)
      else if (answer.headers.get('content-type')?.includes('json')) JSON.parse(text)
      else expect(parseXml(text)).toBeDefined()
    }),
    { numRuns: 400 },
  )
})
