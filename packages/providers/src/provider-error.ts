/**
 * Why a provider did not do what was asked. Closed list; words for people are made where they are shown.
 * `rejected` carries the provider's own key and message, as they came.
 */
export type ProviderErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'wrong_secret'
  | 'wrong_path'
  | 'garbage'
  | 'address_forbidden'
  | 'no_capacity'
  | 'meeting_ended'
  | 'meeting_not_found'
  /** The server's version or kind does not know this call. */
  | 'unsupported'
  /** A message claims to be the provider's and is not signed by it. */
  | 'forged'
  /** A stored property can't be decrypted: its key is gone. */
  | 'undecryptable'
  | 'rejected'

export class ProviderError extends Error {
  readonly code: ProviderErrorCode
  /** The provider's own message key, where it gave one. */
  readonly key: string | undefined

  /** `message` is for operators and must not hold a secret. */
  constructor(code: ProviderErrorCode, message: string, options: { key?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'ProviderError'
    this.code = code
    this.key = options.key
  }
}
