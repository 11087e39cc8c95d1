import type { StreamWiseError } from './error.ts'

/** The longest wait before the second try, in ms; it doubles with each, up to `LONGEST_JITTER`. */
const FIRST_WAIT = 300
const LONGEST_JITTER = 10_000
/** A platform that wants a longer break than this, in ms, gets it: the call fails instead of waiting. */
const LONGEST_WAIT = 20_000

/**
 * How long to wait before a call is sent again, in ms; null where that makes no sense. Waits as long as the platform
 * says, else a random part of a growing time, so that many clients don't come back at once. `failed` counts the tries
 * that failed so far; that the same request is still being done is no failure, and is waited for until the time is up.
 */
export function retryDelay(
  error: StreamWiseError,
  { failed, tries }: { failed: number; tries: number },
  random: () => number,
): number | null {
  if (!error.retryable || failed >= tries) return null
  const jittered = random() * Math.min(LONGEST_JITTER, FIRST_WAIT * 2 ** Math.max(0, failed - 1))
  if (error.retryAfter === null) return jittered
  // The jitter comes on top: coming back early would only be refused again.
  const wait = error.retryAfter * 1000 + jittered
  return wait <= LONGEST_WAIT ? wait : null
}
