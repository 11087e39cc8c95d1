import { runDueJobs } from '@streamwise/api'
import { expect, test } from 'vitest'
import { freePort } from './hosts.ts'
import { platformHere } from './in-process.ts'
import { startMailServer } from './mail-server.ts'

const START = Date.UTC(2026, 10, 21, 12)

/** A platform in this process with a clock that a test moves, and a mail server's place where none is yet. */
async function mailHere() {
  const port = await freePort()
  const clock = { now: START }
  const login = `platform:${encodeURIComponent('p@ss/w%rd & more')}`
  const here = await platformHere(same => same, {
    env: { SMTP_URL: `smtp://${login}@127.0.0.1:${port}` },
    now: () => clock.now,
  })
  return { ...here, port, clock, run: () => runDueJobs(here.deployment, here.database) }
}

test('a mail waits while the mail server is down, and arrives once it is up', async () => {
  await using here = await mailHere()
  const { admin, clock, port, run } = here
  const { id, uuid } = await admin.made('/mail/test', { to: 'ana@example.com' })
  const job = async () => (await admin.get(`/jobs/${id}`)).body
  for (let attempts = 1; attempts <= 3; attempts++) {
    expect(await run()).toBe(1)
    const waiting = await job()
    expect(waiting).toMatchObject({
      status: 'waiting',
      attempts,
      last_error: expect.stringMatching(/mail server/),
    })
    expect(waiting.last_error).not.toContain('p@ss')
    clock.now = Date.parse(waiting.run_at) - 1
    expect(await run()).toBe(0)
    clock.now++
  }
  await using mail = await startMailServer({ port })
  expect(await run()).toBe(1)
  expect(await job()).toMatchObject({ status: 'done', attempts: 4, last_error: null })
  expect(mail.mailsTo('ana@example.com')[0]?.headers.get('message-id')).toBe(`<${uuid}@example.com>`)
})

test('a mail of a run that stopped is sent by the next one, and left alone while it is leased', async () => {
  await using here = await mailHere()
  const { admin, clock, database, port, run } = here
  await using mail = await startMailServer({ port })
  const { id } = await admin.made('/mail/test', { to: 'ana@example.com' })
  // The lease of a run that stopped.
  await database.write([
    {
      sql: "UPDATE jobs SET status = 'running', lease = 'gone', leased_until = ?, attempts = 1, version = version + 1",
      args: [clock.now + 60_000],
    },
  ])
  expect(await admin.delete(`/jobs/${id}`)).toMatchObject({ status: 409, body: { code: 'not_usable' } })
  expect(await admin.post(`/jobs/${id}/retry`)).toMatchObject({ status: 409, body: { code: 'not_usable' } })
  expect(await run()).toBe(0)
  clock.now += 60_001
  expect(await run()).toBe(1)
  expect(mail.mailsTo('ana@example.com')).toHaveLength(1)
})

test('where mail is not configured a test is refused, and nothing waits', async () => {
  await using here = await platformHere(same => same, { env: { SMTP_URL: '', MAIL_FROM: '' } })
  const { admin } = here
  expect(await admin.post('/mail/test', { to: 'ana@example.com' })).toMatchObject({
    status: 409,
    body: { code: 'not_usable', message: expect.stringContaining('SMTP_URL') },
  })
  expect((await admin.get('/jobs?kind=mail')).body.data).toEqual([])
})
