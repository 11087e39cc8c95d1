import type { ErrorCode, FieldErrors } from '@streamwise/domain'

/** What can go wrong before the platform's own answer is read. */
export type ClientErrorCode = 'network_error' | 'timeout' | 'aborted' | 'unexpected_answer'

type Facts = {
  status?: number | null
  errors?: FieldErrors
  details?: Record<string, unknown>
  requestId?: string | null
  retryAfter?: number | null
  procedure?: string | null
  tried?: number
}

/** Statuses that pass: too many requests, and what a gateway or the platform says while something behind it is away. */
const PASSING = [429, 502, 503, 504]

/**
 * Why a call failed. `message` is a sentence for people; programs look at `code`. Holds neither the secret nor the
 * request, so it can be logged as it is.
 */
export class StreamWiseError extends Error {
  override readonly name = 'StreamWiseError'
  readonly code: ErrorCode | ClientErrorCode
  /** The HTTP status, or null where nothing was answered. */
  readonly status: number | null
  /** Messages by field of the input, where the input was wrong. */
  readonly errors: FieldErrors | undefined
  /** Facts for programs, such as `limit` and `used` of a quota. */
  readonly details: Record<string, unknown> | undefined
  /** Names the request in the platform's log. */
  readonly requestId: string | null
  /** Seconds after which the platform wants to be asked again, where it says so. */
  readonly retryAfter: number | null
  /** What was called, `rooms.create`; null where nothing was called. */
  readonly procedure: string | null
  /** How often it was sent. */
  readonly tried: number

  constructor(code: ErrorCode | ClientErrorCode, message: string, facts: Facts = {}) {
    super(message)
    this.code = code
    this.status = facts.status ?? null
    this.errors = facts.errors
    this.details = facts.details
    this.requestId = facts.requestId ?? null
    this.retryAfter = facts.retryAfter ?? null
    this.procedure = facts.procedure ?? null
    this.tried = facts.tried ?? 1
  }

  /** Whether the same call may succeed later, with nothing changed about it. The client has tried that already. */
  get retryable(): boolean {
    return (
      this.code === 'network_error' ||
      this.code === 'timeout' ||
      this.code === 'in_progress' ||
      (this.status !== null && PASSING.includes(this.status))
    )
  }

  /** The same error of a call that was sent so often. */
  during(procedure: string, tried: number): StreamWiseError {
    const { code, message, status, errors, details, requestId, retryAfter } = this
    return new StreamWiseError(code, message, {
      status,
      errors,
      details,
      requestId,
      retryAfter,
      procedure,
      tried,
    })
  }

  /** All of it in a line, for a log. */
  override toString(): string {
    const about = [
      this.procedure,
      this.tried > 1 ? `sent ${this.tried} times` : null,
      this.retryAfter === null ? null : `come back in ${this.retryAfter} s`,
      this.requestId === null || this.message.includes(this.requestId) ? null : `request ${this.requestId}`,
    ].filter(fact => fact !== null)
    const status = this.status === null ? '' : ` ${this.status}`
    const facts = about.length ? ` [${about.join(', ')}]` : ''
    const line = `${this.name} ${this.code}${status}: ${this.message}${facts}`
    return line.replace(/\s*[\r\n]+\s*/g, ' ')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The error that an answer holds, or null where it holds none that is the platform's. An error says of itself:
 * `{ error: { data: { code, message, errors?, details?, request_id } } }`.
 */
export function answeredError(
  body: unknown,
  status: number,
  retryAfter: number | null,
): StreamWiseError | null {
  const data = isObject(body) && isObject(body.error) ? body.error.data : null
  if (!isObject(data) || typeof data.code !== 'string' || typeof data.message !== 'string') return null
  const errors = isObject(data.errors) ? (data.errors as FieldErrors) : undefined // the platform's own shape
  const requestId = typeof data.request_id === 'string' ? data.request_id : null
  // The list of codes is closed, but a platform newer than this client may know more.
  return new StreamWiseError(data.code as ErrorCode, sentence(data.message, errors, status, requestId), {
    status,
    errors,
    details: isObject(data.details) ? data.details : undefined,
    requestId,
    retryAfter,
  })
}

/** The platform's sentence, the fields it speaks of, and how to ask for help where the fault is not the caller's. */
function sentence(
  message: string,
  errors: FieldErrors | undefined,
  status: number,
  requestId: string | null,
): string {
  const fields = Object.entries(errors ?? {}).map(([field, messages]) => `${field}: ${messages.join(' ')}`)
  const told = fields.length ? `${message} (${fields.join('; ')})` : message
  return status >= 500 && requestId ? `${told} (request ${requestId})` : told
}
