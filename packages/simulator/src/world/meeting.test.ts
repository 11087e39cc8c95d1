import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GUEST_POLICIES, guestStatusOf, type Role } from './meeting.ts'

const authenticatedGuest = true

/** [policy, guest parameter, role, status]; without `guest` a joiner counts as authenticated. */
const CASES: [(typeof GUEST_POLICIES)[number], boolean | undefined, Role, string][] = [
  ['ALWAYS_ACCEPT', true, 'VIEWER', 'ALLOW'],
  ['ALWAYS_DENY', true, 'VIEWER', 'DENY'],
  ['ALWAYS_DENY', undefined, 'VIEWER', 'DENY'],
  ['ASK_MODERATOR', true, 'VIEWER', 'WAIT'],
  ['ASK_MODERATOR', undefined, 'VIEWER', 'WAIT'],
  ['ASK_MODERATOR', false, 'VIEWER', 'ALLOW'],
  ['ALWAYS_ACCEPT_AUTH', true, 'VIEWER', 'WAIT'],
  ['ALWAYS_ACCEPT_AUTH', undefined, 'VIEWER', 'ALLOW'],
]

test.each(CASES)('%s with guest=%s as %s: %s', (guestPolicy, guest, role, status) => {
  const joiner = { role, guest, authenticated: guest === undefined }
  expect(guestStatusOf({ guestPolicy, authenticatedGuest }, joiner)).toBe(status)
})

test('a moderator is let in whatever the policy', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GUEST_POLICIES),
      fc.option(fc.boolean(), { nil: undefined }),
      (guestPolicy, guest) => {
        const joiner = { role: 'MODERATOR' as const, guest, authenticated: true }
        expect(guestStatusOf({ guestPolicy, authenticatedGuest }, joiner)).toBe('ALLOW')
      },
    ),
  )
})

test('without authenticatedGuest the policy is about guests alone', () => {
  const meeting = { guestPolicy: 'ASK_MODERATOR' as const, authenticatedGuest: false }
  expect(guestStatusOf(meeting, { role: 'VIEWER', guest: undefined, authenticated: true })).toBe('ALLOW')
  expect(guestStatusOf(meeting, { role: 'VIEWER', guest: true, authenticated: false })).toBe('WAIT')
})
