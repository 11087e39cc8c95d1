import { edgeError } from '../network-errors.ts'
import { ProviderError, type ProviderErrorCode } from '../provider-error.ts'
import type { Server } from './request.ts'

/** A failure that the HTTP status alone tells. */
class HttpRefusal extends ProviderError {
  readonly status: number

  constructor(code: ProviderErrorCode, status: number, message: string) {
    super(code, message)
    this.status = status
  }
}

/** Why an answer without the API's envelope has this status; null where the status is none of a failure. */
export function statusError(server: Pick<Server, 'words'>, status: number): ProviderError | null {
  const refusal = (code: ProviderErrorCode, message: string) => new HttpRefusal(code, status, message)
  if (status >= 300 && status < 400)
    return refusal(
      'wrong_path',
      `The server sends the request on to another address (HTTP ${status}): enter the address that it leads to.`,
    )
  if (status === 401 || status === 403)
    return refusal(
      'wrong_path',
      server.words.forbidden ?? `The server refuses requests to this host name or path (HTTP ${status}).`,
    )
  if (status === 408 || status === 429)
    return refusal('unreachable', `The server is turning requests away (HTTP ${status}).`)
  if (status >= 400 && status < 500)
    return refusal('wrong_path', `There is no BigBlueButton API at this address (HTTP ${status}).`)
  if (status >= 500)
    return edgeError(status) ?? refusal('unreachable', `The server is failing (HTTP ${status}).`)
  return null
}

/**
 * For calls that not every server has: one that is told to be unknown, by the API or by the web server before it, is
 * `unsupported`.
 */
export async function optional<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (thrown) {
    if (!(thrown instanceof HttpRefusal) || ![404, 405, 501].includes(thrown.status)) throw thrown
    throw new ProviderError('unsupported', 'This server does not know this call.', { cause: thrown })
  }
}
