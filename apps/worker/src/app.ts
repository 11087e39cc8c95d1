import { appRouter, describe, type ErrorBody, errorAnswer, openApi } from '@streamwise/api'
import { sql } from '@streamwise/db'
import { DomainError } from '@streamwise/domain'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { authRoutes } from './auth/routes.ts'
import { callback, signedByUs } from './http/callbacks.ts'
import { requestContext } from './http/context.ts'
import { cors } from './http/cors.ts'
import { headers, withHeaders } from './http/headers.ts'
import { file, page } from './http/pages.ts'
import { rateLimit } from './http/rate-limit/middleware.ts'
import { referencePage } from './http/reference.ts'
import { requestLog } from './http/request-log.ts'
import { rest } from './http/rest.ts'
import { sameOrigin } from './http/same-origin.ts'
import type { Env, Platform } from './platform.ts'

/** The largest request that is read, in bytes. */
const LARGEST_BODY = 1024 * 1024
/** How many procedures one tRPC request may call. */
const LARGEST_BATCH = 20

/** The whole platform as one web app; every route is on this page. */
export function createApp(platform: Platform): Hono<Env> {
  const app = new Hono<Env>()
  const documented = once(() => openApi(platform.config.PUBLIC_URL, platform.version))

  app.use(requestLog(platform), headers(platform))
  const counted = rateLimit(platform)
  const { answers, preflight } = cors(platform)
  for (const path of ['/trpc/*', '/api/v1/*']) app.use(path, answers)
  for (const path of ['/auth/*', '/trpc/*', '/api/*']) app.use(path, counted)
  for (const path of ['/trpc/*', '/api/v1/*']) app.use(path, preflight)
  for (const path of ['/auth/*', '/trpc/*', '/api/*']) app.use(path, limited, sameOrigin(platform))

  app.use('/callbacks/*', counted, signedByUs(platform), limited)

  app.get('/healthz', c => health(platform, c))
  app.route('/auth', authRoutes(platform))
  app.all('/trpc/*', async c => withHeaders(c, await trpc(platform, c)))
  app.all('/api/v1/*', c => rest(platform, c))
  app.get('/api/openapi.json', c => c.json(documented()))
  app.get('/api/docs', c => c.html(referencePage(documented())))
  app.on(['GET', 'POST'], '/callbacks/:provider/:kind/:meeting/:signature', c => callback(platform, c))
  app.get('/rooms/:id/:slug', page(platform, '/join.html'))
  app.get('/', c => c.redirect('/dashboard'))
  app.get('/dashboard/*', page(platform, '/index.html'))
  app.get('/dashboard', page(platform, '/index.html'))
  app.get('*', file(platform))

  app.notFound(c => {
    throw new DomainError('not_found', `There is nothing at ${c.req.path}.`)
  })
  app.onError((error, c) => refused(platform, error, c))
  return app
}

/** Makes something when it is first asked for, and keeps it. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Looks at a body's size only where there can be one: asking builds the whole request object. */
const limited: MiddlewareHandler<Env> = (c, next) =>
  c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : sized(c, next)

const sized = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: async c => {
    await discard(c.req.raw.body)
    throw new DomainError('payload_too_large', `A request takes at most ${LARGEST_BODY} bytes.`)
  },
})

/**
 * Reads what a client still sends, so that it hears the refusal: a connection that closes under it tells nothing. One
 * that sends far more is cut off.
 */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > 16 * LARGEST_BODY) return
  }
}

/** Answers once the database does. */
async function health(platform: Platform, c: Context<Env>): Promise<Response> {
  await platform.database(c).read([sql`SELECT 1`])
  return c.json({ status: 'ok', version: platform.version })
}

const trpc = (platform: Platform, c: Context<Env>): Promise<Response> =>
  fetchRequestHandler({
    endpoint: '/trpc',
    req: c.req.raw,
    router: appRouter,
    maxBatchSize: LARGEST_BATCH,
    createContext: () => requestContext(platform, c),
    responseMeta: ({ errors }) => {
      const [first] = errors
      const retryAfter = first && errorAnswer(first, null).retryAfter
      return retryAfter ? { headers: { 'retry-after': String(retryAfter) } } : {}
    },
  })

/** Every error of every route leaves here, in one shape. */
function refused(platform: Platform, error: unknown, c: Context<Env>): Response {
  const requestId = c.get('requestId')
  const { status, body, retryAfter } = errorAnswer(error, requestId)
  if (retryAfter) c.header('retry-after', String(retryAfter))
  if (status === 500)
    platform.deployment.log('request failed', { request_id: requestId, error: describe(error) })
  return c.json(c.req.path.startsWith('/trpc/') ? asTrpc(status, body) : body, status as 500)
}

/** What was refused before it came to a procedure, as tRPC's clients read it; its numbers follow HTTP's. */
const asTrpc = (status: number, body: ErrorBody) => ({
  error: { message: body.message, code: -(31_600 + status), data: { httpStatus: status, ...body } },
})
