import type {
  Brand,
  PublicRecordings,
  PublicSettings,
  RecordingPlayback,
  RoomInvitation,
  RoomJoined,
} from '@streamwise/domain'
import { type Failure, failureOf, offline } from './failure.ts'
import type { RoomLink } from './link.ts'

export type Invitation = ReturnType<(typeof RoomInvitation)['parse']>
type Joined = ReturnType<(typeof RoomJoined)['parse']>

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** What a link leads to. Never throws. */
export function invitation(fetch: typeof globalThis.fetch, link: RoomLink): Promise<Answer<Invitation>> {
  const query = link.token ? `?${new URLSearchParams({ token: link.token })}` : ''
  return ask(fetch, `/api/v1/rooms/${link.room}/invitation${query}`, {
    credentials: sent(link),
    signal: AbortSignal.timeout(20_000),
  })
}

/** The platform's own name, looks and help, where nobody else's are known. Null where it doesn't say. Never throws. */
export async function platformBrand(fetch: typeof globalThis.fetch): Promise<Brand | null> {
  const answer = await ask<ReturnType<(typeof PublicSettings)['parse']>>(fetch, '/api/v1/settings/public', {
    credentials: 'omit',
    cache: 'default',
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) return null
  const { platform_name, brand_color, brand_logo_url, support_email, support_url } = answer.value
  // Under the name with which it begins there is the product's mark.
  const name = platform_name === 'StreamWise' ? null : platform_name
  return { name, color: brand_color, logo_url: brand_logo_url, support_email, support_url }
}

/** Asks to be let in; answers the address of the meeting. Never throws. Starting a meeting can take a while. */
export async function join(
  fetch: typeof globalThis.fetch,
  link: RoomLink,
  who: { name: string; code: string; visitor: string; locale: string },
): Promise<Answer<{ url: string }>> {
  const answer = await ask<Joined>(fetch, `/api/v1/rooms/${link.room}/join`, {
    method: 'POST',
    credentials: sent(link),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: who.name,
      visitor: who.visitor,
      locale: who.locale,
      ...(link.token ? { token: link.token } : {}),
      ...(who.code ? { code: who.code } : {}),
    }),
    signal: AbortSignal.timeout(60_000),
  })
  if (!answer.ok) return answer
  const url = webAddress(answer.value.join_url)
  return url ? { ok: true, value: { url } } : { ok: false, failure: failureOf(502, null, null) }
}

export type Recordings = ReturnType<(typeof PublicRecordings)['parse']>

/** What a public room has published, a page of it. Never throws. */
export const recordings = (
  fetch: typeof globalThis.fetch,
  room: string,
  cursor: string | null,
): Promise<Answer<Recordings>> =>
  ask(fetch, `/api/v1/rooms/${room}/public-recordings?limit=5${cursor ? `&cursor=${cursor}` : ''}`, {
    credentials: 'omit',
    // As long as the server says: who comes back from a recording sees the list at once.
    cache: 'default',
    signal: AbortSignal.timeout(3_000),
  })

/** Ways to play a recording, the one that plays everywhere first. */
const BEST = ['video', 'presentation']

/** Where a recording is played; null where it has nothing to play. Never throws. */
export async function playback(
  fetch: typeof globalThis.fetch,
  room: string,
  recording: string,
): Promise<Answer<{ url: string }>> {
  const answer = await ask<ReturnType<(typeof RecordingPlayback)['parse']>>(
    fetch,
    `/api/v1/rooms/${room}/public-recordings/${recording}/playback`,
    { credentials: 'omit', signal: AbortSignal.timeout(20_000) },
  )
  if (!answer.ok) return answer
  const rank = ({ type }: { type: string }) => (BEST.includes(type) ? BEST.indexOf(type) : BEST.length)
  const [format] = answer.value.formats.sort((a, b) => rank(a) - rank(b))
  const url = webAddress(format?.url)
  return url ? { ok: true, value: { url } } : { ok: false, failure: failureOf(404, null, null) }
}

/** Who opens a link is nobody's session: no cookie goes along. Without one, a right to the room may open it. */
const sent = ({ token }: RoomLink): RequestCredentials => (token ? 'omit' : 'same-origin')

async function ask<T>(fetch: typeof globalThis.fetch, path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store', ...init })
    const body: unknown = await response.json().catch(() => null)
    // Our own server's answer, by the schema it was checked against there.
    if (response.ok && body !== null) return { ok: true, value: body as T }
    return {
      ok: false,
      failure: failureOf(response.ok ? 502 : response.status, response.headers.get('retry-after'), body),
    }
  } catch {
    return { ok: false, failure: offline }
  }
}

/** An address that a browser may be sent to: nothing but the web, so no `javascript:`. */
function webAddress(text: unknown): string | null {
  if (typeof text !== 'string' || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  return new URL(text).href
}
