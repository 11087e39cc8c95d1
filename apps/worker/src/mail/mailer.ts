import { JobFailure, type Mailer } from '@streamwise/api'
import { type Config, ConfigError } from '../config.ts'
import { addressOf, base64, messageOf } from './message.ts'
import { type Login, submit } from './smtp.ts'

/** How long each step with a mail server may take, in ms: together less than a job's time. */
const TIMEOUTS = {
  dnsTimeout: 5_000,
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 8_000,
  socketCloseTimeout: 1_000,
}
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i

/**
 * Mail by SMTP, as `SMTP_URL` and `MAIL_FROM` say; null where neither is given. Throws `ConfigError` that never holds
 * the address's password.
 */
export function mailerOf(
  { SMTP_URL: url, MAIL_FROM: from }: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>,
  now: () => number,
  timeouts = TIMEOUTS,
): Mailer | null {
  if (!url && !from) return null
  if (!url || !from) throw new ConfigError('SMTP_URL and MAIL_FROM go together: give both, or neither.')
  const { login, ...options } = optionsOf(new URL(url))
  const address = addressOf(from)
  return {
    send: async ({ to, id, sender, reply_to, subject, text, html }, signal) => {
      const domain = address.split('@').at(-1)
      const message = messageOf({
        from: from === address ? `${sender.replaceAll(/[<>]/g, '')} <${address}>` : from,
        reply_to,
        to,
        id: `${id}@${domain}`,
        subject,
        text,
        html,
        date: new Date(now()),
      })
      const envelope = { from: address, to: [to] }
      await submit({ options: { ...options, ...timeouts }, login, envelope, message, signal }).catch(
        error => {
          throw failureOf(error, login)
        },
      )
    },
  }
}

function optionsOf({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:'
  const local = LOOPBACK.test(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    login: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null,
    // A password goes over the network only encrypted; to a relay on this machine nothing needs to be.
    requireTLS: !secure && !local && username !== '',
    ignoreTLS: !secure && local,
  }
}

/** What a mail server or the way to it said, in one line. Only a refusal of the recipient or the mail is for good. */
function failureOf(error: unknown, login: Login): JobFailure {
  const { code, command, responseCode, message } = error as Partial<Record<string, unknown>> // the library's error
  const refused = typeof responseCode === 'number' && responseCode >= 500
  const permanent = refused && (command === 'RCPT TO' || command === 'DATA')
  const said = withoutPassword(String(message).replaceAll(/\s+/g, ' '), login).slice(0, 500)
  return new JobFailure(`The mail server: ${said}${typeof code === 'string' ? ` (${code})` : ''}`, {
    permanent,
    cause: error,
  })
}

/** Some servers repeat what they were sent when they refuse it. */
function withoutPassword(text: string, login: Login): string {
  if (!login) return text
  const { user, pass } = login
  const spellings = [pass, base64(pass), base64(`\0${user}\0${pass}`)]
  return spellings.reduce((rest, spelling) => rest.replaceAll(spelling, '…'), text)
}
