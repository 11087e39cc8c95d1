import { describe, expect, test } from 'vitest'
import { inGrace, possible } from './possible.ts'

const now = new Date('2026-11-21T12:00:00Z')
const contract = {
  status: 'active' as const,
  is_active: true,
  cancels_at: null,
  suspended_by: null,
  ends_at: '2026-12-01T00:00:00Z',
  grace_ends_at: '2026-12-04T00:00:00Z',
}
const can = (changed: Partial<Parameters<typeof possible>[0]>) =>
  Object.entries(possible({ ...contract, ...changed }, now)).flatMap(([verb, may]) => (may ? [verb] : []))

describe('what can be done with a contract', () => {
  test('an active one goes anywhere, but has nothing to take back', () => {
    expect(can({})).toEqual([
      'renew',
      'changePackage',
      'sync',
      'suspend',
      'cancel',
      'deactivate',
      'terminate',
    ])
  })
  test('one that ends with its period can go on, or end now', () => {
    expect(can({ cancels_at: contract.ends_at })).toEqual(expect.arrayContaining(['cancel', 'uncancel']))
  })
  test('a canceled one is taken back while there is paid time left, and only renewed after that', () => {
    const canceled = { status: 'canceled' as const, cancels_at: now.toISOString() }
    expect(can(canceled)).toEqual(['renew', 'sync', 'uncancel', 'deactivate', 'terminate'])
    expect(can({ ...canceled, grace_ends_at: '2026-11-20T00:00:00Z' })).not.toContain('uncancel')
  })
  test('paying takes back what the clock did, unsuspending what somebody did', () => {
    expect(can({ status: 'suspended', suspended_by: 'platform' })).toContain('unsuspend')
    expect(can({ status: 'suspended', suspended_by: 'expiry' })).not.toContain('unsuspend')
  })
  test('an inactive one is switched on or deleted, a terminated one only switched off', () => {
    expect(can({ status: 'inactive' })).toEqual(['changePackage', 'sync', 'activate', 'delete'])
    expect(can({ status: 'terminated' })).toEqual(['deactivate'])
  })
})

test('grace is after the end of what is paid, and not for who canceled', () => {
  const ended = { ...contract, ends_at: '2026-11-20T00:00:00Z' }
  expect(inGrace(contract, now)).toBe(false)
  expect(inGrace(ended, now)).toBe(true)
  expect(inGrace({ ...ended, cancels_at: ended.ends_at }, now)).toBe(false)
})
