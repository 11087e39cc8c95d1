import * as z from 'zod'
import { maxHostUrl, readHostUrl } from '../host-url.ts'
import type { ProviderIo } from '../provider-type.ts'
import { type ChecksumAlgorithm, checksumAlgorithms } from './checksum.ts'
import type { ErrorTable } from './errors.ts'
import type { Server } from './request.ts'

const apiPath = '/bigbluebutton/api'

const hostUrl = z
  .string({ error: 'Enter the address of the server.' })
  .trim()
  .min(1, 'Enter the address of the server.')
  .max(maxHostUrl, `The address is longer than ${maxHostUrl} characters.`)
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
  const read = readHostUrl(text, 'https://bbb.example.com/bigbluebutton/api')
  if ('problem' in read) return read
  const path = read.url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  const missing = path.endsWith(apiPath) ? '' : path.endsWith('/bigbluebutton') ? '/api' : apiPath
  const result = read.url.origin + path + missing
  return result.length > maxHostUrl
    ? { problem: `The address is longer than ${maxHostUrl} characters.` }
    : { url: result }
}

export function serverOf(
  properties: z.output<typeof bbbProperties>,
  errors: ErrorTable,
  io: ProviderIo,
): Server {
  const { host_url: url, secret, checksum_algorithm: algorithm } = properties
  return { url, secret, algorithm, errors, io }
}
