import * as z from 'zod'
import { maxHostUrl, readHostUrl } from '../host-url.ts'

/** The address of a Jitsi Meet, where rooms' names follow: no slash at its end. */
export const jitsiUrl = z
  .string({ error: 'Enter the address of the server.' })
  .trim()
  .min(1, 'Enter the address of the server.')
  .max(maxHostUrl, `The address is longer than ${maxHostUrl} characters.`)
  .transform((text, context) => {
    const read = readHostUrl(text, 'https://meet.example.com')
    const problem = 'problem' in read ? read.problem : pathProblem(read.url)
    if ('url' in read && problem === null) return read.url.origin + tenantPath(read.url)
    context.issues.push({ code: 'custom', message: problem ?? '', input: text })
    return z.NEVER
  })

/** The tenant that an address names, or null: the first and only part of its path. */
export function tenantOf(hostUrl: string): string | null {
  return tenantPath(new URL(hostUrl)).slice(1).toLowerCase() || null
}

function tenantPath(url: URL): string {
  return url.pathname.replace(/\/+$/, '')
}

/** Jitsi takes `/tenant/room` and no deeper path; a tenant is written as in its own pattern for names. */
function pathProblem(url: URL): string | null {
  return /^(\/[\w.-]*)?\/*$/.test(url.pathname)
    ? null
    : 'The address may name one tenant after the host, as in https://meet.example.com/tenant, and no deeper path.'
}
