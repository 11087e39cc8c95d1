import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '@streamwise/worker/config'
import { readEnvironment } from '@streamwise/worker/environment'
import { afterEach, describe, expect, test } from 'vitest'
import { startHost, startInVain, temporaryDirectory } from './hosts.ts'
import { api, attempt, refusalOf, signIn, trpcCall } from './http.ts'
import { customerNamed } from './line.ts'

/** A value that is wrong is still a secret. */
const SECRET = /SECRET|KEY|PASSWORD/

const directories: string[] = []
afterEach(async () => {
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
})

async function ownDirectory(): Promise<string> {
  const directory = await temporaryDirectory()
  directories.push(directory)
  return directory
}

/** Values that are wrong by themselves, each with the variable that a sentence must name first. */
const WRONG = [
  { PORT: 'abc' },
  { PORT: '70000' },
  { PUBLIC_URL: 'meet.example.com' },
  { DATABASE_URL: 'foo' },
  { APP_SECRET: 'too short' },
  { HASH_ID_KEY: 'too brief' },
  { ALLOW_PRIVATE_ADDRESSES: 'maybe' },
  { ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: 'a long password' },
  { ADMIN_PASSWORD: 'short', ADMIN_EMAIL: 'admin@example.com' },
  { ADMIN_EMAIL: 'admin@example.com' },
  { ADMIN_PASSWORD: 'a long password' },
]

describe('a wrong value', () => {
  test.each(WRONG)('is refused with a sentence that names it: %o', async env => {
    const [[name = '', value] = []] = Object.entries(env)
    const DATA_DIR = await ownDirectory()
    const refused = () => readEnvironment({ DATA_DIR, ...env })
    expect(refused).toThrow(ConfigError)
    expect(refused).toThrow(new RegExp(`^.*\\b${name}\\b.*\\.$`))
    if (SECRET.test(name)) expect(refused).not.toThrow(value)
  })

  test.each([
    { host: 'node', env: { PORT: 'abc', DATABASE_URL: 'foo', APP_SECRET: 'too short', PUBLIC_URL: 'x' } },
    { host: 'node', env: { ENCRYPTION_KEYS: 'not a key' } },
    { host: 'workerd', env: { PORT: 'abc', HASH_ID_KEY: 'too brief', ALLOW_PRIVATE_ADDRESSES: 'maybe' } },
  ] as const)('stops the start on $host, with all the others: $env', async ({ host, env }) => {
    const { code, output } = await startInVain(host, env)
    expect(code).toBe(1)
    expect(output).toMatch(/^(StreamWise|The Worker) can't start\.\n/)
    expect(output).not.toMatch(/\n\s+at |node_modules/)
    for (const [name, value] of Object.entries(env)) {
      expect(output.split('\n').find(line => line.includes(name))).toMatch(/^\p{Lu}.*\.$/u)
      if (SECRET.test(name)) expect(output).not.toContain(value)
    }
  })
})

test('without an admin the start prints a link that makes one, exactly once', async () => {
  await using host = await startHost('node', { env: { ADMIN_EMAIL: undefined, ADMIN_PASSWORD: undefined } })
  const link = /Make the first admin: (\S+)/.exec(host.output())?.[1] ?? ''
  expect(link).toContain(`${host.url}/dashboard/setup?token=`)
  const token = new URL(link).searchParams.get('token')
  const person = {
    email: 'first@example.com',
    password: 'a long password',
    first_name: 'Ada',
    last_name: 'Min',
  }
  const complete = (input: object) =>
    trpcCall(host, null, { name: 'setup.complete', type: 'mutation' }, { ...person, ...input })
  const status = async () => (await trpcCall(host, null, { name: 'setup.status', type: 'query' }, {})).body

  expect(await status()).toEqual({ has_admin: false })
  expect((await complete({ token: 'wrong' })).status).toBe(403)
  expect((await complete({ token, password: 'short' })).status).toBe(422)
  expect(await status()).toEqual({ has_admin: false })

  const answers = await Promise.all([
    complete({ token, email: 'one@example.com' }),
    complete({ token, email: 'two@example.com' }),
    complete({ token, email: 'three@example.com' }),
  ])
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 409, 409])
  expect(await status()).toEqual({ has_admin: true })
  expect(refusalOf(await complete({ token }))).toMatchObject({ status: 409, code: 'already_exists' })

  const winner = ['one', 'two', 'three'][answers.findIndex(answer => answer.status === 200)]
  const session = await signIn(host, { ...person, email: `${winner}@example.com` })
  expect((await api(host, session).get('/me')).body.roles).toEqual(['admin'])
  expect((await attempt(host, person)).status).toBe(401)
})

test('what it keeps is its owner’s alone, and lasts over a second start', async () => {
  const dataDir = await ownDirectory()
  const kept = await (async () => {
    await using host = await startHost('node', { dataDir })
    const session = await signIn(host, host.admin)
    const customer = await api(host, session).made('/customers', customerNamed('Lasting'))
    const modes = await modesOf(dataDir)
    expect(Object.keys(modes)).toContain('secrets.json')
    expect(Object.keys(modes)).toContain('streamwise.db')
    for (const [file, mode] of Object.entries(modes)) expect(mode, file).toBe('600')
    return { session, customer }
  })()

  await using host = await startHost('node', { dataDir, env: { ADMIN_PASSWORD: 'another password' } })
  // The same secrets: the session still counts and ids read as before. The first admin stays as it was made.
  const browser = api(host, kept.session)
  expect((await browser.get(`/customers/${kept.customer.id}`)).body).toEqual(kept.customer)
  expect((await attempt(host, { ...host.admin, password: 'another password' })).status).toBe(401)
  expect((await attempt(host, host.admin)).status).toBe(200)
})

test('a port that is taken stops the start with a sentence', async () => {
  await using host = await startHost('node')
  const { code, output } = await startInVain('node', { PORT: new URL(host.url).port })
  expect(code).toBe(1)
  expect(output).toMatch(/^StreamWise can't start\.\n/)
})

async function modesOf(directory: string): Promise<Record<string, string>> {
  const entries = await readdir(directory)
  const modes = await Promise.all(entries.map(async name => (await stat(join(directory, name))).mode & 0o777))
  return Object.fromEntries(entries.map((name, at) => [name, (modes[at] ?? 0).toString(8)]))
}
