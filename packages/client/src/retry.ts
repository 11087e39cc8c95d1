import type { StreamWiseError } from './error.ts'

/** How often a call is sent at most. */
const TRIES = 3
/** The longest wait before the second try, in ms; it doubles with each. */
const FIRST_WAIT = 300
/** A platform that wants a longer break than this, in ms, gets it: the call fails instead of waiting. */
const LONGEST_WAIT = 20_000

/**
 * How long to wait before a read is tried again, in ms; null where trying again makes no sense. Waits as long as the
 * platform says, else a random part of a growing time, so that many clients don't come back at once.
 */
export function retryDelay(error: StreamWiseError, tried: number, random: () => number): number | null {
  const passing = error.code === 'network_error' || error.status === 429 || error.status === 503
  if (!passing || tried >= TRIES) return null
  const jittered = random() * FIRST_WAIT * 2 ** (tried - 1)
  if (error.retryAfter === null) return jittered
  // The jitter comes on top: coming back early would only be refused again.
  const wait = error.retryAfter * 1000 + jittered
  return wait <= LONGEST_WAIT ? wait : null
}
