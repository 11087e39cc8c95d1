import { expect, test } from 'vitest'
import type { Failure, FailureKind } from './failure.ts'
import type { Invitation } from './rest.ts'
import { ATTEMPTS, PATIENCE, step, type Visit, type VisitEvent } from './visit.ts'

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
  brand: null,
})
const failed = (kind: FailureKind, retryAfter?: number): VisitEvent => ({
  type: 'failed',
  failure: failure(kind, retryAfter),
  now: 1_000,
})
const invited = (room: Invitation, now = 1_000): VisitEvent => ({ type: 'invited', room, now })
const after = (from: Visit, ...events: VisitEvent[]): Visit => events.reduce(step, from)

const ready: Visit = { at: 'ready', room, failure: null }
const joining: Visit = { at: 'joining', room, attempt: 1 }
const left: Visit = { at: 'left', room }

test('goes from the link to the meeting', () => {
  expect(after({ at: 'loading' }, invited(room))).toEqual(ready)
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

test('who comes before the moderator waits, is looked for, and goes in when one has come', () => {
  const closed = { ...room, waits_for_moderator: true }
  const expecting = after(joining, failed('no_moderator'))
  expect(expecting).toMatchObject({ at: 'expecting', since: 1_000, until: 6_000 })
  expect(step(expecting, { type: 'ticked', now: 5_999 })).toBe(expecting)
  const looking = step(expecting, { type: 'ticked', now: 6_000 })
  expect(looking).toMatchObject({ at: 'looking', since: 1_000 })
  expect(step(looking, invited(closed, 6_100))).toMatchObject({ at: 'expecting', until: 11_100 })
  // What the room asks for by now counts, not what it asked for when the page was opened.
  const open = { ...room, needs_code: true }
  const entering = step(looking, invited(open, 6_100))
  expect(entering).toEqual({ at: 'joining', room: open, attempt: 1, since: 1_000 })
  // Another one was faster to end it than they to come in: they have waited since they began to.
  expect(step(entering, failed('no_moderator'))).toMatchObject({ at: 'expecting', since: 1_000 })
})

test('looks less and less often, and after a while asks whether they still wait', () => {
  const closed = { ...room, waits_for_moderator: true }
  const looked = (waited: number) =>
    step({ at: 'looking', room, failure: failure('no_moderator'), since: 0 }, invited(closed, waited))
  for (const [waited, pause] of [
    [60_000, 5_000],
    [5 * 60_000, 10_000],
    [20 * 60_000, 20_000],
  ] as const)
    expect(looked(waited)).toMatchObject({ at: 'expecting', until: waited + pause })
  expect(looked(PATIENCE)).toEqual({ at: 'ready', room: closed, failure: failure('no_moderator') })
  expect(after(looked(PATIENCE), { type: 'submitted' })).toMatchObject({ at: 'joining', attempt: 1 })
})

test('a lost connection is waited out, a door that closes for good is told, and they can stop', () => {
  const looking: Visit = { at: 'looking', room, failure: failure('no_moderator'), since: 500 }
  expect(step(looking, failed('offline'))).toMatchObject({ at: 'expecting', since: 500 })
  expect(step(looking, failed('room_closed'))).toMatchObject({ at: 'refused' })
  for (const visit of [looking, step(looking, failed('offline'))])
    expect(step(visit, { type: 'cancelled' })).toEqual(ready)
})
