import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it arrived. */
export type Arrived = {
  envelope: { from: string; to: string[] }
  headers: Map<string, string>
  text: string
  html: string
}

export type MailServer = AsyncDisposable & {
  /** What a platform needs to send through it. */
  env: { SMTP_URL: string; MAIL_FROM: string }
  port: number
  /** All that has arrived for an address. */
  mailsTo(address: string): Arrived[]
  /** The first mail for an address: it may have arrived already. */
  mailTo(address: string): Promise<Arrived>
}

const USER = { name: 'platform', password: 'p@ss/w%rd & more' }

/** Addresses that begin like this are refused with this code, for good (5xx) or for now (4xx). */
const REFUSED: Record<string, number> = { nobody: 550, full: 452 }

/**
 * A real SMTP server on this machine that asks for a password, and keeps what it is sent. Each message is begun with
 * `before`, so that a test can have it wait.
 */
export async function startMailServer(
  options: SMTPServerOptions & { port?: number; before?: () => Promise<unknown> } = {},
): Promise<MailServer> {
  const { port = 0, before, ...more } = options
  const arrived: Arrived[] = []
  const arrivals = new EventEmitter().setMaxListeners(0)
  const server = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      username === USER.name && password === USER.password
        ? done(null, { user: username })
        : done(failure(535, 'Wrong user or password')),
    onRcptTo: ({ address }, _, done) => {
      const code = REFUSED[address.split(/[-@]/)[0] ?? '']
      done(code ? failure(code, `No mail for ${address}`) : null)
    },
    onData: (stream, { envelope }, done) => {
      const take = async () => {
        const raw = await text(stream)
        await before?.()
        const { mailFrom, rcptTo } = envelope
        arrived.push({
          envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
          ...readMail(raw),
        })
        arrivals.emit('mail')
      }
      take().then(() => done(), done)
    },
    ...more,
  })
  server.on('error', () => {}) // clients that hang up are part of the tests
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address() as AddressInfo // listens on a port, not on a pipe
  const mailsTo = (to: string) => arrived.filter(({ envelope }) => envelope.to.includes(to))
  const login = `${USER.name}:${encodeURIComponent(USER.password)}`
  return {
    env: {
      SMTP_URL: `${more.secure ? 'smtps' : 'smtp'}://${login}@127.0.0.1:${address.port}`,
      MAIL_FROM: 'StreamWise <platform@example.com>',
    },
    port: address.port,
    mailsTo,
    mailTo: async to => {
      for (;;) {
        const [first] = mailsTo(to)
        if (first) return first
        await once(arrivals, 'mail')
      }
    },
    [Symbol.asyncDispose]: () => new Promise<void>(resolve => server.close(resolve)),
  }
}

const failure = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })

/** Headers and the two bodies of a mail as nodemailer writes it: multipart/alternative, quoted-printable or base64. */
function readMail(raw: string): Pick<Arrived, 'headers' | 'text' | 'html'> {
  const { headers, body } = partOf(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).slice(1, -1).map(partOf)
  const bodyOf = (type: string) => {
    const part = parts.find(each => each.headers.get('content-type')?.startsWith(type))
    return part ? decoded(part.body.trim(), part.headers.get('content-transfer-encoding')) : ''
  }
  return { headers, text: bodyOf('text/plain'), html: bodyOf('text/html') }
}

function partOf(raw: string) {
  const [head = '', ...rest] = raw.replace(/^\r\n/, '').split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = new Map(
    lines.map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), wordsOf(line.slice(at + 1).trim())]
    }),
  )
  return { headers, body: rest.join('\r\n\r\n') }
}

/** Encoded words of a header (RFC 2047). */
const wordsOf = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
      decoded(
        kind.toUpperCase() === 'B' ? body : body.replaceAll('_', ' '),
        kind === 'B' ? 'base64' : 'quoted-printable',
      ),
    )

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const joined = body.replaceAll(/=\r\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
