import { inputOf, type Operation, operations } from '@streamwise/api'
import { DomainError, invalidInput } from '@streamwise/domain'
import { type Context, Hono } from 'hono'
import type { Env, Platform } from '../platform.ts'
import { requestContext } from './context.ts'

/** Everything under `/api/v1`: the router's own procedures, at the paths that their `rest(…)` gives. */
export function restRoutes(platform: Platform): Hono<Env> {
  const app = new Hono<Env>()
  const methods = new Map<string, string[]>()
  for (const operation of operations) {
    const path = operation.path.replace(/\{(\w+)\}/g, ':$1')
    methods.set(path, [...(methods.get(path) ?? []), operation.method])
    app.on(operation.method, path, c => answer(platform, c, operation))
  }
  for (const [path, allowed] of methods)
    app.all(path, c => {
      c.header('allow', allowed.join(', '))
      throw new DomainError('method_not_allowed', `This address takes ${allowed.join(' and ')}.`)
    })
  return app
}

async function answer(platform: Platform, c: Context<Env>, operation: Operation): Promise<Response> {
  const query = new URL(c.req.url).searchParams
  const input = inputOf(operation, c.req.param() as Record<string, string>, query, await bodyOf(c, operation))
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
