import { callbackOf, hear } from '@streamwise/api'
import { DomainError } from '@streamwise/domain'
import type { Context, MiddlewareHandler } from 'hono'
import type { Env, Platform } from '../platform.ts'

/** What providers tell us, at addresses that we signed. Any other address is nowhere, before anything else is asked. */
export const signedByUs =
  (platform: Platform): MiddlewareHandler<Env> =>
  async (c, next) => {
    const path = callbackOf(platform.deployment, c.req.path.split('/').slice(2))
    if (!path) throw new DomainError('not_found', 'There is nothing at this address.')
    c.set('callback', path)
    await next()
  }

/** Hears one call; whatever becomes of it, a provider whose call was understood is told that all is well. */
export async function callback(platform: Platform, c: Context<Env>): Promise<Response> {
  const { deployment } = platform
  // A proxy may have called us by another name than the provider did, which signs the one that it knows.
  const { pathname, search } = new URL(c.req.url)
  await hear(
    { deployment, db: platform.database(c), wake: () => platform.wake(c) },
    {
      path: c.get('callback'),
      url: deployment.publicUrl + pathname + search,
      headers: c.req.raw.headers,
      body: c.req.method === 'POST' ? await c.req.text() : '',
      request: { id: c.get('requestId'), address: platform.address(c) },
    },
  )
  return c.json({ status: 'ok' })
}
