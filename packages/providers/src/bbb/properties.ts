import * as z from 'zod'
import { maxHostUrl, readHostUrl } from '../host-url.ts'
import { type ChecksumAlgorithm, checksumAlgorithms } from './checksum.ts'

const apiPath = '/bigbluebutton/api'

export const hostUrl = z
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

export const secretText = z
  .string({ error: 'Enter the shared secret.' })
  .trim()
  .min(1, 'Enter the shared secret.')
  .max(256, 'The secret is longer than 256 characters.')
  .regex(/^\P{Cc}*$/u, 'The secret holds characters that cannot be printed.')

/** How requests are signed; where it is left open, a test finds one that the server takes. */
export function checksumAlgorithm(algorithms: readonly ChecksumAlgorithm[]) {
  return z
    .enum(algorithms, { error: `Choose one of ${algorithms.join(', ')}.` })
    .optional()
    .meta({
      title: 'Checksum algorithm',
      description: 'How requests are signed. Leave empty to use sha256, or what a connection test detects.',
    })
}

/** What it takes to connect to a BigBlueButton. */
export const bbbProperties = z.strictObject({
  host_url: hostUrl.meta({
    title: 'Server address',
    description: 'The URL printed by `bbb-conf --secret`. /bigbluebutton/api is added if it’s missing.',
    placeholder: 'https://bbb.example.com/bigbluebutton/api',
    format: 'uri',
  }),
  secret: secretText.meta({
    title: 'Shared secret',
    description: 'The secret printed by `bbb-conf --secret`.',
    sensitive: true,
  }),
  checksum_algorithm: checksumAlgorithm(checksumAlgorithms),
})

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

/** sha256 is what every server takes since BigBlueButton 2.4. */
export const defaultAlgorithm: ChecksumAlgorithm = 'sha256'
