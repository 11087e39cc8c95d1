import * as z from 'zod'
import type { ProviderIo } from '../provider-type.ts'
import { type ChecksumAlgorithm, checksumAlgorithms } from './checksum.ts'
import type { ErrorTable } from './errors.ts'
import type { Server } from './request.ts'

const apiPath = '/bigbluebutton/api'
const maxUrl = 2048

const hostUrl = z
  .string({ error: 'Enter the address of the server.' })
  .trim()
  .min(1, 'Enter the address of the server.')
  .max(maxUrl, `The address is longer than ${maxUrl} characters.`)
  .transform((text, context) => {
    const result = apiUrl(text)
    if ('url' in result) return result.url
    context.issues.push({ code: 'custom', message: result.problem, input: text })
    return z.NEVER
  })
  .meta({
    title: 'Server address',
    description: 'What `bbb-conf --secret` prints as URL; /bigbluebutton/api is added where it is missing.',
    placeholder: 'https://bbb.example.com/bigbluebutton/api',
    format: 'uri',
  })

const secret = z
  .string({ error: 'Enter the shared secret.' })
  .trim()
  .min(1, 'Enter the shared secret.')
  .max(256, 'The secret is longer than 256 characters.')
  .regex(/^\P{Cc}*$/u, 'The secret holds characters that cannot be printed.')
  .meta({
    title: 'Shared secret',
    description:
      'What `bbb-conf --secret` prints as Secret; for Scalelite its LOADBALANCER_SECRET, or the tenant’s.',
    sensitive: true,
  })

/** What it takes to connect to a server that speaks BigBlueButton's API and takes these hashes. */
export function serverProperties(algorithms: readonly ChecksumAlgorithm[]) {
  return z.strictObject({
    host_url: hostUrl,
    secret,
    checksum_algorithm: z
      .enum(algorithms, { error: `Choose one of ${algorithms.join(', ')}.` })
      .default('sha256')
      .meta({
        title: 'Checksum algorithm',
        description:
          'How requests are signed. Servers older than BigBlueButton 2.5 may take sha1 and sha256 only.',
      }),
  })
}

export const bbbProperties = serverProperties(checksumAlgorithms)

function apiUrl(text: string): { url: string } | { problem: string } {
  if (/\p{Cc}|\s/u.test(text))
    return { problem: 'The address holds spaces or characters that cannot be printed.' }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    return { problem: 'The address must be a whole one, such as https://bbb.example.com/bigbluebutton/api.' }
  const url = new URL(text)
  if (url.username || url.password) return { problem: 'The address must not hold a user name or password.' }
  if (/[?#]/.test(text)) return { problem: 'The address must not hold a query (?) or a fragment (#).' }
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return { problem: 'The address must begin with https://; http:// is for servers on this very machine.' }
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  const missing = path.endsWith(apiPath) ? '' : path.endsWith('/bigbluebutton') ? '/api' : apiPath
  const result = url.origin + path + missing
  return result.length > maxUrl
    ? { problem: `The address is longer than ${maxUrl} characters.` }
    : { url: result }
}

/** A host name as `URL` writes it: there every spelling of 127.0.0.1 is already that. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

export function serverOf(
  properties: z.output<typeof bbbProperties>,
  errors: ErrorTable,
  io: ProviderIo,
): Server {
  const { host_url: url, secret, checksum_algorithm: algorithm } = properties
  return { url, secret, algorithm, errors, io }
}
