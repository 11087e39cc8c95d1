import * as z from 'zod'
import { jitsiUrl } from './host-url.ts'
import { privateKeyProblem } from './private-key.ts'

const line = (title: string, max: number) =>
  z
    .string({ error: `Enter the ${title}.` })
    .trim()
    .max(max, `This is longer than ${max} characters.`)
    .regex(/^\P{Cc}*$/u, 'This holds characters that cannot be printed.')

const ownProperties = z.strictObject({
  host_url: jitsiUrl.meta({
    title: 'Server address',
    description: 'The URL of Jitsi Meet, including the tenant if there is one.',
    placeholder: 'https://meet.example.com',
    format: 'uri',
  }),
  authentication: z
    .enum(['jwt', 'none'], { error: 'Choose jwt or none.' })
    .default('jwt')
    .meta({
      title: 'Authentication',
      description:
        'With `none`, anyone who knows a meeting’s URL gets in, and the first to join is its moderator.',
      labels: { jwt: 'Signed tokens (JWT)', none: 'None' },
    }),
  app_id: line('app ID', 256).optional().meta({
    title: 'App ID',
    description: '`app_id` in Prosody’s settings, or `JWT_APP_ID` with Docker. For signed tokens.',
  }),
  app_secret: line('app secret', 1024).optional().meta({
    title: 'App secret',
    description: '`app_secret` in Prosody’s settings, or `JWT_APP_SECRET` with Docker. For signed tokens.',
    sensitive: true,
  }),
  audience: line('audience', 256).min(1, 'Enter the audience.').default('jitsi').meta({
    title: 'Audience',
    description: 'One of the server’s accepted audiences, where it names any.',
  }),
})

/** A Jitsi Meet of one's own. */
export const jitsiProperties = ownProperties.check(({ value, issues }) => {
  if (value.authentication === 'none') return
  for (const name of ['app_id', 'app_secret'] as const) {
    if (value[name]) continue
    const message = `Enter the ${name === 'app_id' ? 'app ID' : 'app secret'}, or choose no authentication.`
    issues.push({ code: 'custom', path: [name], message, input: value[name] })
  }
})

const appId = /^vpaas-magic-cookie-[0-9a-f]{32}$/

const jaasFields = z.strictObject({
  app_id: line('AppID', 64)
    .regex(appId, 'An AppID looks like vpaas-magic-cookie- and 32 hexadecimal digits.')
    .meta({
      title: 'AppID',
      description: 'The JaaS console shows it under API Keys.',
      placeholder: 'vpaas-magic-cookie-…',
    }),
  key_id: line('key ID', 128)
    .min(1, 'Enter the key ID.')
    .regex(/^[^/]*(\/[^/]+)?$/, 'A key ID looks like 4f4910, or like <AppID>/4f4910.')
    .meta({
      title: 'Key ID',
      description: 'Of the API key whose private half is entered below; with or without the AppID before it.',
    }),
  private_key: z
    .string({ error: 'Enter the private key.' })
    .trim()
    .min(1, 'Enter the private key.')
    .max(16_384, 'The key is longer than 16384 characters.')
    .meta({
      title: 'Private key',
      description: 'The whole PEM file, as the console or `openssl` wrote it.',
      sensitive: true,
      multiline: true,
    }),
  host_url: jitsiUrl.prefault('https://8x8.vc').meta({
    title: 'Server address',
    description: 'The one of JaaS, unless 8x8 gave you another.',
    placeholder: 'https://8x8.vc',
    format: 'uri',
  }),
})

/** Jitsi as a Service, by 8x8. Its check of the key is asynchronous; `jaasStored` is without. */
export const jaasProperties = jaasFields.check(async ({ value, issues }) => {
  const [owner, key] = value.key_id.split('/')
  if (key !== undefined && owner !== value.app_id) {
    const message = 'This key belongs to another AppID.'
    issues.push({ code: 'custom', path: ['key_id'], message, input: value.key_id })
  }
  const problem = await privateKeyProblem(value.private_key)
  // Never the key itself as the issue's input: errors are shown and logged.
  if (problem) issues.push({ code: 'custom', path: ['private_key'], message: problem, input: '' })
})

/** What was checked when it was stored, as it is read again. */
export const jitsiStored = ownProperties
export const jaasStored = jaasFields
