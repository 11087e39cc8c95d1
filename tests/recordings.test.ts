import { runDueJobs } from '@streamwise/api'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Api, api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { buildLine, buildTenant, credential, type Line } from './line.ts'
import { recordedIn } from './recording-rows.ts'

let here: Here
let simulator: Simulator
let scalelite: Simulator
let now = Date.now()
let made = 0
const fresh = (word: string) => `${word} ${++made}`

beforeAll(async () => {
  here = await platformHere(undefined, { now: () => now })
  simulator = await startSimulator()
  scalelite = await startSimulator({ mode: 'scalelite' })
})
afterEach(() => {
  simulator.setTrouble({ kind: 'none' })
  now += 10 * 60_000 // whatever was silent may be called again
})
afterAll(async () => {
  await here[Symbol.asyncDispose]()
  await Promise.all([simulator.close(), scalelite.close()])
})

/** A line with a recording in its room. */
async function recordedLine(name: string): Promise<Line & { recording: Json }> {
  const line = await buildLine(here.admin, simulator, fresh(name), [
    { code: 'recording', value: true },
    { code: 'max_recording_storage', value: 100 },
  ])
  return { ...line, recording: await another(line) }
}
const another = ({ room }: Pick<Line, 'room'>): Promise<Json> =>
  recordedIn({ admin: here.admin, database: here.database, simulator }, room)
const run = () => runDueJobs(here.deployment, here.database, { beginWithin: 1_000 })
const allowed = async ({ customer }: Line, ...permissions: string[]): Promise<Api> =>
  api(here.target, await credential(here.admin, permissions, customer.id))
const theirs = ({ record_id }: Json) => simulator.world.recordings.find(each => each.recordId === record_id)

test('a wish is answered as pending, done at the server, and nobody else’s change is overwritten', async () => {
  const { recording } = await recordedLine('Wishes')
  const path = `/recordings/${recording.id}`
  const asked = await here.admin.patch(path, { name: 'Better', version: 1 })
  expect(asked.body).toMatchObject({
    name: 'Better',
    version: 2,
    pending: [{ what: 'rename', error: null }],
  })
  const stale = await here.admin.post(`${path}/unpublish`, { version: 1 })
  expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version' } })
  await run()
  expect((await here.admin.get(path)).body).toMatchObject({ name: 'Better', pending: [], version: 3 })
  await here.admin.made(`${path}/unpublish`, {})
  await run()
  expect(theirs(recording)).toMatchObject({ state: 'unpublished' })
  const entries = (await here.admin.get(`/audit-entries?entity=Recording&entity_id=${recording.id}`)).body
    .data
  expect(entries.map(({ action }: Json) => action)).toEqual([
    'recordings.sync',
    'recordings.unpublish',
    'recordings.sync',
    'recordings.update',
  ])
  expect(JSON.stringify(entries)).not.toContain(recording.record_id)
})

test('where the server is down a wish stays, with the reason, and is done when it is back', async () => {
  const { recording } = await recordedLine('Down')
  simulator.setTrouble({ kind: 'down' })
  await here.admin.made(`/recordings/${recording.id}/unpublish`, {})
  await run()
  const { body } = await here.admin.get(`/recordings/${recording.id}`)
  expect(body).toMatchObject({
    state: 'published',
    pending: [{ what: 'unpublish', error: expect.stringMatching(/\w/) }],
  })
  simulator.setTrouble({ kind: 'none' })
  now += 10 * 60_000
  await run()
  expect((await here.admin.get(`/recordings/${recording.id}`)).body).toMatchObject({
    state: 'unpublished',
    pending: [],
  })
})

test('what is deleted leaves its record, which only who asks for it sees, and which nobody changes', async () => {
  const { recording, room } = await recordedLine('Deleted')
  expect((await here.admin.delete(`/recordings/${recording.id}`)).body).toMatchObject({
    pending: [{ what: 'delete' }],
  })
  await run()
  const ids = async (query: string) =>
    (await here.admin.get(`/recordings?room_id=${room.id}${query}`)).body.data.map(({ id }: Json) => id)
  expect(await ids('')).toEqual([])
  expect(await ids('&state=deleted')).toEqual([recording.id])
  for (const answer of [
    await here.admin.post(`/recordings/${recording.id}/publish`, {}),
    await here.admin.delete(`/recordings/${recording.id}`),
    await here.admin.get(`/recordings/${recording.id}/playback`),
    await here.admin.get(`/recordings/${recording.id}/text-tracks`),
  ])
    expect(answer).toMatchObject({ status: 409, body: { code: 'not_usable' } })
  expect(theirs(recording)).toMatchObject({ state: 'deleted' })
})

