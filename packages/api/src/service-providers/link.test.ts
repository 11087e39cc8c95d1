import { ProviderError } from '@streamwise/providers'
import { expect, test, vi } from 'vitest'
import { jobsHere, START } from '../jobs/testing.ts'
import { FIRST_PAUSE } from './breaker.ts'
import { link } from './link.ts'
import { HOST, registered, SECRET, withServers } from './testing.ts'

const here = jobsHere()
const meeting = { meeting_id: 'm', name: 'M', settings: {}, features: {} }
const started = { create_time: 1, internal_meeting_id: 'm-1', already_running: false }
const unreachable = () => new ProviderError('unreachable', 'No connection to the server.')

/** A provider whose `startMeeting` is scripted, called by as many processes as a test likes. */
async function starting(start: (count: number) => Promise<typeof started>) {
  let calls = 0
  const server = { startMeeting: () => start(++calls) }
  const here_ = () => withServers({ ...here.deployment, providerTimeout: 100 }, server)
  const process = here_()
  const provider = await registered(process, here.db)
  const call = async (by = process, row = provider()) =>
    (await link(by, await row, { db: here.db, request_id: 'r-1' })).startMeeting(meeting)
  return { calls: () => calls, call, provider, process, another: here_ }
}

const hanging = () => new Promise<never>(() => {})
const codeOf = (error: { code: string }) => error.code
const lines = () => here.log().filter(({ event }) => event === 'provider call')

test('a call goes through, and is logged without address and secret', async () => {
  const { call, provider } = await starting(async () => started)
  expect(await call()).toEqual(started)
  expect(lines()).toEqual([
    {
      event: 'provider call',
      provider: (await provider()).uuid,
      call: 'startMeeting',
      ms: expect.any(Number),
      outcome: 'ok',
      attempts: 1,
      request_id: 'r-1',
    },
  ])
})

test('what fails is logged without address and secret too', async () => {
  const { call } = await starting(async () => {
    throw new ProviderError('rejected', `https://${HOST}/create?checksum=${SECRET}`, { key: 'odd' })
  })
  await expect(call()).rejects.toMatchObject({ code: 'rejected', key: 'odd' })
  expect(lines()).toMatchObject([{ outcome: 'rejected', attempts: 1 }])
  expect(JSON.stringify(here.log())).not.toMatch(`${SECRET}|${HOST}|checksum`)
})

test('one that found no connection is made once more', async () => {
  const { call, calls, provider } = await starting(async count => {
    if (count === 1) throw unreachable()
    return started
  })
  expect(await call()).toEqual(started)
  expect(calls()).toBe(2)
  expect(lines()).toMatchObject([{ outcome: 'ok', attempts: 2 }])
  expect(await provider()).toMatchObject({ failures: 0, retry_at: null })
})

test('what would show if it were done twice is done once', async () => {
  let sent = 0
  const messages = {
    send: async () => {
      sent += 1
      throw unreachable()
    },
  }
  const process = withServers(here.deployment, { messages } as object)
  const provider = await registered(process, here.db)
  const connection = await link(process, await provider(), { db: here.db })
  const { send } = Reflect.get(connection, 'messages') as typeof messages
  await expect(send()).rejects.toMatchObject({ code: 'unreachable' })
  expect(sent).toBe(1)
})

test('a hundred requests to a server that hangs cost one time-out', async () => {
  const { call, calls, provider } = await starting(hanging)
  const codes = await Promise.all(Array.from({ length: 100 }, () => call().catch(codeOf)))
  expect(new Set(codes)).toEqual(new Set(['timeout']))
  expect(calls()).toBe(8)
  expect(await provider()).toMatchObject({ failures: 1, successes: 0, retry_at: START + FIRST_PAUSE })
  // The next one is not even tried, here and where only the row is known.
  await expect(call()).rejects.toMatchObject({ code: 'timeout' })
  expect(calls()).toBe(8)
  expect(lines().at(-1)).toMatchObject({ outcome: 'timeout', attempts: 0 })
})

test('what one process found out spares another the wait', async () => {
  const { call, calls, another } = await starting(hanging)
  await call().catch(codeOf)
  await expect(call(another())).rejects.toMatchObject({ code: 'unreachable' })
  expect(calls()).toBe(1)
})

