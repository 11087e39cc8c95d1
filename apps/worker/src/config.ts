import * as z from 'zod'

const secret = (name: string) =>
  z.string({ error: `${name} is missing.` }).min(32, `${name} needs at least 32 characters.`)

/** A yes or no of the environment; no where it is not given. */
export const flag = (name: string) =>
  z
    .enum(['true', 'false', '1', '0', 'yes', 'no', ''], `${name} is true or false.`)
    .default('false')
    .transform(value => ['true', '1', 'yes'].includes(value))

/** An empty value is the same as none. */
export const filled = (value: unknown) => (value === '' ? undefined : value)

/** Requests a minute, 0 for no limit. */
const quota = (name: string, fallback: number) =>
  z.preprocess(
    filled,
    z.coerce
      .number(`${name} is a number of requests a minute, 0 for no limit.`)
      .int(`${name} is a whole number.`)
      .min(0, `${name} is not below 0.`)
      .max(1_000_000_000, `${name} is at most 1000000000.`)
      .default(fallback),
  )

const SMTP_FORM = 'SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.'

/** Nothing but scheme, name and password, host and port; signs that have a meaning there are percent-encoded. */
function isSmtp(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text)
  if (!/^smtps?:$/.test(protocol) || !hostname || !/^\/?$/.test(pathname) || search || hash) return false
  try {
    return Boolean(decodeURIComponent(username)) === Boolean(decodeURIComponent(password))
  } catch {
    return false
  }
}

/** An e-mail address, or a name and the address in angle brackets. */
const SENDER =
  /^(?:[^<>"@\p{Cc}]{1,100} <[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190}>|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w.-]{1,190})$/u
const SENDER_FORM = 'MAIL_FROM must be like StreamWise <mail@example.com>.'

/** What both hosts are told by their environment. Messages name the variable: they stop the start. */
export const Config = z.object({
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be an address such as https://meet.example.com.' })
    .transform(url => url.replace(/\/+$/, '')),
  APP_SECRET: secret('APP_SECRET'),
  HASH_ID_KEY: secret('HASH_ID_KEY'),
  ENCRYPTION_KEYS: z.string({ error: 'ENCRYPTION_KEYS is missing.' }).min(1, 'ENCRYPTION_KEYS is empty.'),
  ALLOW_PRIVATE_ADDRESSES: flag('ALLOW_PRIVATE_ADDRESSES'),
  RATE_LIMIT_CREDENTIAL: quota('RATE_LIMIT_CREDENTIAL', 6_000),
  RATE_LIMIT_ADDRESS: quota('RATE_LIMIT_ADDRESS', 1_200),
  SMTP_URL: z.preprocess(filled, z.string().refine(isSmtp, SMTP_FORM).optional()),
  MAIL_FROM: z.preprocess(filled, z.string().regex(SENDER, SENDER_FORM).optional()),
})
export type Config = z.infer<typeof Config>

/** The environment is wrong: `message` is a list of sentences, one a variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads a host's environment. Throws `ConfigError` that names every wrong or missing value. */
export function readConfig<Shape extends z.ZodObject>(
  shape: Shape,
  env: Record<string, unknown>,
): z.infer<Shape> {
  const parsed = shape.safeParse(env)
  if (parsed.success) return parsed.data
  const sentences = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return message.includes(name) ? message : `${name}: ${message}`
  })
  throw new ConfigError(sentences.join('\n'))
}
