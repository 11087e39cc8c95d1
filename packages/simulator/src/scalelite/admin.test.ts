import { describe, expect, test } from 'vitest'
import { checksumOf } from '../checksum.ts'
import type { ScaleliteOptions, Simulator } from '../simulator.ts'
import { call, createMeeting, type Read, responseOf, still } from '../testing.ts'

const MINUTE = 60_000
const balanced = (scalelite: ScaleliteOptions = {}) => still({ mode: 'scalelite', scalelite })

function send(simulator: Simulator, action: string, body?: object, query = ''): Promise<Response> {
  const checksum = checksumOf(action, query, simulator.secret, 'sha256')
  const url = `${simulator.url}/scalelite/api/${action}?${query}${query === '' ? '' : '&'}checksum=${checksum}`
  const headers = { 'content-type': 'application/json' }
  return fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {})
}

async function ask(simulator: Simulator, action: string, body?: object, query = ''): Promise<Read> {
  const answer = await send(simulator, action, body, query)
  return { status: answer.status, body: await answer.json() }
}

test('it lists servers with state, load and, in clear, their secrets', async () => {
  await using simulator = await balanced({ servers: [{ name: 'a' }, { name: 'b', tag: 'gpu' }] })
  await createMeeting(simulator)
  const { body } = await ask(simulator, 'getServers')
  expect(body).toMatchObject([
    { state: 'enabled', online: 'online', load: 1, load_multiplier: '1.0', tag: null, bbb_version: '3.0.19' },
    { tag: 'gpu', load: 0 },
  ])
  expect(body[0].secret).toBe(simulator.world.servers[0]?.secret)
  const one = await ask(simulator, 'getServerInfo', undefined, `id=${body[1].id}`)
  expect(one.body).toEqual(body[1])
})

test('a wrong checksum is XML with status 200, another action or method a 404', async () => {
  await using simulator = await balanced()
  const answer = await fetch(`${simulator.url}/scalelite/api/getServers?checksum=${'0'.repeat(64)}`)
  expect(answer.status).toBe(200)
  expect((await responseOf(answer)).messageKey).toBe('checksumError')
  expect((await send(simulator, 'getEverything')).status).toBe(404)
  expect((await send(simulator, 'getServers', {})).status).toBe(404)
})

test('without servers there is a 404 that says so', async () => {
  await using simulator = await balanced({ servers: [] })
  expect(await ask(simulator, 'getServers')).toEqual({
    status: 404,
    body: { error: 'No servers are configured' },
  })
})

test('a new server is disabled; enabled, it takes part once it has been polled', async () => {
  await using simulator = await balanced({ servers: [] })
  await simulator.advance(1)
  const added = await ask(simulator, 'addServer', {
    server: { url: 'https://bbb.example.com/bigbluebutton/api', secret: 's' },
  })
  expect(added).toMatchObject({
    status: 201,
    body: { state: 'disabled', online: 'offline', load: 'unavailable' },
  })
  const { id } = added.body
  const enabled = await ask(simulator, 'updateServer', { id, server: { state: 'enable' } })
  expect(enabled.body).toMatchObject({ state: 'enabled', online: 'offline' })
  expect((await createMeeting(simulator)).messageKey).toBe('internalError')
  await simulator.advance(MINUTE)
  expect((await createMeeting(simulator)).returncode).toBe('SUCCESS')
  const other = { meetingID: 'room-2' }
  await ask(simulator, 'updateServer', { id, server: { state: 'cordon' } })
  expect((await createMeeting(simulator, other)).messageKey).toBe('internalError')
  expect((await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })).returncode).toBe('SUCCESS')
  await ask(simulator, 'updateServer', { id, server: { state: 'disable' } })
  expect((await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })).messageKey).toBe(
    'serverUnavailable',
  )
  expect((await ask(simulator, 'deleteServer', { id })).status).toBe(200)
  expect((await ask(simulator, 'deleteServer', { id })).status).toBe(404)
})

test.each([
  ['addServer', { server: { url: 'https://x.example.com/' } }],
  ['addServer', {}],
  ['updateServer', { id: 'x', server: { state: 'enabled' } }],
  ['panicServer', {}],
])('%s refuses %j with 400', async (action, body) => {
  await using simulator = await balanced()
  expect((await send(simulator, action, body)).status).toBe(400)
})

test('panic ends what runs on a server', async () => {
  await using simulator = await balanced({ servers: [{ name: 'a' }, { name: 'b' }] })
  await createMeeting(simulator)
  await createMeeting(simulator, { meetingID: 'room-2' })
  const id = simulator.world.servers[0]?.id
  expect((await ask(simulator, 'panicServer', { id })).status).toBe(200)
  expect([...simulator.world.meetings.keys()]).toEqual(['room-2'])
  expect(simulator.world.servers[0]?.state).toBe('disabled')
})

test('a server that is gone: an internalError at first, serverUnavailable once the poller knows', async () => {
  await using simulator = await balanced()
  await createMeeting(simulator)
  const put = await fetch(`${simulator.url}/simulator/servers/bbb-1`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"reachable":false}',
  })
  expect(put.status).toBe(200)
  const info = async () => (await call(simulator, 'getMeetingInfo', { meetingID: 'room-1' })).messageKey
  expect(await info()).toBe('internalError')
  expect((await call(simulator, 'getMeetings')).messageKey).toBe('noMeetings')
  expect((await createMeeting(simulator, { meetingID: 'room-2' })).messageKey).toBe('internalError')
  await simulator.advance(MINUTE)
  expect(await info()).toBe('serverUnavailable')
  for (const server of simulator.world.servers) server.reachable = true
  await simulator.advance(MINUTE)
  expect((await call(simulator, 'getMeetings')).meetings.meeting.meetingID).toBe('room-1')
})

describe('tenants', () => {
  test('are a 412 where there are none', async () => {
    await using simulator = await balanced()
    expect((await ask(simulator, 'getTenants')).status).toBe(412)
  })

  test('are added, listed, changed and deleted, always with the secret of the load balancer', async () => {
    await using simulator = await balanced({ tenants: [] })
    expect(await ask(simulator, 'getTenants')).toEqual({
      status: 200,
      body: { message: 'No tenants exist' },
    })
    expect((await ask(simulator, 'addTenant', { tenant: { name: 't1' } })).status).toBe(400)
    const added = await ask(simulator, 'addTenant', { tenant: { name: 't1', secrets: 'a:b' } })
    expect(added).toMatchObject({ status: 201, body: { tenant: { name: 't1', secrets: 'a:b' } } })
    const { id } = added.body.tenant
    await ask(simulator, 'updateTenant', { id, tenant: { secrets: 'c' } })
    expect((await ask(simulator, 'getTenantInfo', undefined, `id=${id}`)).body).toEqual({
      id,
      name: 't1',
      secrets: 'c',
    })
    expect((await ask(simulator, 'deleteTenant', { id })).body).toEqual({ id })
    expect((await ask(simulator, 'getTenantInfo', undefined, `id=${id}`)).status).toBe(404)
  })
})
