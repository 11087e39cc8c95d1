import { inputOf, match, type Operation } from '@streamwise/api'
import { DomainError, invalidInput } from '@streamwise/domain'
import type { Context } from 'hono'
import type { Env, Platform } from '../platform.ts'
import { requestContext } from './context.ts'

const PREFIX = '/api/v1'

/** Everything under `/api/v1`: the router's own procedures, at the paths that their `rest(…)` gives. */
export async function rest(platform: Platform, c: Context<Env>): Promise<Response> {
  const { pathname, searchParams } = new URL(c.req.url)
  const found = match(c.req.method, pathname.slice(PREFIX.length))
  if (!found.operation) throw nowhere(c, found.allowed)
  const { operation, values } = found
  const input = inputOf(operation, values, searchParams, await bodyOf(c, operation))
  const output = await operation.call(requestContext(platform, c), input)
  if (operation.cache) c.header('cache-control', `public, max-age=${operation.cache}`)
  return c.json(output as object, operation.status as 200 | 201)
}

/** No operation is here: another method may be. */
function nowhere(c: Context<Env>, allowed: string[]): DomainError {
  if (!allowed.length) return new DomainError('not_found', `There is nothing at ${c.req.path}.`)
  c.header('allow', allowed.join(', '))
  return new DomainError('method_not_allowed', `This address takes ${allowed.join(' and ')}.`)
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
