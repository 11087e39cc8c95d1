import { DomainError, ERROR_CODES, type ErrorCode } from '@streamwise/domain'
import { type ErrorBody, errorAnswer } from '../core/errors.ts'
import { type JsonSchema, refTo } from './json-schema.ts'

type Told = { message: string; errors?: Record<string, string[]>; details?: Record<string, unknown> }

const REQUEST_ID = 'e4d8c137-2cc9-442f-a616-fabdb8c8e336'

/** Each code as somebody might meet it. */
const TOLD: Record<ErrorCode, Told> = {
  unauthorized: { message: 'Sign in, or send an API credential.' },
  forbidden: {
    message: 'This needs the permission rooms:write.',
    details: { permission: 'rooms:write' },
  },
  cross_origin: { message: 'This request comes from another site.' },
  not_found: { message: 'Room not found.' },
  method_not_allowed: { message: 'This address takes GET and POST.' },
  already_exists: {
    message: 'Another customer has this email address.',
    errors: { email: ['Another customer has this email address.'] },
  },
  stale_version: {
    message: 'Somebody changed this meanwhile. Load it again and repeat your change.',
    details: { expected: 3, current: 4 },
  },
  in_use: {
    message: 'This provider is attached to Meetings M.',
    details: { packages: [{ id: 'k3v9x0qa', name: 'Meetings M' }] },
  },
  not_usable: {
    message: 'The subscription is suspended.',
    details: { subscription_status: 'suspended' },
  },
  quota_exceeded: {
    message: 'Rooms: all 10 of the subscription are in use.',
    details: { feature: 'max_rooms', limit: 10, used: 10 },
  },
  out_of_stock: { message: 'This package is out of stock.' },
  meeting_ended: {
    message: 'This meeting was just ended. Please try again in a minute.',
    details: { retry_after: 60 },
  },
  idempotency_key_reused: {
    message: 'This Idempotency-Key was used for another request. Make a new one.',
  },
  in_progress: {
    message: 'The same request is being done. Ask again in a moment.',
    details: { retry_after: 1 },
  },
  already_done: { message: 'This was done, and its secret was shown then. It is not kept.' },
  payload_too_large: { message: 'A request takes at most 1048576 bytes.' },
  unsupported_media_type: { message: 'Send JSON, with the content type application/json.' },
  invalid_input: {
    message: 'Some of the input is not valid.',
    errors: { surprise: ['There is no such attribute.'] },
  },
  too_many_requests: {
    message: 'Too many requests. Come back in 2 seconds.',
    details: { retry_after: 2 },
  },
  internal_error: { message: 'Something went wrong on our side.' },
  provider_unavailable: {
    message: 'No meeting server answers at the moment. Please try again in a minute.',
    details: { provider_error: 'unreachable', retry_after: 60 },
  },
}

/** What a status says, whatever the code. */
const DESCRIBED: Record<number, string> = {
  401: 'Nobody is signed in, or the credential is not valid.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or the caller may not see it.',
  409: 'It contradicts what is there.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'The input is not valid; `errors` says why, by field.',
  429: 'Too many requests; `Retry-After` says when to come back, in seconds.',
  503: 'A provider does not answer.',
}

/** The body of an error as an example. */
const exampleOfError = (code: ErrorCode): ErrorBody => {
  const { message, ...facts } = TOLD[code]
  return errorAnswer(new DomainError(code, message, facts), REQUEST_ID).body
}

/** The error responses of an operation by status: references, and the components that they point to. */
export function errorResponses(codes: readonly ErrorCode[]): {
  responses: Record<string, JsonSchema>
  components: Record<string, JsonSchema>
} {
  const responses: Record<string, JsonSchema> = {}
  const components: Record<string, JsonSchema> = {}
  const byStatus = Map.groupBy(codes, code => ERROR_CODES[code])
  for (const [status, group] of [...byStatus].sort(([a], [b]) => a - b)) {
    const sorted = group.toSorted()
    const name = sorted.map(pascal).join('Or')
    responses[status] = { $ref: `#/components/responses/${name}` }
    components[name] = errorResponse(status, sorted)
  }
  return { responses, components }
}

/** `not_found` → `NotFound`. */
const pascal = (code: string): string => code.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase())

const errorResponse = (status: number, codes: ErrorCode[]): JsonSchema => ({
  description: DESCRIBED[status],
  headers: {
    'X-Request-Id': header('RequestId'),
    ...(status === 429 ? { 'Retry-After': header('RetryAfter') } : {}),
  },
  content: {
    'application/json': {
      schema: { allOf: [refTo('Error'), { properties: { code: { enum: codes } } }] },
      examples: Object.fromEntries(codes.map(code => [code, { value: exampleOfError(code) }])),
    },
  },
})

const header = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` })