test('of many all are changed, or none', async () => {
  const line = await recordedLine('Many')
  const other = await another(line)
  const gone = await another(line)
  await here.admin.delete(`/recordings/${gone.id}`)
  await run()
  const all = [line.recording.id, other.id]
  const refused = await here.admin.post('/recordings/unpublish', { ids: [...all, gone.id] })
  expect(refused.body.errors).toMatchObject({ 'ids.2': [expect.stringMatching(/deleted/)] })
  const done = await here.admin.made('/recordings/unpublish', { ids: all })
  expect(done.data.map(({ pending }: Json) => pending[0].what)).toEqual(['unpublish', 'unpublish'])
  await run()
  expect([theirs(line.recording)?.state, theirs(other)?.state]).toEqual(['unpublished', 'unpublished'])
})

test('lists find by name, by time, and by what the room belongs to', async () => {
  const line = await recordedLine('Listed')
  const { recording } = line
  const name = fresh('Zebra')
  await here.admin.patch(`/recordings/${recording.id}`, { name })
  const found = async (query: string) => {
    const { body } = await here.admin.get(`/recordings?customer_id=${line.customer.id}&${query}`)
    return body.data?.length ?? body.errors
  }
  expect(await found(`search=${name.slice(0, 4)}&sort=name`)).toBe(1)
  expect(await found('search=elephant')).toBe(0)
  expect(await found(`from=${recording.started_at}&sort=-started_at`)).toBe(1)
  expect(await found(`until=${recording.started_at}`)).toBe(0)
  expect(await found(`account_id=${line.account.id}&state=published`)).toBe(1)
  expect(await found('from=yesterday')).toHaveProperty('from')
  expect(await found('state=lost')).toHaveProperty('state')
})

describe('playing', () => {
  test('takes fresh links from the server, which are nowhere else', async () => {
    const { recording } = await recordedLine('Played')
    const answer = await here.admin.get(`/recordings/${recording.id}/playback`)
    expect(answer.body).toMatchObject({ fresh: true, formats: [{ type: 'presentation' }] })
    expect(answer.body.formats[0].url).toMatch(new RegExp(`^${simulator.url}/`))
    expect(answer.headers.get('cache-control')).toBe('no-store')
    for (const path of [`/recordings/${recording.id}`, '/recordings?limit=100'])
      expect((await here.admin.get(path)).text).not.toContain(simulator.url)
  })

  test.each(['down', 'garbage', 'wrong_secret'] as const)(
    'falls back to the last known links where the server does not answer (%s)',
    async kind => {
      const { recording } = await recordedLine('Silent')
      simulator.setTrouble({ kind })
      expect((await here.admin.get(`/recordings/${recording.id}/playback`)).body).toMatchObject({
        fresh: false,
        as_of: recording.synced_at,
        formats: [{ url: `${simulator.url}/playback/${recording.record_id}` }],
      })
    },
  )

  test('what is not published, or is not to be, is for whoever may change it', async () => {
    const line = await recordedLine('Hidden')
    const viewer = await allowed(line, 'recordings:read', 'recordings:play')
    const editor = await allowed(line, 'recordings:play', 'recordings:write')
    const path = `/recordings/${line.recording.id}`
    const statuses = async () => [
      (await viewer.get(`${path}/playback`)).status,
      (await editor.get(`${path}/playback`)).status,
    ]
    expect(await statuses()).toEqual([200, 200])
    await editor.made(`${path}/unpublish`, {})
    expect(await statuses()).toEqual([409, 200])
    await run()
    expect(await statuses()).toEqual([409, 200])
    await editor.made(`${path}/publish`, {})
    await run()
    // Hidden at the server itself, which nobody here has noticed yet.
    const there = theirs(line.recording)
    if (there) there.state = 'unpublished'
    expect(await statuses()).toEqual([409, 200])
  })
})

