import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { insertSql, jobs, raw } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { newUuid } from '@streamwise/domain'
import { expect, test, vi } from 'vitest'
import { HOSTS, type Host, startHost, temporaryDirectory } from './hosts.ts'
import { api, signIn } from './http.ts'
import { startMailServer } from './mail-server.ts'

/** A directory for a host's data, and the database in it as a client of its own. */
async function dataHere() {
  const directory = await temporaryDirectory()
  const db = embeddedDatabase(join(directory, 'streamwise.db'))
  await migrate(db)
  return {
    directory,
    /** A mail that is due, as a platform writes it that stops right after. */
    leave: (to: string) =>
      db.write([
        insertSql(jobs, {
          uuid: newUuid(),
          created_at: Date.now(),
          updated_at: Date.now(),
          version: 1,
          kind: 'mail',
          payload: { template: 'test', to, locale: 'en', params: {} },
          status: 'waiting',
          run_at: Date.now(),
          attempts: 0,
          max_attempts: 12,
        }),
      ]),
    /** Each mail's status and how often it was tried. */
    mails: async () => {
      const [answer] = await db.read([raw("SELECT status, attempts FROM jobs WHERE kind = 'mail'")])
      return (answer?.rows ?? []).map(([status, attempts]) => `${status} ${attempts}`)
    },
    [Symbol.asyncDispose]: async () => {
      db.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const adminOf = async (host: Host) => api(host, await signIn(host, host.admin))

test.each(HOSTS)('the clock of %s does what is due, and looks after what expires', async name => {
  await using data = await dataHere()
  await using mail = await startMailServer()
  await data.leave('ana@example.com')
  await using host = await startHost(name, { dataDir: data.directory, env: mail.env })
  await mail.mailTo('ana@example.com')
  const { get } = await adminOf(host)
  await vi.waitFor(async () => {
    const { body } = await get('/jobs?sort=created_at')
    expect(body.data).toMatchObject([
      { kind: 'mail', status: 'done', attempts: 1 },
      { kind: 'find_recordings', status: 'waiting', finished_at: expect.any(String) },
      { kind: 'expire_recordings', status: 'waiting', finished_at: expect.any(String) },
      { kind: 'close_meetings', status: 'waiting', finished_at: expect.any(String) },
      { kind: 'expire_subscriptions', status: 'waiting', finished_at: expect.any(String) },
      { kind: 'watch_providers', status: 'waiting', finished_at: expect.any(String) },
      { kind: 'cleanup', status: 'waiting', finished_at: expect.any(String) },
    ])
  }, 20_000)
  expect(host.output()).not.toContain('p@ss')
})

test('two platforms on one database send each mail once', async () => {
  await using data = await dataHere()
  await using mail = await startMailServer()
  const options = { dataDir: data.directory, env: mail.env }
  await using first = await startHost('node', options)
  await using second = await startHost('node', options)
  const admins = [await adminOf(first), await adminOf(second)]
  const names = Array.from({ length: 60 }, (_, n) => `reader-${n}@example.com`)
  await Promise.all(names.map((to, n) => admins[n % 2]?.made('/mail/test', { to })))
  await Promise.all(names.map(mail.mailTo))
  await vi.waitFor(async () => expect(await data.mails()).toEqual(names.map(() => 'done 1')), 20_000)
  for (const name of names) expect(mail.mailsTo(name), name).toHaveLength(1)
})

test('a platform that stops ends what it has begun', async () => {
  const { promise: arriving, resolve: arrives } = Promise.withResolvers<void>()
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await using data = await dataHere()
  await using mail = await startMailServer({
    before: () => {
      arrives()
      return held
    },
  })
  const host = await startHost('node', { dataDir: data.directory, env: mail.env })
  await (await adminOf(host)).made('/mail/test', { to: 'ana@example.com' })
  await arriving
  const stopped = host[Symbol.asyncDispose]()
  release()
  await stopped
  expect(mail.mailsTo('ana@example.com')).toHaveLength(1)
  expect(await data.mails()).toEqual(['done 1'])
})
