import { DomainError, ERROR_CODES, type ErrorCode } from '@streamwise/domain'
import { ProviderError } from '@streamwise/providers'
import { TRPCError } from '@trpc/server'
import * as z from 'zod'

/** What every error looks like outside, over REST and inside tRPC's `data`. */
export const ErrorBody = z.object({
  code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
  message: z.string().meta({ description: 'A sentence for people.' }),
  errors: z.record(z.string(), z.array(z.string())).optional().meta({
    description: 'Messages by field of the input; nested fields are dotted.',
  }),
  details: z.record(z.string(), z.unknown()).optional().meta({ description: 'Facts for programs.' }),
  request_id: z.string().nullable().meta({ description: 'Name it when you ask for help.' }),
})
export type ErrorBody = z.infer<typeof ErrorBody>

export type ErrorAnswer = { status: number; code: string; body: ErrorBody; retryAfter: number | null }

const TRPC_CODES: Partial<Record<TRPCError['code'], ErrorCode>> = {
  PARSE_ERROR: 'invalid_input',
  BAD_REQUEST: 'invalid_input',
  UNAUTHORIZED: 'unauthorized',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  PAYLOAD_TOO_LARGE: 'payload_too_large',
}

/** Any error as an answer. What is not in the closed list is `internal_error` and tells nothing of itself. */
export function errorAnswer(error: unknown, requestId: string | null): ErrorAnswer {
  const domain = domainError(error)
  const retryAfter = domain.details?.retry_after
  return {
    status: domain.status,
    code: domain.code,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
    body: {
      code: domain.code,
      message: domain.message,
      ...(domain.errors ? { errors: domain.errors } : {}),
      ...(domain.details ? { details: domain.details } : {}),
      request_id: requestId,
    },
  }
}

/** Whatever was thrown, as one of the closed list. */
export function domainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  if (error instanceof ProviderError) return providerError(error)
  if (error instanceof TRPCError) {
    const { cause } = error
    if (cause instanceof DomainError || cause instanceof ProviderError) return domainError(cause)
    const code = TRPC_CODES[error.code]
    if (code) return new DomainError(code, TRPC_MESSAGES[code] ?? 'The request is not valid.')
  }
  return new DomainError('internal_error', 'Something went wrong on our side.')
}

const TRPC_MESSAGES: Partial<Record<ErrorCode, string>> = {
  not_found: 'There is nothing at this address.',
  method_not_allowed: 'This address does not take this method.',
  unsupported_media_type: 'Send JSON.',
  payload_too_large: 'The request is too large.',
}

/**
 * What a schema refused of an input, by field. `at` is where in the input the schema's own part lies, `unknown` what is
 * said of a key that it does not have.
 */
export function invalid(
  error: z.core.$ZodError,
  at: readonly string[] = [],
  unknown = 'There is no such attribute.',
): DomainError {
  // A map: callers name fields as they like, and a plain object has some names already (`constructor`).
  const errors = new Map<string, string[]>()
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) add(errors, [...at, ...issue.path, key], unknown)
    else add(errors, [...at, ...issue.path], issue.message)
  }
  return new DomainError('invalid_input', 'Some of the input is not valid.', {
    errors: Object.fromEntries(errors),
  })
}

function add(errors: Map<string, string[]>, path: PropertyKey[], message: string): void {
  const field = path.map(String).join('.') || 'input'
  errors.set(field, [...(errors.get(field) ?? []), message])
}

/** A provider's failure while somebody waits for it. The provider's own words are for operators, in the log. */
const providerError = (error: ProviderError): DomainError =>
  new DomainError('provider_unavailable', error.message, {
    details: { provider_error: error.code },
    cause: error,
  })

const TRPC_OF_STATUS: Record<number, TRPCError['code']> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

/** One of our errors as tRPC's, with the same HTTP status. */
export const toTrpcError = (error: DomainError): TRPCError =>
  new TRPCError({
    code: TRPC_OF_STATUS[error.status] ?? 'INTERNAL_SERVER_ERROR',
    message: error.message,
    cause: error,
  })

/** An error for the log: its name, message and stack, without the values of a statement. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
