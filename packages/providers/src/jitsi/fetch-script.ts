import { edgeError, networkError } from '../network-errors.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderIo } from '../provider-type.ts'
import { readText } from '../read-text.ts'

/** Fetches a script that every Jitsi Meet serves. Throws `ProviderError` where it is not there, or something else is. */
export async function fetchScript(url: string, holds: RegExp, io: ProviderIo): Promise<void> {
  let response: Response
  try {
    response = await io.fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(io.timeout) })
  } catch (thrown) {
    throw networkError(thrown, io.timeout)
  }
  const text = await readText(response, io.timeout)
  const wrong = statusError(response.status)
  if (wrong) throw wrong
  if (/^\s*(<!doctype|<html)/i.test(text))
    throw new ProviderError(
      'wrong_path',
      'There is a web page at this address where Jitsi Meet has a script.',
    )
  if (!holds.test(text)) throw new ProviderError('garbage', 'The server answers, but not as Jitsi Meet does.')
}

function statusError(status: number): ProviderError | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400)
    return new ProviderError(
      'wrong_path',
      `The server sends the request on to another address (HTTP ${status}): enter the address that it leads to.`,
    )
  if (status === 408 || status === 429)
    return new ProviderError('unreachable', `The server is turning requests away (HTTP ${status}).`)
  if (status >= 500)
    return edgeError(status) ?? new ProviderError('unreachable', `The server is failing (HTTP ${status}).`)
  return new ProviderError('wrong_path', `There is no Jitsi Meet at this address (HTTP ${status}).`)
}
