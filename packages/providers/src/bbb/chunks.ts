import { encodedLength } from './text.ts'

const maxIds = 50
/** Of the 7500 bytes of a request's line: the rest is for the path, the other parameters and the checksum. */
const maxBytes = 6000

/** Cuts a list of ids into lists that fit into one call each. */
export function chunksOf(ids: readonly string[]): string[][] {
  const chunks: string[][] = []
  let chunk: string[] = []
  let size = 0
  for (const id of ids) {
    const bytes = encodedLength(`${id},`)
    if (chunk.length > 0 && (chunk.length === maxIds || size + bytes > maxBytes)) {
      chunks.push(chunk)
      chunk = []
      size = 0
    }
    chunk.push(id)
    size += bytes
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}
