import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Buckets } from './buckets.ts'

describe('buckets', () => {
  it('give a whole quota at once, then one at a time', () => {
    const buckets = new Buckets(60)
    for (let n = 59; n >= 0; n--)
      expect(buckets.take('a', 1_000)).toMatchObject({ remaining: n, retryAfter: null })
    expect(buckets.take('a', 1_000)).toEqual({ remaining: 0, reset: 1, retryAfter: 1 })
    expect(buckets.take('a', 1_999).retryAfter).toBe(1)
    expect(buckets.take('a', 2_000).retryAfter).toBeNull()
    expect(buckets.take('a', 2_000).retryAfter).toBe(1)
    expect(buckets.take('b', 2_000)).toEqual({ remaining: 59, reset: 1, retryAfter: null })
    expect(buckets.take('a', 62_000)).toEqual({ remaining: 59, reset: 1, retryAfter: null })
  })

  it('take several for one, give back, and let through what costs more than all', () => {
    const buckets = new Buckets(10)
    expect(buckets.take('a', 0, 8).remaining).toBe(2)
    expect(buckets.take('a', 0, 3)).toEqual({ remaining: 0, reset: 6, retryAfter: 6 })
    buckets.give('a', 0, 8)
    expect(buckets.take('a', 0, 10).remaining).toBe(0)
    expect(buckets.take('b', 0, 25).remaining).toBe(0)
  })

  it('let through no more than the quota and what time adds, whenever requests come', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), waits, (quota, pauses) => {
        const buckets = new Buckets(quota, 10_000)
        let now = 0
        let passed = 0
        for (const pause of pauses) {
          now += pause
          const answer = buckets.take('a', now)
          if (answer.retryAfter === null) passed += 1
          else expect(buckets.take('a', now + answer.retryAfter * 1000).retryAfter).toBeNull()
          if (answer.retryAfter !== null) buckets.give('a', now + answer.retryAfter * 1000)
        }
        expect(passed).toBeLessThanOrEqual(Math.ceil(quota + (now * quota) / 10_000))
      }),
    )
  })

  it('remember a bounded number of keys, and forget what is full again', () => {
    const buckets = new Buckets(10, 60_000, 100)
    for (let n = 0; n < 10_000; n++) buckets.take(`attacker ${n}`, n)
    expect(buckets.size).toBeLessThanOrEqual(200)
    buckets.take('a', 200_000)
    buckets.take('a', 300_000)
    expect(buckets.size).toBeLessThanOrEqual(2)
  })
})
