import { expect, test } from 'vitest'
import { failureOf, mayPass, offline } from './failure.ts'

const refused = (status: number, reason?: string) =>
  failureOf(status, null, { code: 'x', message: 'A sentence.', details: { reason }, request_id: 'r1' })

test.each([
  [404, 'no_such_link', 'no_link'],
  [403, 'link_expired', 'expired'],
  [409, 'room_inactive', 'room_closed'],
  [409, 'customer_suspended', 'unavailable'],
  [409, 'subscription_expired', 'unavailable'],
  [409, 'account_inactive', 'unavailable'],
  [409, 'no_provider', 'no_server'],
  [409, 'minutes_used_up', 'unavailable'],
  [403, 'code_needed', 'code_needed'],
  [403, 'wrong_code', 'code_wrong'],
  [403, 'code_expired', 'code_expired'],
  [429, 'code_blocked', 'code_blocked'],
  [409, 'provider_draining', 'server_draining'],
  [409, 'waiting_for_moderator', 'no_moderator'],
  [409, 'meeting_full', 'full'],
  [409, 'too_many_meetings', 'crowded'],
  [409, 'too_many_participants', 'crowded'],
  [503, 'provider_busy', 'server_busy'],
  [409, 'of_next_year', 'other'],
  [503, undefined, 'server_silent'],
  [429, undefined, 'too_many'],
  [500, undefined, 'failed'],
])('%i with the reason %s is %s', (status, reason, kind) => {
  expect(refused(status, reason)).toEqual({
    kind,
    message: 'A sentence.',
    retryAfter: null,
    requestId: 'r1',
    brand: null,
  })
})

test('a name that is refused says why; any other input of the link makes it a wrong link', () => {
  const errors = { name: ['No control characters.'] }
  expect(failureOf(422, null, { message: 'Some of the input is not valid.', errors })).toMatchObject({
    kind: 'name',
    message: 'No control characters.',
  })
  expect(failureOf(422, null, { message: 'x', errors: { code: ['Too long.'] } }).kind).toBe('code_wrong')
  expect(failureOf(422, null, { message: 'x', errors: { token: ['Too long.'] } }).kind).toBe('no_link')
})

test('reads when to come back', () => {
  expect(failureOf(503, '30', {}).retryAfter).toBe(30)
  expect(failureOf(503, '0.2', {}).retryAfter).toBe(1)
  for (const odd of ['', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1'])
    expect(failureOf(503, odd || 'x', {}).retryAfter).toBeNull()
})

test.each([null, 'a proxy’s page', [], { message: 5, details: 'x', errors: null }])(
  'survives the body %j',
  body => {
    expect(failureOf(502, null, body)).toEqual({
      kind: 'failed',
      message: '',
      retryAfter: null,
      requestId: null,
      brand: null,
    })
  },
)

test('tells whom to turn to', () => {
  const brand = {
    name: 'Aurora',
    color: null,
    logo_url: null,
    support_email: 'a@b.example',
    support_url: null,
  }
  expect(failureOf(409, null, { details: { reason: 'room_inactive', brand } }).brand).toEqual(brand)
  expect(failureOf(409, null, { details: { brand: 'Aurora' } }).brand).toBeNull()
})

test('only what may pass is worth another try', () => {
  expect([offline, refused(500), refused(429), refused(503)].every(mayPass)).toBe(true)
  expect([refused(409, 'meeting_full'), refused(409, 'too_many_meetings')].every(mayPass)).toBe(true)
  expect([refused(404), refused(403), refused(409, 'room_inactive'), refused(409)].some(mayPass)).toBe(false)
})
