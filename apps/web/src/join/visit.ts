import { aboutCode, type Failure, type FailureKind, mayPass } from './failure.ts'
import type { Invitation } from './rest.ts'

/** A visit to a room's page, from opening the link to leaving for the meeting. Times are ms, as of `Date.now()`. */
export type Visit =
  | { at: 'loading' }
  | { at: 'refused'; failure: Failure }
  | { at: 'ready'; room: Invitation; failure: Failure | null }
  /** `since`: when they began to wait for a moderator. */
  | { at: 'joining'; room: Invitation; attempt: number; since?: number }
  | { at: 'waiting'; room: Invitation; failure: Failure; attempt: number; until: number; seconds: number }
  /** A moderator has to come first: looked for again at `until`. */
  | { at: 'expecting'; room: Invitation; failure: Failure; since: number; until: number }
  | { at: 'looking'; room: Invitation; failure: Failure; since: number }
  | { at: 'left'; room: Invitation }

export type VisitEvent =
  | { type: 'invited'; room: Invitation; now: number }
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

/** How long a moderator is waited for without being asked again, in ms. */
export const PATIENCE = 30 * 60_000

/** Until the next look for a moderator, by how long they were waited for, both in ms. */
const pauseAfter = (waited: number): number =>
  waited < 2 * 60_000 ? 5_000 : waited < 10 * 60_000 ? 10_000 : 20_000

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
    case 'expecting':
      if (event.type === 'cancelled') return { at: 'ready', room: visit.room, failure: null }
      return event.type === 'ticked' && event.now >= visit.until
        ? { at: 'looking', room: visit.room, failure: visit.failure, since: visit.since }
        : visit
    case 'looking':
      return look(visit, event)
    case 'left':
      return event.type === 'returned' ? { at: 'ready', room: visit.room, failure: null } : visit
  }
}

const isAbout = (failure: Failure, field: 'name' | 'code'): boolean =>
  field === 'code' ? aboutCode(failure) : failure.kind === 'name'

function notJoined(
  { room, attempt, since }: Visit & { at: 'joining' },
  failure: Failure,
  now: number,
): Visit {
  const { kind } = failure
  if (kind === 'no_moderator') return expect(room, failure, since ?? now, now)
  // A code that the room did not ask for when the page was opened is asked for from now on.
  if (aboutCode(failure)) return { at: 'ready', room: { ...room, needs_code: true }, failure }
  if (PASSES_SOON.includes(kind) && attempt < ATTEMPTS) {
    const seconds = Math.max(1, failure.retryAfter ?? PAUSE)
    return { at: 'waiting', room, failure, attempt, seconds, until: now + seconds * 1000 }
  }
  return kind === 'name' || mayPass(failure) ? { at: 'ready', room, failure } : { at: 'refused', failure }
}

/** Waits for a moderator; after a while the person is asked whether they still want to. */
const expect = (room: Invitation, failure: Failure, since: number, now: number): Visit =>
  now - since >= PATIENCE
    ? { at: 'ready', room, failure }
    : { at: 'expecting', room, failure, since, until: now + pauseAfter(now - since) }

function look(visit: Visit & { at: 'looking' }, event: VisitEvent): Visit {
  const { room, failure, since } = visit
  if (event.type === 'cancelled') return { at: 'ready', room, failure: null }
  if (event.type === 'failed')
    return mayPass(event.failure)
      ? expect(room, failure, since, event.now)
      : { at: 'refused', failure: event.failure }
  if (event.type !== 'invited') return visit
  return event.room.waits_for_moderator
    ? expect(event.room, failure, since, event.now)
    : { at: 'joining', room: event.room, attempt: 1, since }
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
