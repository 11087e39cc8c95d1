import { Buffer } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PERMISSION_CODES } from '@streamwise/domain'
import { startSimulator, visit } from '@streamwise/simulator'
import { expect, test } from 'vitest'
import { type Host, startHost } from './hosts.ts'
import { api, attempt, cookieOf, send, type Target } from './http.ts'
import { buildLine, credential, providerOn } from './line.ts'
import { startMailServer } from './mail-server.ts'

/** A text as it could be written down by accident. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
]

/** Which of the secrets a text holds, in any spelling. */
const foundIn = (text: string, secrets: Record<string, string>): string[] =>
  Object.entries(secrets).flatMap(([name, secret]) =>
    spellings(secret).some(spelling => text.includes(spelling)) ? [name] : [],
  )

/** The same host, keeping the body of every answer beside what was asked. */
function recorded(host: Host): { target: Target; answers: { asked: string; text: string }[] } {
  const answers: { asked: string; text: string }[] = []
  const target: Target = {
    url: host.url,
    fetch: async request => {
      const response = await fetch(request)
      const asked = `${request.method} ${new URL(request.url).pathname}`
      answers.push({ asked, text: await response.clone().text() })
      return response
    },
  }
  return { target, answers }
}

test('a full run leaves no secret in the database, the log or an answer', async () => {
  await using simulator = await startSimulator({ secret: 'the-provider-secret-4711-of-this-run' })
  await using mail = await startMailServer()
  await using host = await startHost('node', { env: mail.env })
  const { target, answers } = recorded(host)

  const signedIn = await attempt(target, host.admin)
  const session = { cookie: cookieOf(signedIn) }
  const guess = 'a wrong guess that somebody typed'
  await attempt(target, { ...host.admin, password: guess })
  const browser = api(target, session)
  const { secret, id } = await credential(browser, PERMISSION_CODES)
  const admin = api(target, { secret })
  const replaced = 'the-second-secret-0815-of-this-run'

  const made = await buildLine(admin, simulator, 'Secretive')
  const nobody = api(target)
  const joined = await nobody.made(`/rooms/${made.room.id}/join`, { name: 'Ana', token: made.token.token })
  await visit(joined.join_url)
  const pin = 'PIN4711CODE'
  await admin.made(`/rooms/${made.room.id}/access-codes`, { role: 'moderator', code: pin })
  await nobody.made(`/rooms/${made.room.id}/join`, { name: 'Ana', token: made.token.token, code: pin })
  await nobody.post(`/rooms/${made.room.id}/join`, { name: 'Ana', token: made.token.token, code: `${pin}X` })
  await admin.get(`/rooms/${made.room.id}/status`)
  await admin.post(`/rooms/${made.room.id}/end`)
  const path = `/service-providers/${made.provider.id}`
  await admin.patch(path, { properties: { secret: replaced } })
  await admin.post(`${path}/test`)
  await admin.patch(path, { properties: { secret: replaced, nonsense: replaced } })
  await admin.post('/service-providers/test', { provider_type: 'bbb', properties: { secret: replaced } })
  await nobody.post(`/rooms/${made.room.id}/join`, { name: 'Ana', token: made.token.token })
  await admin.post('/service-providers', providerOn(simulator, 'Another'))
  await admin.made('/mail/test', { to: 'ana@example.com' })
  await admin.made('/mail/test', { to: 'nobody@example.com' })
  await mail.mailTo('ana@example.com')
  for (const list of [
    'jobs',
    'service-providers',
    'service-packages',
    'subscriptions',
    'api-credentials',
    'audit-entries',
    'users',
  ])
    await admin.get(`/${list}?limit=100`)
  await send(target, 'GET', '/auth/get-session', { auth: session })
  const rotated = await browser.made(`/api-credentials/${id}/rotate`, {})
  await browser.post(`/api-credentials/${id}/revoke`)
  await send(target, 'POST', '/auth/sign-out', { auth: session })

  const secrets = {
    'provider secret': simulator.secret,
    'replaced provider secret': replaced,
    'admin password': host.admin.password,
    'guessed password': guess,
    'API secret': secret,
    'rotated API secret': rotated.secret,
    'password of the mail server': decodeURIComponent(new URL(mail.env.SMTP_URL).password),
  }
  const creating = answers.filter(({ text }) => foundIn(text, secrets).length)
  expect(creating.map(({ asked, text }) => [asked, ...foundIn(text, secrets)])).toEqual([
    ['POST /api/v1/api-credentials', 'API secret'],
    [`POST /api/v1/api-credentials/${id}/rotate`, 'rotated API secret'],
  ])
  const sessionToken = session.cookie.split(/[=.]/)[2] ?? ''
  expect(sessionToken.length).toBeGreaterThan(20)
  for (const { asked, text } of answers) expect(text.includes(sessionToken), asked).toBe(false)

  const kept = await readDirectory(host.dataDir)
  const files = Object.keys(kept)
  expect(files).toContain('streamwise.db')
  expect(files).toContain('streamwise.db-wal')
  // The search reads what is there: it finds what may be.
  expect(Object.values(kept).some(text => text.includes('Secretive room'))).toBe(true)
  for (const [file, text] of Object.entries(kept)) expect(foundIn(text, secrets), file).toEqual([])

  const log = host.output()
  expect(log).toContain('/api/v1/service-providers')
  const links = {
    'room token': made.token.token,
    'access code': pin,
    'session token': sessionToken,
    'join checksum': checksumOf(joined.join_url),
  }
  expect(foundIn(log, { ...secrets, ...links })).toEqual([])
})

const checksumOf = (link: string) => new URL(link).searchParams.get('checksum') ?? 'no checksum'

/** Every file's bytes as text, one letter a byte. */
async function readDirectory(directory: string): Promise<Record<string, string>> {
  const names = await readdir(directory)
  const texts = await Promise.all(names.map(name => readFile(join(directory, name), 'latin1')))
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']))
}
