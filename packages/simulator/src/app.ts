import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { type ApiRequest, answerCall, answerServerJoin, index } from './api.ts'
import { CALL_NAMES } from './calls/table.ts'
import { type Controls, controlRoutes } from './control/routes.ts'
import { answerUnder } from './control/trouble.ts'
import { pageRoutes } from './pages/routes.ts'
import { answerAdmin } from './scalelite/admin.ts'
import { hostOf, isAllowedHost } from './scalelite/tenants.ts'
import { tick } from './world/lifetimes.ts'

type Env = { Bindings: HttpBindings }

/** nginx in front of a server takes bodies of about 2 MB. */
const MAX_BODY = 2 * 1024 * 1024
const API = '/bigbluebutton/api'

/** Every route of the simulated server, and of its controls. */
export function createSimulatorApp(controls: Controls, log: (line: string) => void): Hono<Env> {
  const { world } = controls
  const app = new Hono<Env>()

  app.use(bodyLimit({ maxSize: MAX_BODY, onError: c => c.text('413 Request Entity Too Large', 413) }))
  app.use(async (_, next) => {
    await tick(world)
    await next()
  })

  app.route('/simulator', controlRoutes(controls))

  app.use(async (c, next) => {
    if (!isAllowedHost(world, hostOf(c.req.header('host')))) return new Response(null, { status: 403 })
    await next()
  })

  for (const path of [API, `${API}/`]) {
    app.all(path, c => {
      count('index')
      return answerUnder(controls.troubleFor('index'), c.env.outgoing, async () => index(world))
    })
  }
  app.all(`${API}/*`, c => {
    const { path, rawQuery } = rawTarget(c)
    const name = path.slice(API.length + 1)
    count(CALL_NAMES.includes(name) ? name : 'unknown')
    return answerUnder(controls.troubleFor(name), c.env.outgoing, () =>
      answerCall(requestOf(c, name, rawQuery)),
    )
  })
  if (world.mode === 'scalelite') {
    app.get('/health_check', c => c.text('success'))
    app.all('/scalelite/api/:action', async c => {
      const { rawQuery } = rawTarget(c)
      const body: unknown = await c.req.json().catch(() => undefined)
      return answerAdmin({ world, action: c.req.param('action'), rawQuery, method: c.req.method, body })
    })
    app.get('/servers/:server/bigbluebutton/api/join', c =>
      answerServerJoin(requestOf(c, 'join', rawTarget(c).rawQuery), c.req.param('server')),
    )
  }

  app.route('/', pageRoutes(world))

  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.path} failed: ${error.message}`)
    return c.text('500 Internal Server Error', 500)
  })
  return app

  /** Counts an arrival, whatever trouble comes after. */
  function count(name: string): void {
    world.calls.set(name, (world.calls.get(name) ?? 0) + 1)
  }

  function requestOf(c: Context<Env>, name: string, rawQuery: string): ApiRequest {
    const cookie = getCookie(c, 'JSESSIONID')
    return {
      world,
      name,
      rawQuery,
      request: c.req.raw,
      origin: new URL(c.req.url).origin,
      host: hostOf(c.req.header('host')),
      cookie: cookie && /^[A-Z0-9]{1,64}$/i.test(cookie) ? cookie : undefined,
    }
  }
}

/** Path and query as they came over the wire, nothing decoded: the checksum covers these very characters. */
function rawTarget(c: Context<Env>): { path: string; rawQuery: string } {
  const target = c.env.incoming.url ?? ''
  const mark = target.indexOf('?')
  return mark === -1
    ? { path: target, rawQuery: '' }
    : { path: target.slice(0, mark), rawQuery: target.slice(mark + 1) }
}
