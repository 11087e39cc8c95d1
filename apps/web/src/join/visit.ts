import { aboutCode, type Failure, type FailureKind, mayPass } from './failure.ts'
import type { Invitation } from './rest.ts'

/** A visit to a room's page, from opening the link to leaving for the meeting. Times are ms, as of `Date.now()`. */
export type Visit =
  | { at: 'loading' }
  | { at: 'refused'; failure: Failure }
  | { at: 'ready'; room: Invitation; failure: Failure | null }
  | { at: 'joining'; room: Invitation; attempt: number }
  | { at: 'waiting'; room: Invitation; failure: Failure; attempt: number; until: number; seconds: number }
  | { at: 'left'; room: Invitation }

export type VisitEvent =
  | { type: 'invited'; room: Invitation }
  | { type: 'failed'; failure: Failure; now: number }
  | { type: 'edited'; field: 'name' | 'code' }
  | { type: 'submitted' }
  | { type: 'retried' }
  | { type: 'cancelled' }
  | { type: 'ticked'; now: number }
  | { type: 'joined' }
  /** The browser shows the page again as it was left, with all its state. */
  | { type: 'returned' }

/** How often joining is repeated by itself: nobody is to be taken into a meeting from a page they forgot. */
export const ATTEMPTS = 10

/** What the page itself tries again: for a place in a full room, people wait as they like. */
const PASSES_SOON: readonly FailureKind[] = ['server_silent', 'server_busy', 'too_many']

/** Until the next attempt where the server doesn't say, in seconds. */
const PAUSE = 30

/** What follows on an event; the same visit where the event means nothing in it (the second of a double click). */
export function step(visit: Visit, event: VisitEvent): Visit {
  switch (visit.at) {
    case 'loading':
      if (event.type === 'invited') return { at: 'ready', room: event.room, failure: null }
      if (event.type === 'failed') return { at: 'refused', failure: event.failure }
      return visit
    case 'refused':
      return event.type === 'retried' && mayPass(visit.failure) ? { at: 'loading' } : visit
    case 'ready':
      if (event.type === 'edited' && visit.failure && isAbout(visit.failure, event.field))
        return { ...visit, failure: null }
      return event.type === 'submitted' ? { at: 'joining', room: visit.room, attempt: 1 } : visit
    case 'joining':
      if (event.type === 'joined') return { at: 'left', room: visit.room }
      if (event.type === 'failed') return notJoined(visit, event.failure, event.now)
      return event.type === 'returned' ? { at: 'ready', room: visit.room, failure: null } : visit
    case 'waiting':
      return wait(visit, event)
    case 'left':
      return event.type === 'returned' ? { at: 'ready', room: visit.room, failure: null } : visit
  }
}

const isAbout = (failure: Failure, field: 'name' | 'code'): boolean =>
  field === 'code' ? aboutCode(failure) : failure.kind === 'name'

function notJoined({ room, attempt }: Visit & { at: 'joining' }, failure: Failure, now: number): Visit {
  const { kind } = failure
  // A code that the room did not ask for when the page was opened is asked for from now on.
  if (aboutCode(failure)) return { at: 'ready', room: { ...room, needs_code: true }, failure }
  if (PASSES_SOON.includes(kind) && attempt < ATTEMPTS) {
    const seconds = Math.max(1, failure.retryAfter ?? PAUSE)
    return { at: 'waiting', room, failure, attempt, seconds, until: now + seconds * 1000 }
  }
  return kind === 'name' || mayPass(failure) ? { at: 'ready', room, failure } : { at: 'refused', failure }
}

function wait(visit: Visit & { at: 'waiting' }, event: VisitEvent): Visit {
  const { room, attempt } = visit
  if (event.type === 'submitted') return { at: 'joining', room, attempt: 1 }
  if (event.type === 'cancelled') return { at: 'ready', room, failure: null }
  if (event.type !== 'ticked') return visit
  if (event.now >= visit.until) return { at: 'joining', room, attempt: attempt + 1 }
  const seconds = Math.ceil((visit.until - event.now) / 1000)
  return seconds === visit.seconds ? visit : { ...visit, seconds }
}