describe('subtitles and captions', () => {
  const track = { kind: 'subtitles', lang: 'pt-br', label: 'Português', content: 'WEBVTT\n\nfirst' }

  test('are given to the server, and listed as it has them', async () => {
    const { recording } = await recordedLine('Subtitled')
    const path = `/recordings/${recording.id}/text-tracks`
    expect((await here.admin.get(path)).body).toEqual({ data: [] })
    await here.admin.made(path, track)
    expect((await here.admin.get(path)).body.data).toMatchObject([{ kind: 'subtitles', label: 'Português' }])
    expect(theirs(recording)?.textTracks).toMatchObject([{ content: track.content }])
  })

  test.each([
    ['content', { content: '1\n00:00 --> 00:01\nSRT' }],
    ['content', { content: '' }],
    ['lang', { lang: 'not a language' }],
    ['kind', { kind: 'karaoke' }],
    ['label', { label: '' }],
  ])('are refused at %s where they are wrong', async (field, wrong) => {
    const { recording } = await recordedLine('Wrong')
    const answer = await here.admin.post(`/recordings/${recording.id}/text-tracks`, { ...track, ...wrong })
    expect(answer.status).toBe(422)
    expect(Object.keys(answer.body.errors)).toEqual([field])
  })

  test('are refused in words where the server has no such thing', async () => {
    const provider = await here.admin.made('/service-providers', {
      provider_name: fresh('Balanced'),
      provider_type: 'scalelite',
      properties: { host_url: scalelite.apiUrl, secret: scalelite.secret },
    })
    const sold = await here.admin.made('/service-packages', {
      name: fresh('Balanced'),
      providers: [{ service_provider_id: provider.id, default: true }],
    })
    const { room } = await buildTenant(here.admin, sold.id, fresh('Balanced'))
    const recording = await recordedIn(
      { admin: here.admin, database: here.database, simulator: scalelite },
      room,
    )
    for (const answer of [
      await here.admin.post(`/recordings/${recording.id}/text-tracks`, track),
      await here.admin.get(`/recordings/${recording.id}/text-tracks`),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'not_usable' } })
  })
})

describe('storage', () => {
  const usedOf = async (subscription: Json): Promise<number | undefined> => {
    const { data } = (await here.admin.get(`/subscriptions/${subscription.id}/features`)).body
    return data.find(({ code }: Json) => code === 'max_recording_storage')?.used
  }

  test('is counted with the subscription, and goes along with an account', async () => {
    const line = await recordedLine('Stored')
    await another(line)
    expect(await usedOf(line.subscription)).toBe(4)
    const target = await here.admin.made('/subscriptions', {
      package_id: line.package.id,
      subscriber_id: line.customer.id,
    })
    await here.admin.made(`/accounts/${line.account.id}/move`, { subscription_id: target.id })
    expect([await usedOf(line.subscription), await usedOf(target)]).toEqual([0, 4])
    const moved = (await here.admin.get(`/recordings/${line.recording.id}`)).body
    expect(moved).toMatchObject({ subscription_id: target.id, version: 2 })
    await here.admin.delete(`/recordings/${line.recording.id}`)
    await run()
    expect(await usedOf(target)).toBe(2)
  })

  test('expiry follows the contract', async () => {
    const { subscription, recording } = await recordedLine('Kept')
    const expires = async () => (await here.admin.get(`/recordings/${recording.id}`)).body.expires_at
    expect(await expires()).toBeNull()
    const features = `/subscriptions/${subscription.id}/features`
    await here.admin.made(features, { code: 'record_expiration', value: 30 })
    expect(Date.parse(await expires())).toBe(Date.parse(recording.ended_at) + 30 * 24 * 3_600_000)
    await here.admin.delete(`${features}/record_expiration`)
    expect(await expires()).toBeNull()
  })
})

test('a room that goes takes its recordings along, here and at the server', async () => {
  const { room, recording, provider } = await recordedLine('Gone')
  const refused = await here.admin.delete(`/service-providers/${provider.id}`)
  expect(refused.body.code).toBe('in_use')
  expect((await here.admin.delete(`/rooms/${room.id}`)).body.removed).toMatchObject({ recordings: 1 })
  expect((await here.admin.get(`/recordings/${recording.id}`)).status).toBe(404)
  await run()
  expect(theirs(recording)).toMatchObject({ state: 'deleted' })
})
