import process from 'node:process'

/** How long lines wait to be written together, in ms: a write for every request would cost more than the request's log. */
const FLUSH_AFTER = 100

/** Writes events as lines of JSON to a stream, several at a time, and what still waits at the end. */
export function jsonLog(write: (text: string) => void) {
  let waiting: string[] = []
  let timer: NodeJS.Timeout | null = null
  const flush = () => {
    if (timer) clearTimeout(timer)
    timer = null
    if (waiting.length) write(`${waiting.join('\n')}\n`)
    waiting = []
  }
  process.once('exit', flush)
  const log = (event: string, facts: Record<string, unknown>) => {
    waiting.push(JSON.stringify({ at: new Date().toISOString(), event, ...facts }))
    timer ??= setTimeout(flush, FLUSH_AFTER).unref()
  }
  return { log }
}
