import { JobFailure, type Mailer } from '@streamwise/api'
import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport'
import { type Config, ConfigError } from './config.ts'

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
  timeouts = TIMEOUTS,
): Mailer | null {
  if (!url && !from) return null
  if (!url || !from) throw new ConfigError('SMTP_URL and MAIL_FROM go together: give both, or neither.')
  const options = { ...optionsOf(new URL(url)), ...timeouts }
  const domain = from.replace(/>$/, '').split('@').at(-1) ?? 'localhost'
  return {
    send: async ({ to, id, subject, text, html }, signal) => {
      // Loaded when a mail is sent: a Worker's start has no time for it.
      const [{ default: Mail }, { default: SmtpTransport }] = await Promise.all([
        import('nodemailer/lib/mailer'),
        import('nodemailer/lib/smtp-transport'),
      ])
      const transport = new SmtpTransport(options)
      try {
        await new Mail(transport).sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        throw failureOf(error, options.auth)
      } finally {
        transport.close()
      }
    },
  }
}

function optionsOf({ protocol, hostname, port, username, password }: URL): SMTPTransportOptions {
  const secure = protocol === 'smtps:'
  const local = LOOPBACK.test(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
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

type Login = { user?: string; pass?: string } | undefined

/** Some servers repeat what they were sent when they refuse it. */
function withoutPassword(text: string, login: Login): string {
  if (!login?.pass) return text
  const { user, pass } = login
  const spellings = [pass, base64(pass), base64(`\0${user}\0${pass}`)]
  return spellings.reduce((rest, spelling) => rest.replaceAll(spelling, '…'), text)
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
