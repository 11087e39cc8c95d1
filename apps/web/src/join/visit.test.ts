import { expect, test } from 'vitest'
import type { Failure, FailureKind } from './failure.ts'
import type { Invitation } from './rest.ts'
import { ATTEMPTS, step, type Visit, type VisitEvent } from './visit.ts'

const room: Invitation = {
  object: 'RoomInvitation',
  room_name: 'Weekly',
  role: 'attendee',
  description: null,
  featured_image: null,
  hero_image: null,
  brand: null,
  needs_code: false,
  waits_for_moderator: false,
  name: null,
}
const failure = (kind: FailureKind, retryAfter: number | null = null): Failure => ({
  kind,
  message: '',
  retryAfter,
  requestId: null,
})
const failed = (kind: FailureKind, retryAfter?: number): VisitEvent => ({
  type: 'failed',
  failure: failure(kind, retryAfter),
  now: 1_000,
})
const after = (from: Visit, ...events: VisitEvent[]): Visit => events.reduce(step, from)

const ready: Visit = { at: 'ready', room, failure: null }
const joining: Visit = { at: 'joining', room, attempt: 1 }
const left: Visit = { at: 'left', room }

test('goes from the link to the meeting', () => {
  expect(after({ at: 'loading' }, { type: 'invited', room })).toEqual(ready)
  expect(after(ready, { type: 'submitted' })).toEqual(joining)
  expect(after(joining, { type: 'joined' })).toEqual(left)
})

test('a second press changes nothing', () => {
  for (const visit of [joining, left]) expect(step(visit, { type: 'submitted' })).toBe(visit)
})

test('a link that leads nowhere stays refused; what may pass can be asked again', () => {
  const closed = after({ at: 'loading' }, failed('no_link'))
  expect(closed).toMatchObject({ at: 'refused', failure: { kind: 'no_link' } })
  expect(step(closed, { type: 'retried' })).toBe(closed)
  expect(after({ at: 'loading' }, failed('offline'), { type: 'retried' })).toEqual({ at: 'loading' })
})

test('a refusal that no retry changes takes the whole page, even after the form', () => {
  for (const kind of ['expired', 'room_closed', 'unavailable', 'no_server', 'other'] as const)
    expect(after(joining, failed(kind)).at).toBe('refused')
})

test('a wrong name and a lost connection keep the form', () => {
  for (const kind of ['name', 'offline', 'failed'] as const)
    expect(after(joining, failed(kind))).toEqual({ at: 'ready', room, failure: failure(kind) })
})

test('editing a name takes its refusal away, and no other', () => {
  const edited: VisitEvent = { type: 'edited', field: 'name' }
  expect(after(joining, failed('name'), edited)).toEqual(ready)
  expect(after(joining, failed('offline'), edited)).toMatchObject({ failure: { kind: 'offline' } })
  expect(step(joining, edited)).toBe(joining)
})

test('a code is asked for on the same form, and typed again until it is right', () => {
  for (const kind of ['code_needed', 'code_wrong', 'code_expired', 'code_blocked'] as const) {
    const asked = after(joining, failed(kind, 5))
    expect(asked).toMatchObject({ at: 'ready', room: { needs_code: true }, failure: { kind } })
    expect(step(asked, { type: 'edited', field: 'name' })).toBe(asked)
    expect(step(asked, { type: 'edited', field: 'code' })).toMatchObject({ at: 'ready', failure: null })
    expect(step(asked, { type: 'submitted' })).toMatchObject({ at: 'joining', attempt: 1 })
  }
})

test('a silent server is waited for as long as it says, second by second', () => {
  const waiting = after(joining, failed('server_silent', 30))
  expect(waiting).toMatchObject({ at: 'waiting', seconds: 30, until: 31_000 })
  expect(after(waiting, { type: 'ticked', now: 1_000 })).toBe(waiting)
  expect(after(waiting, { type: 'ticked', now: 2_500 })).toMatchObject({ at: 'waiting', seconds: 29 })
  expect(after(waiting, { type: 'ticked', now: 31_000 })).toEqual({ at: 'joining', room, attempt: 2 })
})

test('a phone that slept through the wait tries at once', () => {
  const waiting = after(joining, failed('too_many', 5))
  expect(after(waiting, { type: 'ticked', now: 9_999_999 }).at).toBe('joining')
})

test('without a word on when, it waits half a minute; never no time at all', () => {
  expect(after(joining, failed('server_silent'))).toMatchObject({ seconds: 30 })
  expect(after(joining, failed('server_silent', 0))).toMatchObject({ seconds: 1 })
})

test('a busy server is waited for, a place in a full room is not', () => {
  expect(after(joining, failed('server_busy', 10))).toMatchObject({ at: 'waiting', seconds: 10 })
  for (const kind of ['full', 'crowded', 'server_draining'] as const)
    expect(after(joining, failed(kind))).toMatchObject({ at: 'ready', failure: { kind } })
})

test('the wait can be cut short or cancelled', () => {
  const waiting = after(joining, failed('server_silent', 30))
  expect(after(waiting, { type: 'submitted' })).toEqual(joining)
  expect(after(waiting, { type: 'cancelled' })).toEqual(ready)
})

test('gives up by itself after a number of attempts, and a press starts anew', () => {
  let visit: Visit = joining
  let attempts = 1
  while (visit.at !== 'ready') {
    visit = after(visit, failed('server_silent', 1))
    if (visit.at === 'waiting') {
      visit = after(visit, { type: 'ticked', now: visit.until })
      attempts++
    }
  }
  expect(attempts).toBe(ATTEMPTS)
  expect(visit.failure?.kind).toBe('server_silent')
  expect(after(visit, { type: 'submitted' })).toEqual(joining)
})

test('coming back to the page frees the button', () => {
  expect(step(left, { type: 'returned' })).toEqual(ready)
  expect(step(joining, { type: 'returned' })).toEqual(ready)
  expect(step(ready, { type: 'returned' })).toBe(ready)
})
