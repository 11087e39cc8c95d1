import { networkError } from './network-errors.ts'
import { ProviderError } from './provider-error.ts'

const maxAnswer = 1024 * 1024

/** Reads a body up to 1 MiB (unpacked); what is longer is not read further. Throws `ProviderError`. */
export async function readText(response: Response, timeout: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  const reader = response.body?.getReader()
  if (!reader) return text
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength
      if (size > maxAnswer) break
      text += decoder.decode(chunk.value, { stream: true })
    }
  } catch (thrown) {
    const error = networkError(thrown, timeout)
    if (error.code !== 'unreachable') throw error
    throw new ProviderError('garbage', 'The server broke off in the middle of its answer.', { cause: thrown })
  }
  if (size <= maxAnswer) return text + decoder.decode()
  await reader.cancel().catch(() => undefined)
  throw new ProviderError('garbage', 'The answer is larger than any that such a server gives.')
}
