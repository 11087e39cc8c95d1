import { describe, expect, test } from 'vitest'
import type { Simulator } from '../simulator.ts'
import { call, createMeeting, joinUrl, listener, NOON, signed, still } from '../testing.ts'
import { visit } from '../visit.ts'

function control(simulator: Simulator, method: string, path: string, body?: unknown): Promise<Response> {
  const init = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return fetch(`${simulator.url}/simulator/${path}`, body === undefined ? { method } : { method, ...init })
}

const create = (simulator: Simulator) =>
  fetch(signed(simulator, 'create', { meetingID: 'room-1', name: 'Room one' }))

describe('trouble', () => {
  test('down breaks the connection and does nothing', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'down' })
    await expect(create(simulator)).rejects.toThrow()
    await expect(fetch(simulator.apiUrl)).rejects.toThrow()
    expect(simulator.world.meetings.size).toBe(0)
    expect(simulator.world.calls.get('create')).toBe(1)
  })

  test('reset breaks the connection after the deed', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'reset' })
    await expect(create(simulator)).rejects.toThrow()
    expect(simulator.world.meetings.size).toBe(1)
  })

  test('half sends half of what it promised, after the deed', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'half' })
    const answer = await create(simulator)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow()
    expect(simulator.world.meetings.size).toBe(1)
  })

  test('slow answers late and right', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'slow', delay_ms: 50 })
    const started = performance.now()
    expect((await createMeeting(simulator)).returncode).toBe('SUCCESS')
    expect(performance.now() - started).toBeGreaterThan(45)
  })

  test.each([
    ['garbage', 'text/xml', /^(?!<response>)/],
    ['html', 'text/html', /502 Bad Gateway/],
    ['wrong_secret', 'text/xml', /<messageKey>checksumError</],
    ['xml_bomb', 'text/xml', /<!ENTITY e9 /],
    ['unknown_key', 'text/xml', /<messageKey>somethingQuiteNew</],
  ] as const)('%s answers as %s and does nothing', async (kind, type, text) => {
    await using simulator = await still()
    simulator.setTrouble({ kind })
    const answer = await create(simulator)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(await answer.text()).toMatch(text)
    expect(simulator.world.meetings.size).toBe(0)
  })

  test('huge goes on for 64 MB', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'huge' })
    const { body } = await create(simulator)
    let bytes = 0
    for await (const chunk of body ?? []) bytes += chunk.length
    expect(bytes).toBeGreaterThan(60_000_000)
  })

  test('huge is as big as it is told', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'huge', bytes: 5_000_000 })
    const text = await (await create(simulator)).text()
    expect(text.length).toBeGreaterThan(4_900_000)
    expect(text.length).toBeLessThan(5_100_000)
  })

  test('hang takes the call and never answers', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'hang' })
    const asked = fetch(signed(simulator, 'create'), { signal: AbortSignal.timeout(100) })
    await expect(asked).rejects.toThrow('timeout')
    expect(simulator.world.calls.get('create')).toBe(1)
    expect(simulator.world.meetings.size).toBe(0)
  })

  test('lasts for so many calls, where told', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'reset', calls: ['create'], times: 2, callbacks: 'drop' })
    await expect(create(simulator)).rejects.toThrow()
    expect((await call(simulator, 'getMeetings')).returncode).toBe('SUCCESS')
    await expect(create(simulator)).rejects.toThrow()
    expect((await createMeeting(simulator)).messageKey).toBe('idNotUnique')
    expect(simulator.world.meetings.size).toBe(1)
    expect(simulator.world.callbacks.mode).toBe('drop')
  })

  test('touches the named calls only', async () => {
    await using simulator = await still()
    simulator.setTrouble({ kind: 'html', calls: ['end', 'index'] })
    await createMeeting(simulator)
    expect((await call(simulator, 'end', { meetingID: 'room-1' }))?.returncode).toBeUndefined()
    expect(await (await fetch(simulator.apiUrl)).text()).toContain('502')
    expect((await call(simulator, 'getMeetings')).returncode).toBe('SUCCESS')
  })
})

test('trouble is put on and taken off over HTTP', async () => {
  await using simulator = await still()
  const put = await control(simulator, 'PUT', 'trouble', { kind: 'wrong_secret', callbacks: 'drop' })
  expect(await put.json()).toEqual({ kind: 'wrong_secret', callbacks: 'drop' })
  expect((await call(simulator, 'getMeetings')).messageKey).toBe('checksumError')
  const removed = await control(simulator, 'DELETE', 'trouble')
  expect(await removed.json()).toEqual({ kind: 'none', callbacks: 'deliver' })
  expect((await call(simulator, 'getMeetings')).messageKey).toBe('noMeetings')
})

