import { raw } from '@streamwise/db'
import { type Overview, type ProviderConnection, ProviderError } from '@streamwise/providers'
import { expect, test } from 'vitest'
import { runDueJobs } from '../jobs/runner.ts'
import { jobsHere, MINUTE, START } from '../jobs/testing.ts'
import { tick } from '../jobs/tick.ts'
import type { Mail } from '../mail/mailer.ts'
import { link } from './link.ts'
import { adminNamed, HOST, registered, SECRET, withServers } from './testing.ts'

const here = jobsHere()

const seeing = (more: Partial<Overview> = {}): Overview => ({
  latency_ms: 12,
  version: '3.0.19',
  meetings: [],
  unknown: [],
  load: { meetings: 2, participants: 30 },
  ...more,
})
const unreachable = () => new ProviderError('unreachable', 'The server refuses connections on this port.')

/** A platform that checks one server each minute. `answer` is what the server does next. */
async function watching(first: () => Promise<Overview>, more: Partial<ProviderConnection> = {}) {
  const set = { answer: first, asked: [] as (readonly string[])[], mails: [] as (Mail & { to: string })[] }
  const server = {
    watching: {
      meeting: async () => ({ state: 'absent' as const }),
      overview: (ids: readonly string[]) => {
        set.asked.push(ids)
        return set.answer()
      },
    },
    test: async () => ({ latency_ms: 3, version: '3.0.19', found: {} }),
    ...more,
  }
  const mail = { send: async (sent: Mail & { to: string }) => void set.mails.push(sent) }
  const deployment = { ...withServers(here.deployment, server), mail }
  const provider = await registered(deployment, here.db)
  const round = async () => {
    await tick(deployment, here.db)
    while (await runDueJobs(deployment, here.db));
    here.now += MINUTE
    return provider()
  }
  const checks = async () => {
    const [answer] = await here.db.read([
      raw(
        'SELECT ok, state, latency_ms, server_version, code, meetings, participants FROM service_provider_checks ORDER BY id',
      ),
    ])
    return answer?.rows ?? []
  }
  return { set, deployment, provider, round, checks }
}
const fails = () => Promise.reject(unreachable())

test('each minute an active provider is asked once, and what it said is its health and its load', async () => {
  const { set, round, checks } = await watching(async () => seeing())
  expect(await round()).toMatchObject({
    version: 1,
    health_state: 'healthy',
    health_since: START,
    health_latency_ms: 12,
    health_version: '3.0.19',
    health_message: null,
    health_checked_at: START,
    failures: 0,
    load_meetings: 2,
    load_participants: 30,
    load_seen_at: START,
  })
  set.answer = async () => seeing({ version: '3.0.20', load: null })
  expect(await round()).toMatchObject({ health_since: START, health_version: '3.0.20', load_seen_at: START })
  expect(set.asked).toEqual([[], []])
  expect(await checks()).toEqual([
    [1, 'healthy', 12, '3.0.19', null, 2, 30],
    [1, 'healthy', 12, '3.0.20', null, null, null],
  ])
})

test('one that is disabled is not asked', async () => {
  const { set, deployment, round } = await watching(async () => seeing())
  await registered(deployment, here.db, { active: false, provider_name: 'Disabled' })
  await round()
  expect(set.asked).toHaveLength(1)
})

test('a failure degrades it, three in a row take it down, two good answers bring it back; admins hear of both once', async () => {
  await adminNamed(here.db, 'ada')
  await adminNamed(here.db, 'rui', 'pt-BR')
  await adminNamed(here.db, 'gone', 'en', 'inactive')
  const { set, round, checks } = await watching(async () => seeing())
  const states: string[] = []
  const minutes = async (count: number, answer: () => Promise<Overview>) => {
    set.answer = answer
    for (let minute = 0; minute < count; minute++) states.push((await round()).health_state)
  }
  await minutes(1, async () => seeing())
  await minutes(5, fails)
  expect(states.splice(0)).toEqual(['healthy', 'degraded', 'degraded', 'down', 'down', 'down'])
  expect(set.mails.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'ada@example.com: Frankfurt is down',
    'rui@example.com: Frankfurt está fora do ar',
  ])
  expect(set.mails[0]?.text).toContain('refuses connections')
  expect(set.mails[0]?.text).toContain('21 November 2026 at 12:03')
  expect(JSON.stringify(set.mails)).not.toMatch(`${SECRET}|${HOST}`)

  await minutes(3, async () => seeing())
  expect(states).toEqual(['down', 'healthy', 'healthy'])
  expect(set.mails.slice(2).map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'ada@example.com: Frankfurt is back',
    'rui@example.com: Frankfurt voltou',
  ])
  expect(here.log().filter(({ event }) => event === 'provider health')).toMatchObject([
    { from: 'unknown', to: 'healthy' },
    { from: 'healthy', to: 'degraded' },
    { from: 'degraded', to: 'down' },
    { from: 'down', to: 'healthy' },
  ])
  expect((await checks()).map(([ok, , , , code]) => [ok, code])).toEqual([
    [1, null],
    ...Array.from({ length: 5 }, () => [0, 'unreachable']),
    ...Array.from({ length: 3 }, () => [1, null]),
  ])
})

