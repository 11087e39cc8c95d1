import { answeredError, StreamWiseError } from './error.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What tRPC's link needs of an answer. */
type Answer = { ok: boolean; json(): Promise<unknown> }

/**
 * Fetches as the client does: no redirect is followed, because the secret would go along, and every answer that is no
 * result is a `StreamWiseError`.
 */
export function answersBy(
  fetch: Fetch,
  { base, secret, now }: { base: string; secret: string; now: () => number },
): (url: string, init: RequestInit) => Promise<Answer> {
  return async (url, init) => {
    const { response, text } = await sent(fetch, url, { ...init, redirect: 'manual' }).catch(error => {
      const reason = reasonOf(error).replaceAll(secret, 'swk_…').replace(/\.$/, '')
      throw new StreamWiseError('network_error', `${base} can't be reached: ${reason}.`)
    })
    const { status } = response
    const body = parsed(text)
    const retryAfter = secondsOf(response.headers.get('retry-after'), now())
    const error = answeredError(body, status, retryAfter)
    if (error) throw error
    if (response.ok && typeof body === 'object' && body !== null && 'result' in body)
      return { ok: true, json: async () => body }
    throw new StreamWiseError('unexpected_answer', unexpected(base, response), { status, retryAfter })
  }
}

async function sent(fetch: Fetch, url: string, init: RequestInit) {
  const response = await fetch(url, init)
  return { response, text: await response.text() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function unexpected(base: string, { status, headers }: Response): string {
  const location = headers.get('location')
  if (status >= 300 && status < 400 && location)
    return `${base} redirects to ${location.split('?')[0]}, which is not followed: give the address that StreamWise answers at.`
  return `${base} does not answer as StreamWise does (status ${status}): check the address, and what is in between.`
}

/** The innermost message: Node's fetch only says “fetch failed” and keeps the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof AggregateError && cause.errors.length) return reasonOf(cause.errors[0])
  return cause instanceof Error ? reasonOf(cause) : error.message
}

/** `Retry-After` in seconds: a number of them, or a date. null where it is neither. */
function secondsOf(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}
