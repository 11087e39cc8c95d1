import type { Operation } from '@streamwise/api'
import { keepsContract } from './contract.ts'

/** Something that answers HTTP: a running host, or an app in this process. */
export type Target = { url: string; fetch?: (request: Request) => Promise<Response> | Response }

/** How a request proves who sends it. */
export type Auth = { secret: string } | { cookie: string } | null

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever JSON comes, and fails where it isn't there
export type Json = any

export type Answer = { status: number; headers: Headers; body: Json; text: string }

type Options = { body?: unknown; raw?: BodyInit; headers?: Record<string, string>; auth?: Auth }

/**
 * Sends a request; `body` goes as JSON, `raw` as it is. A JSON answer is read, another is `null` beside its text. Throws
 * where an operation answers what the OpenAPI document does not tell of it.
 */
export async function send(
  target: Target,
  method: string,
  path: string,
  options: Options = {},
): Promise<Answer> {
  const headers = new Headers(options.headers)
  const { auth, body, raw } = options
  if (auth && 'secret' in auth) headers.set('authorization', `Bearer ${auth.secret}`)
  if (auth && 'cookie' in auth) headers.set('cookie', auth.cookie)
  if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const request = new Request(new URL(path, target.url), {
    method,
    headers,
    redirect: 'manual',
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  })
  const response = await (target.fetch ?? fetch)(request)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const answer: Answer = {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : null,
    text,
  }
  keepsContract(method, path, answer)
  return answer
}

/** `/api/v1` of a target, for one caller. */
export function api(target: Target, auth: Auth = null) {
  const call =
    (method: string) =>
    (path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
      send(target, method, `/api/v1${path}`, { body, headers, auth })
  /** The body of an answer that must be a success; fails with what was said instead. */
  const made = async (path: string, body: unknown): Promise<Json> => succeeded(await call('POST')(path, body))
  return {
    get: call('GET'),
    post: call('POST'),
    patch: call('PATCH'),
    delete: call('DELETE'),
    made,
    auth,
    target,
  }
}
export type Api = ReturnType<typeof api>

/** The body of an answer that must be a success. */
function succeeded(answer: Answer): Json {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer.body
}

/** Calls a procedure over tRPC: `body` is its result, or the error as our own. */
export async function trpcCall(
  target: Target,
  auth: Auth,
  procedure: { name: string; type: 'query' | 'mutation' },
  input: unknown,
): Promise<Answer> {
  const { name, type } = procedure
  const query = type === 'query' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const method = type === 'query' ? 'GET' : 'POST'
  const answer = await send(target, method, `/trpc/${name}${query}`, {
    body: type === 'query' ? undefined : input,
    auth,
  })
  return { ...answer, body: answer.body?.result?.data ?? answer.body?.error?.data ?? answer.body }
}

/** Calls a procedure over REST: path, query and body made of one input. */
export function restCall(target: Target, auth: Auth, operation: Operation, input: Json): Promise<Answer> {
  const { method, path } = operation
  const named = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(input[name]))
  const rest = Object.entries<Json>(input).filter(([name]) => !operation.parameters.includes(name))
  const inQuery = method === 'GET' || method === 'DELETE'
  const query = inQuery && rest.length ? `?${new URLSearchParams(Object.fromEntries(rest))}` : ''
  const body = inQuery ? undefined : Object.fromEntries(rest)
  return send(target, method, `/api/v1${named}${query}`, { body, auth })
}

/** What a refused answer says, without what differs between any two: the request's id. */
export function refusalOf({ status, body }: Answer) {
  const { request_id: _, httpStatus: __, path: ___, ...said } = body
  return { status, ...said }
}

/** Tries to sign in with an e-mail address and a password. */
export const attempt = (target: Target, person: { email: string; password: string }): Promise<Answer> =>
  send(target, 'POST', '/auth/sign-in/email', { body: person })

/** Signs in, and answers the session's cookie. */
export async function signIn(
  target: Target,
  person: { email: string; password: string },
): Promise<{ cookie: string }> {
  const answer = await attempt(target, person)
  succeeded(answer)
  return { cookie: cookieOf(answer) }
}

/** The cookies that an answer sets, as a request sends them back. */
export const cookieOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
