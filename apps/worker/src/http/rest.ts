import { inputOf, type Operation, operations } from '@streamwise/api'
import { DomainError, invalidInput } from '@streamwise/domain'
import { type Context, Hono } from 'hono'
import type { Env, Platform } from '../platform.ts'
import { requestContext } from './context.ts'

/** Everything under `/api/v1`: the router's own procedures, at the paths that their `rest(…)` gives. */
export function restRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>()
  for (const operation of operations)
    app.on(operation.method, routeOf(operation.path), c => answer(platform, c, operation))
  app.all('*', c => {
    throw nowhere(c)
  })
  return app
}

/**
 * `/rooms/{room_id}/tokens/{id}` → `/rooms/:0/tokens/:1`: by place and not by name, because routes that share a place
 * under one name are matched by a single regular expression.
 */
function routeOf(path: string): string {
  let place = 0
  return path.replace(/\{\w+\}/g, () => `:p${place++}`)
}

const patterns = operations.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** No operation is here: another method may be. */
function nowhere(c: Context<Env>): DomainError {
  const methods = patterns.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method)
  if (!methods.length) return new DomainError('not_found', `There is nothing at ${c.req.path}.`)
  c.header('allow', methods.join(', '))
  return new DomainError('method_not_allowed', `This address takes ${methods.join(' and ')}.`)
}

async function answer(platform: Platform, c: Context<Env>, operation: Operation): Promise<Response> {
  const values = operation.parameters.map((_, place) => c.req.param(`p${place}`) ?? '')
  const query = new URL(c.req.url).searchParams
  const input = inputOf(operation, values, query, await bodyOf(c, operation))
  const output = await operation.call(requestContext(platform, c), input)
  return c.json(output as object, operation.status as 200 | 201)
}

/** The JSON object of a body; nothing at all where none was sent. */
async function bodyOf(c: Context, { method }: Operation): Promise<Record<string, unknown>> {
  if (method === 'GET' || method === 'DELETE') return {}
  const text = await c.req.text()
  if (text.trim() === '') return {}
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new DomainError('unsupported_media_type', 'Send JSON, with the content type application/json.')
  const body = parsed(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidInput({ body: ['The body must be a JSON object.'] })
  return body as Record<string, unknown>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput({ body: ['The body is not valid JSON.'] })
  }
}