test('after a pause one goes ahead; while it finds out, the others are refused', async () => {
  const gate = Promise.withResolvers<typeof started>()
  const { call, calls, provider } = await starting(count => (count === 1 ? hanging() : gate.promise))
  await call().catch(codeOf)
  here.now += FIRST_PAUSE
  const row = await provider()
  const probe = call(undefined, Promise.resolve(row))
  await vi.waitFor(() => expect(calls()).toBe(2))
  const others = await Promise.all(Array.from({ length: 20 }, () => call().catch(codeOf)))
  expect(new Set(others)).toEqual(new Set(['timeout']))
  expect(calls()).toBe(2)
  gate.resolve(started)
  expect(await probe).toEqual(started)
  expect(await provider()).toMatchObject({ failures: 0, retry_at: null })
  // A row that was read before tells nothing new.
  expect(await call(undefined, Promise.resolve(row))).toEqual(started)
})

test('each failure in a row doubles the pause, up to five minutes', async () => {
  const { call, provider } = await starting(hanging)
  const pauses: number[] = []
  for (let failures = 1; failures <= 6; failures++) {
    await call().catch(codeOf)
    const { retry_at } = await provider()
    pauses.push(((retry_at ?? 0) - here.now) / 1_000)
    here.now = retry_at ?? 0
  }
  expect(pauses).toEqual([30, 60, 120, 240, 300, 300])
})

test('a server that refuses has answered, and so has a balancer that misses one of its servers', async () => {
  const { call, calls, provider } = await starting(async count => {
    throw count === 1
      ? new ProviderError('wrong_secret', 'No.', { key: 'checksumError' })
      : new ProviderError('unreachable', 'One is gone.', { key: 'serverUnavailable' })
  })
  for (const code of ['wrong_secret', 'unreachable', 'unreachable'])
    await expect(call()).rejects.toMatchObject({ code })
  expect(calls()).toBe(5)
  expect(await provider()).toMatchObject({ failures: 0, retry_at: null })
})

test('eight calls at once, and the others in their turn', async () => {
  let now = 0
  let most = 0
  const { call, calls } = await starting(async () => {
    most = Math.max(most, ++now)
    await new Promise(resolve => setTimeout(resolve, 5))
    now -= 1
    return started
  })
  await Promise.all(Array.from({ length: 20 }, () => call()))
  expect(calls()).toBe(20)
  expect(most).toBe(8)
})

test('a server in use by others is no server in trouble', async () => {
  const held = Promise.withResolvers<typeof started>()
  const { process, provider } = await starting(() => held.promise)
  const row = await provider()
  const links = await Promise.all(Array.from({ length: 9 }, () => link(process, row, { db: here.db })))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const calls = links.map(each => each.startMeeting(meeting))
    const last = expect(calls.pop()).rejects.toMatchObject({ code: 'timeout', key: 'busy' })
    // Longer than anybody waits for their turn, and less than the longest that a call may take.
    await vi.advanceTimersByTimeAsync(150)
    await last
    held.resolve(started)
    expect(await Promise.all(calls)).toHaveLength(8)
  } finally {
    vi.useRealTimers()
  }
  expect(await provider()).toMatchObject({ failures: 0, retry_at: null })
})

test('other properties are another server', async () => {
  const { call, calls, provider } = await starting(count =>
    count === 1 ? hanging() : Promise.resolve(started),
  )
  await call().catch(codeOf)
  const row = await provider()
  const other = {
    ...row,
    retry_at: null,
    properties: { ...row.properties, host_url: 'https://other.test/bigbluebutton/api' },
  }
  expect(await call(undefined, Promise.resolve(other))).toEqual(started)
  expect(calls()).toBe(2)
})

test('a check asks whatever is known, and leaves it to its maker to write down what it found', async () => {
  const { call, calls, provider, process } = await starting(count =>
    count === 1 ? hanging() : Promise.resolve(started),
  )
  await call().catch(codeOf)
  const row = await provider()
  const check = await link(process, row, { db: here.db, check: true })
  expect(await check.startMeeting(meeting)).toEqual(started)
  expect(calls()).toBe(2)
  expect(await provider()).toEqual(row)
  // This process knows it now.
  expect(await call()).toEqual(started)
})

test('a link without a call to the server is made while the server is silent', async () => {
  const { call, provider, process } = await starting(hanging)
  await call().catch(codeOf)
  const connection = await link(process, await provider(), { db: here.db })
  const join = { meeting_id: 'm', full_name: 'Ana', role: 'attendee', create_time: 1, user_id: 'u' } as const
  expect(await connection.joinUrl(join)).toContain('meetingID=m')
})
