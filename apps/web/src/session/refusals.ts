import { ApiError, toApiError } from '#api/errors.ts'
import { t } from './messages.ts'

/** The refusal in words that say what to do. A wrong address and a wrong password are told the same way. */
export function explain(failure: unknown): never {
  const error = toApiError(failure)
  const { code, status, requestId } = error
  if (status === 429) {
    throw new ApiError({ code, status, message: t('limited', { seconds: error.retryAfter ?? 60 }) })
  }
  if (code === 'network' && status !== undefined) {
    throw new ApiError({ code, status, requestId, message: t('sign_in.unavailable') })
  }
  throw error
}

/** A refused sign-in. */
export function explainSignIn(failure: unknown): never {
  const { code, status } = toApiError(failure)
  if (status === 401) throw new ApiError({ code, status, message: t('sign_in.wrong') })
  return explain(failure)
}
