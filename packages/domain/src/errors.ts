/**
 * The closed list of what can go wrong, each with its HTTP status. Turned into tRPC, REST and words for people
 * in one place each; a cause that is not in here is `internal_error` and says nothing of itself outside.
 */
export const ERROR_CODES = {
  unauthorized: 401,
  forbidden: 403,
  cross_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  already_exists: 409,
  stale_version: 409,
  in_use: 409,
  not_usable: 409,
  quota_exceeded: 409,
  out_of_stock: 409,
  meeting_ended: 409,
  idempotency_key_reused: 409,
  in_progress: 409,
  already_done: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  too_many_requests: 429,
  internal_error: 500,
  provider_unavailable: 503,
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** Messages by input field; nested fields are dotted (`properties.host_url`). */
export type FieldErrors = Record<string, string[]>

export type DomainErrorOptions = {
  errors?: FieldErrors
  /** Facts a program can use (`limit`, `used`, `packages`, `retry_after` in seconds). Never a secret. */
  details?: Record<string, unknown>
  cause?: unknown
}

export class DomainError extends Error {
  readonly code: ErrorCode
  readonly errors: FieldErrors | undefined
  readonly details: Record<string, unknown> | undefined

  constructor(code: ErrorCode, message: string, options: DomainErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'DomainError'
    this.code = code
    this.errors = options.errors
    this.details = options.details
  }

  get status(): number {
    return ERROR_CODES[this.code]
  }
}

/** The same answer for a row that is not there and one the caller may not see. `field`: the input that named it. */
export const notFound = (object: string, field?: string): DomainError => {
  const message = `${wordsOf(object)} not found.`
  return new DomainError('not_found', message, field ? { errors: { [field]: [message] } } : {})
}

/** `ServiceProvider` → `Service provider`. */
const wordsOf = (object: string): string =>
  object
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/^Api /, 'API ')

export const unauthorized = (message = 'Sign in, or send an API credential.'): DomainError =>
  new DomainError('unauthorized', message)

export const forbidden = (permission: string): DomainError =>
  new DomainError('forbidden', `This needs the permission ${permission}.`, { details: { permission } })

export const invalidInput = (errors: FieldErrors): DomainError =>
  new DomainError('invalid_input', Object.values(errors)[0]?.[0] ?? 'The input is not valid.', { errors })

/** Something above is not in a state that allows this: says what and in which state. */
export const notUsable = (message: string, details: Record<string, unknown> = {}): DomainError =>
  new DomainError('not_usable', message, { details })

export const inUse = (message: string, details: Record<string, unknown>): DomainError =>
  new DomainError('in_use', message, { details })

/** `retryAfter` in seconds. */
export const tooManyRequests = (message: string, retryAfter: number): DomainError =>
  new DomainError('too_many_requests', message, {
    details: { retry_after: Math.max(1, Math.ceil(retryAfter)) },
  })
