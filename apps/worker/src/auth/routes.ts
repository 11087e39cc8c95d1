import { passwordChanged } from '@streamwise/api'
import { DomainError, ERROR_CODES, type ErrorCode, invalidInput, unauthorized } from '@streamwise/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import { requestContext } from '../http/context.ts'
import { withHeaders } from '../http/headers.ts'
import { ownPages } from '../http/same-origin.ts'
import type { Env, Platform } from '../platform.ts'
import { authOf } from './auth.ts'
import { attemptSucceeded, beginAttempt } from './throttle.ts'

const SignIn = z.object({ email: z.string().trim().toLowerCase().max(254), password: z.string().max(1_000) })

const ChangePassword = z.object({
  currentPassword: z.string().max(1_000),
  newPassword: z.string().max(1_000),
})

/** What of the sign-in library is reachable: nothing that writes users behind the audit log's back. */
const PATHS = [
  ['GET', '/get-session'],
  ['POST', '/sign-out'],
] as const

/** Everything under `/auth`. */
export function authRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>()
  app.use(ownPages(platform))

  app.post('/sign-in/email', async c => {
    const body = SignIn.safeParse(await c.req.json().catch(() => null))
    if (!body.success) throw new DomainError('invalid_input', 'Enter an email address and a password.')
    const database = platform.database(c)
    const { now } = platform.deployment
    const attempt = { account: body.data.email, address: platform.address(c) }
    await beginAttempt(database, attempt, now())
    const response = await authOf(platform.config, database).handler(withBody(c.req.raw, body.data))
    if (response.ok) await attemptSucceeded(database, attempt)
    return withHeaders(c, await ours(response))
  })

  app.post('/change-password', async c => {
    const body = ChangePassword.safeParse(await c.req.json().catch(() => null))
    const ctx = requestContext(platform, c)
    const principal = await ctx.principal()
    if (!principal?.user) throw unauthorized()
    if (!body.success) throw new DomainError('invalid_input', 'Give currentPassword and newPassword.')
    const attempt = { account: principal.user.email, address: platform.address(c) }
    const { now } = platform.deployment
    await beginAttempt(ctx.db, attempt, now())
    // Whoever else holds a session of theirs may be why they change it.
    const asked = { ...body.data, revokeOtherSessions: true }
    const response = await authOf(platform.config, ctx.db).handler(withBody(c.req.raw, asked))
    if (response.ok) {
      await attemptSucceeded(ctx.db, attempt)
      await passwordChanged(ctx, principal)
    }
    return withHeaders(c, await ours(response))
  })

  for (const [method, path] of PATHS)
    app.on(method, path, async c =>
      withHeaders(
        c,
        await ours(await authOf(platform.config, platform.database(c)).handler(await plain(c.req.raw))),
      ),
    )

  return app
}

/** A request with this body instead of its own. */
const withBody = ({ url, headers }: Request, body: object): Request =>
  new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })

/** A request as the library wants it: no body at all where it is empty, which it would refuse as no JSON. */
async function plain(request: Request): Promise<Request> {
  const { url, method, headers } = request
  return method === 'GET'
    ? request
    : new Request(url, { method, headers, body: (await request.text()) || null })
}

/** What the library says, without its keys and tokens: those are the cookie's and the database's business. */
const Answer = z.object({
  user: z.object({ name: z.string(), email: z.string() }).nullish(),
  session: z.object({ expiresAt: z.string() }).nullish(),
})

/** The library's answer as ours: its cookies, and an error in our shape. */
async function ours(response: Response): Promise<Response> {
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusal(response.status, body)
  const { user = null, session = null } = Answer.safeParse(body).data ?? {}
  const answer = Response.json({ user, session })
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('set-cookie', cookie)
  return answer
}

/** What the library says where the present password is not the one that was given. */
const isWrongPassword = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'code' in body && body.code === 'INVALID_PASSWORD'

function refusal(status: number, body: unknown): DomainError {
  const code = (Object.keys(ERROR_CODES) as ErrorCode[]).find(name => ERROR_CODES[name] === status)
  if (code === 'unauthorized') return new DomainError(code, 'Wrong email address or password.')
  if (isWrongPassword(body)) return invalidInput({ currentPassword: ['This is not your current password.'] })
  if (status >= 500)
    return new DomainError('internal_error', 'Something went wrong on our side.', { cause: body })
  const message =
    body && typeof body === 'object' && 'message' in body ? String(body.message) : 'That did not work.'
  return new DomainError(code ?? 'invalid_input', message)
}