test('a provider that is down is left alone by all but its check, which ends that', async () => {
  const { deployment, provider, round, set } = await watching(fails)
  await round()
  const row = await provider()
  expect(row).toMatchObject({ health_state: 'down', retry_at: START + 30_000, load_seen_at: null })
  await round()
  // A process that has never called it knows from the row.
  here.now -= MINUTE
  const elsewhere = await link({ ...deployment }, await provider(), { db: here.db })
  const before = set.asked.length
  await expect(elsewhere.watching?.overview([])).rejects.toMatchObject({ code: 'unreachable' })
  expect(set.asked).toHaveLength(before)
  here.now += MINUTE
  set.answer = async () => seeing()
  expect(await round()).toMatchObject({ health_state: 'down', failures: 0, successes: 1, retry_at: null })
})

test('one that refuses is down in time too, but has answered: nothing is held back', async () => {
  const { round } = await watching(() =>
    Promise.reject(new ProviderError('wrong_secret', 'The secret is wrong.', { key: 'checksumError' })),
  )
  expect(await round()).toMatchObject({
    health_state: 'down',
    health_message: 'The secret is wrong.',
    retry_at: null,
  })
})

test('a secret that can’t be decrypted is what is wrong, not a failed job', async () => {
  const { deployment, checks } = await watching(async () => seeing())
  const key = {
    ...deployment,
    cipher: { ...deployment.cipher, decrypt: () => Promise.reject(new Error('no key')) },
  }
  await tick(key, here.db)
  while (await runDueJobs(key, here.db));
  expect(await checks()).toMatchObject([[0, 'down', null, null, 'undecryptable', null, null]])
  expect((await here.all()).map(({ kind, status }) => [kind, status])).toContainEqual([
    'watch_provider',
    'done',
  ])
})

test('slow answers degrade, and say so', async () => {
  const { round } = await watching(async () => seeing({ latency_ms: 4_200 }))
  await round()
  expect(await round()).toMatchObject({
    health_state: 'degraded',
    health_message: 'It took 4.2 seconds to answer.',
  })
})

test('one that nobody has called is tested first, and what that finds out is kept', async () => {
  let tests = 0
  const found = { checksum_algorithm: 'sha1' }
  const { set, round } = await watching(async () => seeing(), {
    test: async () => ({ latency_ms: ++tests, version: '2.4', found }),
  })
  expect(await round()).toMatchObject({
    version: 1,
    health_latency_ms: 12,
    properties: found,
    load_meetings: 2,
  })
  await round()
  expect([tests, set.asked.length]).toEqual([1, 2])
})

test('a type that can’t tell what runs is tested', async () => {
  const { round } = await watching(async () => seeing(), {
    watching: undefined,
    test: async () => ({ latency_ms: 7, version: null, found: {} }),
  })
  expect(await round()).toMatchObject({ health_state: 'healthy', health_latency_ms: 7, load_meetings: null })
})

test('the servers behind a balancer are looked at every five minutes; why they can’t be is told', async () => {
  const one = {
    name: 'bbb1',
    url: 'https://bbb1.test',
    state: 'enabled' as const,
    online: true,
    load: 1.5,
    version: null,
  }
  let [asked, refuses] = [0, false]
  const list = async () => {
    asked += 1
    if (refuses) throw new ProviderError('wrong_secret', 'The secret of the management is wrong.')
    return [one]
  }
  const { round } = await watching(async () => seeing(), { servers: { list } })
  expect(await round()).toMatchObject({ servers: [one], servers_seen_at: START, servers_message: null })
  for (let minute = 1; minute < 5; minute++) await round()
  expect(asked).toBe(1)
  refuses = true
  expect(await round()).toMatchObject({
    health_state: 'healthy',
    servers: [one],
    servers_seen_at: START,
    servers_message: 'The secret of the management is wrong.',
  })
})

test('a provider is told whom to tell, again every half hour, and as soon as it is back', async () => {
  const urls: string[] = []
  let id = 'first'
  const register = async (url: string) => {
    urls.push(url)
    return id
  }
  const { round, set, provider } = await watching(async () => seeing(), { webhooks: { register } })
  const since = { webhooks_id: 'first', webhooks_since: START }
  expect(await round()).toMatchObject({ webhooks_until: START + 30 * MINUTE, ...since })
  for (let minute = 1; minute < 30; minute++) await round()
  expect(urls).toHaveLength(1)
  expect(await round()).toMatchObject(since)
  expect(urls).toHaveLength(2)
  set.answer = fails
  for (let minute = 0; minute < 3; minute++) await round()
  set.answer = async () => seeing()
  id = 'another'
  const back = here.now
  expect(await round()).toMatchObject({ webhooks_id: 'another', webhooks_since: back })
  expect(urls).toHaveLength(3)
  const { uuid } = await provider()
  expect(new Set(urls).size).toBe(1)
  expect(urls[0]).toMatch(`http://platform.test/callbacks/${uuid}/hook/-/`)
})

test('one without webhooks is asked for them every half hour, and one that fails there is well all the same', async () => {
  let asked = 0
  const register = async () => {
    if (++asked > 1) throw unreachable()
    return null
  }
  const { round } = await watching(async () => seeing(), { webhooks: { register } })
  for (let minute = 0; minute < 30; minute++)
    expect(await round()).toMatchObject({ health_state: 'healthy', webhooks_until: null, retry_at: null })
  expect(asked).toBe(1)
  expect(await round()).toMatchObject({ health_state: 'healthy', webhooks_until: null, retry_at: null })
  expect(asked).toBe(3) // two tries of one call
})

test('checks are kept for thirty days', async () => {
  const { round, checks } = await watching(async () => seeing())
  await round()
  here.now = START + 31 * 24 * 60 * MINUTE
  await round()
  await round()
  expect(await checks()).toHaveLength(2)
})
