import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { JobFailure } from '@streamwise/api'
import { ConfigError } from '@streamwise/worker/config'
import { mailerOf } from '@streamwise/worker/mailer'
import { expect, test } from 'vitest'
import { freePort } from './hosts.ts'
import { startMailServer } from './mail-server.ts'

const MAIL = {
  id: '01a1fdda-3742-775d-9805-1823aa84a665',
  sender: 'Aurora Meet',
  reply_to: 'help@example.com',
  subject: 'Olá, Ana – your “room” & more',
  text: 'Line one.\n\nA long line: é á ã 日本語 '.padEnd(2_000, 'x'),
  html: '<p>Olá</p>',
}
const never = new AbortController().signal

const mailer = (env: { SMTP_URL: string; MAIL_FROM: string }, timeouts = {}) => {
  const made = mailerOf(env, () => Date.UTC(2026, 10, 21, 9, 5), {
    dnsTimeout: 5_000,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
    socketCloseTimeout: 100,
    ...timeouts,
  })
  if (!made) throw new Error('Mail is configured.')
  return made
}

/** Why a mail did not leave. */
async function failureOf(sending: Promise<void>): Promise<JobFailure> {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof JobFailure) return error
  throw new Error(`It did not fail as a job does: ${error}`)
}

test('a mail arrives as it was written, from whom it says, with an id that stays', async () => {
  await using server = await startMailServer()
  const { send } = mailer(server.env)
  await send({ ...MAIL, to: 'ana@example.com' }, never)
  await send({ ...MAIL, to: 'ana@example.com' }, never)
  const [first, second] = server.mailsTo('ana@example.com')
  expect(first?.envelope).toEqual({ from: 'platform@example.com', to: ['ana@example.com'] })
  expect(first?.headers.get('from')).toBe('"StreamWise" <platform@example.com>')
  expect(first?.headers.get('reply-to')).toBe('<help@example.com>')
  expect(first?.headers.get('date')).toBe('Sat, 21 Nov 2026 09:05:00 +0000')
  expect(first?.headers.get('subject')).toBe(MAIL.subject)
  expect(first?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(first?.headers.get('message-id')).toBe(`<${MAIL.id}@example.com>`)
  expect(second?.headers.get('message-id')).toBe(first?.headers.get('message-id'))
  expect(first?.text.replaceAll('\r\n', '\n')).toBe(MAIL.text)
  expect(first?.html).toBe(MAIL.html)
})

test('an address is one recipient, whatever is in it', async () => {
  await using server = await startMailServer()
  const { send } = mailer(server.env)
  await send({ ...MAIL, to: "o'hara+x@example.com" }, never)
  expect(server.mailsTo("o'hara+x@example.com")).toHaveLength(1)
  for (const to of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com']) {
    await send({ ...MAIL, to }, never).catch(() => {})
    expect(server.mailsTo('b@example.com')).toEqual([])
  }
})

test('a recipient that is refused for good is not tried again, one that is refused for now is', async () => {
  await using server = await startMailServer()
  const { send } = mailer(server.env)
  const gone = await failureOf(send({ ...MAIL, to: 'nobody@example.com' }, never))
  expect(gone).toMatchObject({ permanent: true, message: expect.stringContaining('550') })
  const full = await failureOf(send({ ...MAIL, to: 'full@example.com' }, never))
  expect(full).toMatchObject({ permanent: false, message: expect.stringContaining('452') })
})

test('a message that is refused for good is not tried again', async () => {
  await using server = await startMailServer({
    onData: (stream, _, done) => {
      stream.resume()
      stream.once('end', () => done(Object.assign(new Error('Looks like spam'), { responseCode: 554 })))
    },
  })
  const failure = await failureOf(mailer(server.env).send({ ...MAIL, to: 'ana@example.com' }, never))
  expect(failure).toMatchObject({ permanent: true, message: expect.stringContaining('Looks like spam') })
})

test('a sender that is refused is the operator’s to repair: it is tried again', async () => {
  await using server = await startMailServer({
    onMailFrom: (_, __, done) => done(Object.assign(new Error('Not yours'), { responseCode: 553 })),
  })
  const failure = await failureOf(mailer(server.env).send({ ...MAIL, to: 'ana@example.com' }, never))
  expect(failure).toMatchObject({ permanent: false, message: expect.stringContaining('Not yours') })
})

test('a password that a server repeats is not told', async () => {
  await using server = await startMailServer({
    authMethods: ['PLAIN'],
    onAuth: ({ username, password }, _, done) => {
      const sent = Buffer.from(`\0${username}\0${password}`).toString('base64')
      done(
        Object.assign(new Error(`AUTH PLAIN ${sent} of ${username} with ${password}`), { responseCode: 535 }),
      )
    },
  })
  const { message } = await failureOf(mailer(server.env).send({ ...MAIL, to: 'ana@example.com' }, never))
  expect(message).toContain('AUTH PLAIN … of platform with …')
})

test('a wrong password is told without it, and tried again', async () => {
  await using server = await startMailServer()
  const env = { ...server.env, SMTP_URL: `smtp://platform:hunter2-secret@127.0.0.1:${server.port}` }
  const failure = await failureOf(mailer(env).send({ ...MAIL, to: 'ana@example.com' }, never))
  expect(failure).toMatchObject({ permanent: false, message: expect.stringContaining('EAUTH') })
  expect(failure.message).not.toContain('hunter2')
  expect(failure.message).not.toContain(Buffer.from('hunter2-secret').toString('base64'))
})

test('a server that is not there fails, and is tried again', async () => {
  const SMTP_URL = `smtp://127.0.0.1:${await freePort()}`
  const { send } = mailer({ SMTP_URL, MAIL_FROM: 'platform@example.com' })
  expect(await failureOf(send({ ...MAIL, to: 'ana@example.com' }, never))).toMatchObject({ permanent: false })
})

test('a server that never greets is given up', async () => {
  await using server = await silentServer()
  const { send } = mailer(server.env, { greetingTimeout: 100 })
  const failure = await failureOf(send({ ...MAIL, to: 'ana@example.com' }, never))
  expect(failure).toMatchObject({ permanent: false, message: expect.stringContaining('ETIMEDOUT') })
})

test('a server that is slow to take a message is given up when the job’s time is over', async () => {
  const { promise: late, resolve: release } = Promise.withResolvers<void>()
  const over = new AbortController()
  await using server = await startMailServer({
    before: () => {
      over.abort()
      return late
    },
  })
  const failure = await failureOf(mailer(server.env).send({ ...MAIL, to: 'ana@example.com' }, over.signal))
  expect(failure.permanent).toBe(false)
  release()
})

test('a password goes to another machine only over TLS, and TLS only with a certificate that fits', async () => {
  await using clear = await startMailServer({ disabledCommands: ['STARTTLS'] })
  await using starting = await startMailServer({ hideSTARTTLS: false })
  await using secure = await startMailServer({ secure: true })
  for (const [server, reason] of [
    [clear, /ETLS|STARTTLS/],
    [starting, /certificate/],
    [secure, /certificate/],
  ] as const) {
    // An address of this machine that does not look like one.
    const env = { ...server.env, SMTP_URL: server.env.SMTP_URL.replace('127.0.0.1', '0.0.0.0') }
    const failure = await failureOf(mailer(env).send({ ...MAIL, to: 'ana@example.com' }, never))
    expect(failure).toMatchObject({ permanent: false, message: expect.stringMatching(reason) })
    expect(server.mailsTo('ana@example.com')).toEqual([])
  }
})

test('both variables or none, and nothing of the address in what is said', () => {
  expect(mailerOf({}, Date.now)).toBeNull()
  expect(() => mailerOf({ SMTP_URL: 'smtp://u:secret@host' }, Date.now)).toThrow(ConfigError)
  expect(() => mailerOf({ MAIL_FROM: 'a@example.com' }, Date.now)).toThrow(/SMTP_URL and MAIL_FROM/)
  expect(() => mailerOf({ SMTP_URL: 'smtp://u:secret@host' }, Date.now)).not.toThrow(/secret/)
})

/** Takes connections and says nothing. */
async function silentServer() {
  const sockets = new Set<Socket>()
  const server = createServer(socket => void sockets.add(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // listens on a port, not on a pipe
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'platform@example.com' },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
