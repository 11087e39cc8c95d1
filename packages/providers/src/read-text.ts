import { networkError } from './network-errors.ts'
import { ProviderError } from './provider-error.ts'

const MIB = 1024 * 1024

/** An answer that is longer than what was asked for can sensibly be. */
export class AnswerTooLarge extends ProviderError {
  constructor() {
    super('garbage', 'The answer is larger than any that such a server gives.')
  }
}

/**
 * Reads a body of up to `limit` bytes (unpacked; 1 MiB unless told); what is longer is not read further. Throws
 * `ProviderError`, of the kind `AnswerTooLarge` for that.
 */
export async function readText(response: Response, timeout: number, limit = MIB): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  const reader = response.body?.getReader()
  if (!reader) return text
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength
      if (size > limit) break
      text += decoder.decode(chunk.value, { stream: true })
    }
  } catch (thrown) {
    const error = networkError(thrown, timeout)
    if (error.code !== 'unreachable') throw error
    throw new ProviderError('garbage', 'The server broke off in the middle of its answer.', { cause: thrown })
  }
  if (size <= limit) return text + decoder.decode()
  await reader.cancel().catch(() => undefined)
  throw new AnswerTooLarge()
}