test.each([
  [{ kind: 'chaos' }, 'kind'],
  [{}, 'kind'],
  [{ kind: 'slow', delay_ms: -1 }, 'delay_ms'],
  [{ kind: 'slow', delay_ms: 60_001 }, 'delay_ms'],
  [{ kind: 'down', delay_ms: 5 }, 'delay_ms'],
  [{ kind: 'down', calls: ['nope'] }, 'calls.0'],
  [{ kind: 'down', calls: [] }, 'calls'],
  [{ kind: 'none', callbacks: 'lose' }, 'callbacks'],
  [{ kind: 'none', callbacks: { seed: 1, lost: 2 } }, 'callbacks.lost'],
  [{ kind: 'down', times: 0 }, 'times'],
  [{ kind: 'html', bytes: 5_000 }, 'bytes'],
  [{ kind: 'huge', bytes: 1e9 }, 'bytes'],
  [{ kind: 'none', more: 1 }, ''],
  [[], ''],
])('%j is no trouble that there is', async (body, path) => {
  await using simulator = await still()
  const answer = await control(simulator, 'PUT', 'trouble', body)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ message: expect.any(String), errors: [{ path }] })
})

test('what is not JSON is refused', async () => {
  await using simulator = await still()
  const url = `${simulator.url}/simulator/trouble`
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(url, { method: 'PUT', headers, body: '{' })).status).toBe(422)
  expect((await fetch(url, { method: 'PUT', body: '{"kind":"none"}' })).status).toBe(422)
})

test('the books tell what was done', async () => {
  await using simulator = await still()
  await createMeeting(simulator, { duration: 5 })
  await call(simulator, 'getRoomService').catch(() => {})
  const books = await (await control(simulator, 'GET', 'state')).json()
  expect(books).toMatchObject({
    mode: 'bbb',
    now: '2026-11-20T12:00:00.000Z',
    calls: { create: 1, unknown: 1 },
    meetings: [{ meeting_id: 'room-1', name: 'Room one', duration: 5, participants: [] }],
    recordings: [],
    trouble: { kind: 'none', callbacks: 'deliver' },
  })
  expect(JSON.stringify(books)).not.toContain(simulator.secret)
})

test('time is advanced where it is simulated, and only there', async () => {
  await using simulated = await still()
  const advanced = await control(simulated, 'POST', 'advance', { seconds: 90 })
  expect(await advanced.json()).toEqual({ now: '2026-11-20T12:01:30.000Z' })
  for (const body of [{}, { seconds: -1 }, { seconds: '5' }, { seconds: 1e12 }, { seconds: 1, more: 1 }]) {
    expect((await control(simulated, 'POST', 'advance', body)).status).toBe(422)
  }
  await using real = await still({ clock: 'real' })
  expect((await control(real, 'POST', 'advance', { seconds: 1 })).status).toBe(409)
  await expect(real.advance(1)).rejects.toThrow('The clock is real')
})

test('a wrong clock is wrong in all that it says', async () => {
  await using simulator = await still()
  const skewed = await control(simulator, 'PUT', 'clock', { skew_ms: -300_000 })
  expect(await skewed.json()).toEqual({ now: '2026-11-20T11:55:00.000Z' })
  expect((await createMeeting(simulator)).createTime).toBe(String(NOON - 300_000))
  expect((await control(simulator, 'PUT', 'clock', { skew_ms: 'late' })).status).toBe(422)
})

test.each([
  ['unpublish', 'unpublished', ['rap-unpublished']],
  ['delete', 'deleted', ['rap-deleted']],
  ['remove', undefined, []],
])('somebody else can %s a recording', async (change, state, events) => {
  await using back = await listener()
  await using simulator = await still()
  const { internalMeetingID } = await createMeeting(simulator, { record: true })
  await visit(joinUrl(simulator))
  await call(simulator, 'end', { meetingID: 'room-1' })
  await simulator.advance(120_000)
  await call(simulator, 'hooks/create', { callbackURL: back.url })
  const path = `recordings/${internalMeetingID}`
  expect((await control(simulator, 'PUT', path, { change })).status).toBe(200)
  await simulator.world.callbacks.settled()
  const { recordings } = await call(simulator, 'getRecordings', { state: 'any' })
  expect(recordings.recording?.state).toBe(state)
  const told = back.received.map(({ body }) => JSON.parse(new URLSearchParams(body).get('event') ?? '')[0])
  expect(told.map(({ data }) => data.id)).toEqual(events)
  expect((await control(simulator, 'PUT', 'recordings/none', { change })).status).toBe(404)
  expect((await control(simulator, 'PUT', path, { change: 'burn' })).status).toBe(422)
})

test('reset forgets everything, trouble too', async () => {
  await using simulator = await still()
  await createMeeting(simulator)
  simulator.setTrouble({ kind: 'down', callbacks: 'drop' })
  expect((await control(simulator, 'POST', 'reset')).status).toBe(200)
  expect(await (await control(simulator, 'GET', 'state')).json()).toMatchObject({
    meetings: [],
    calls: {},
    trouble: { kind: 'none', callbacks: 'deliver' },
  })
})

test('an unknown control is a 404', async () => {
  await using simulator = await still()
  expect((await control(simulator, 'GET', 'nothing')).status).toBe(404)
})
