import { toApiError } from '#api/errors.ts'
import type { Page } from '#api/procedure.ts'

/** At most so many rows go into one export. */
export const mostExported = 10_000

interface ReadAllOptions<Row> {
  /** Asks for the part of the list after a cursor. */
  part: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Row>>
  signal: AbortSignal
  most?: number
  /** Called with the rows of each part as they come. */
  onPart: (rows: readonly Row[]) => void
  /** Lets so many seconds pass; rejects once cancelled. */
  wait: (seconds: number, signal: AbortSignal) => Promise<void>
}

/**
 * Reads a whole list, part by part; where the server asks to slow down it waits as long as it said. Answers whether
 * rows were left out because there are more than `most`. Rejects with the signal's reason once cancelled.
 */
export async function readAll<Row>(options: ReadAllOptions<Row>): Promise<{ cut: boolean }> {
  const { part, signal, onPart, wait, most = mostExported } = options
  let cursor: string | undefined
  let read = 0
  for (;;) {
    signal.throwIfAborted()
    const answer = await patiently(() => part(cursor, signal), signal, wait)
    const rows = answer.data.slice(0, most - read)
    read += rows.length
    onPart(rows)
    const next = answer.meta.next_cursor
    if (next === null || read >= most) return { cut: rows.length < answer.data.length || next !== null }
    cursor = next
  }
}

async function patiently<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  wait: ReadAllOptions<never>['wait'],
): Promise<Answer> {
  for (;;) {
    try {
      return await ask()
    } catch (failure) {
      signal.throwIfAborted()
      const error = toApiError(failure)
      if (error.status !== 429) throw failure
      await wait(error.retryAfter ?? 1, signal)
    }
  }
}
