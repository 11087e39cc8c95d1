import { t } from '#messages/index.ts'
import { said } from '#messages/said.ts'

/** Messages by field of the input; nested fields are dotted (`properties.host_url`). */
export type FieldErrors = Record<string, readonly string[]>

interface ErrorFacts {
  code: string
  message: string
  /** The HTTP status; absent where no answer came. */
  status?: number
  errors?: FieldErrors
  /** Facts for programs, such as which packages use a provider. */
  details?: Record<string, unknown>
  requestId?: string
}

/** Every failure of a request, as one kind of error. Its message is for people. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number | undefined
  readonly errors: FieldErrors
  readonly details: Record<string, unknown>
  readonly requestId: string | undefined

  constructor(facts: ErrorFacts) {
    super(facts.message)
    this.name = 'ApiError'
    this.code = facts.code
    this.status = facts.status
    this.errors = facts.errors ?? {}
    this.details = facts.details ?? {}
    this.requestId = facts.requestId
  }

  /** Seconds to wait, where the server said so. */
  get retryAfter(): number | undefined {
    const seconds = this.details.retry_after
    return typeof seconds === 'number' ? seconds : undefined
  }
}

/** Whatever was thrown as an `ApiError`: one that is one, or a fault of ours. */
export function toApiError(failure: unknown): ApiError {
  if (failure instanceof ApiError) return failure
  return new ApiError({ code: 'client_error', message: t('error.generic') })
}

/** The error in an answer's body (`{ code, message, errors?, details?, request_id }`), if it is one. */
export function apiError(body: unknown, status?: number): ApiError | undefined {
  if (!isObject(body) || typeof body.code !== 'string' || typeof body.message !== 'string') return undefined
  return new ApiError({
    code: body.code,
    message: said(body.message),
    status: typeof body.httpStatus === 'number' ? body.httpStatus : status,
    errors: isFieldErrors(body.errors) ? saidFields(body.errors) : undefined,
    details: isObject(body.details) ? body.details : undefined,
    requestId: typeof body.request_id === 'string' ? body.request_id : undefined,
  })
}

/** No answer came, or one that is not ours. */
export function networkError(status?: number): ApiError {
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false
  return new ApiError({ code: 'network', message: t(offline ? 'error.offline' : 'error.network'), status })
}

const saidFields = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, messages]) => [field, messages.map(said)]))

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isFieldErrors(value: unknown): value is FieldErrors {
  return isObject(value) && Object.values(value).every(messages => Array.isArray(messages))
}
