import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type HealthObservation, nextHealth, type ProviderHealth, SLOW } from './provider-health.ts'
import type { HealthState } from './service-providers.ts'

const NEW: ProviderHealth = { state: 'unknown', since: null, failures: 0, successes: 0, latency_ms: null }

type Sign = 'good' | 'slow' | 'bad'
const observed = (sign: Sign, at: number): HealthObservation =>
  sign === 'bad' ? { at, ok: false } : { at, ok: true, latency_ms: sign === 'slow' ? SLOW + 1 : SLOW }

/** The states after each of the checks, one a minute. */
function after(signs: readonly Sign[], from = NEW): ProviderHealth[] {
  let health = from
  return signs.map((sign, minute) => {
    health = nextHealth(health, observed(sign, minute))
    return health
  })
}
const states = (signs: readonly Sign[], from = NEW) => after(signs, from).map(({ state }) => state)
const signs = fc.array(fc.constantFrom<Sign>('good', 'slow', 'bad'), { maxLength: 40 })
/** Any health that checks can lead to. */
const healths = signs.map(before => after(before).at(-1) ?? NEW)

describe('health', () => {
  test.each<[Sign[], HealthState[]]>([
    [['good'], ['healthy']],
    [['slow'], ['healthy']],
    [['bad'], ['down']],
    [
      ['good', 'bad', 'bad', 'bad', 'bad'],
      ['healthy', 'degraded', 'degraded', 'down', 'down'],
    ],
    [
      ['good', 'bad', 'good', 'good'],
      ['healthy', 'degraded', 'degraded', 'healthy'],
    ],
    [
      ['bad', 'good', 'bad', 'good', 'good'],
      ['down', 'down', 'down', 'down', 'healthy'],
    ],
    [
      ['good', 'slow', 'good', 'slow', 'slow'],
      ['healthy', 'healthy', 'healthy', 'healthy', 'degraded'],
    ],
    [
      ['bad', 'slow', 'slow', 'good', 'good'],
      ['down', 'down', 'degraded', 'degraded', 'healthy'],
    ],
    [
      ['good', 'bad', 'slow', 'good', 'good'],
      ['healthy', 'degraded', 'degraded', 'degraded', 'healthy'],
    ],
  ])('%j makes %j', (seen, expected) => expect(states(seen)).toEqual(expected))

  test('since is when the state changed', () => {
    expect(after(['good', 'good', 'bad', 'bad', 'bad', 'bad']).map(({ since }) => since)).toEqual([
      0, 0, 2, 2, 4, 4,
    ])
  })

  test('a test by hand decides at once', () => {
    fc.assert(
      fc.property(healths, fc.constantFrom<Sign>('good', 'slow', 'bad'), (health, sign) => {
        const { state } = nextHealth(health, { ...observed(sign, 0), decisive: true })
        expect(state).toBe(sign === 'bad' ? 'down' : 'healthy')
      }),
    )
  })

  test('whatever was before, three failures are down and two good answers after them are healthy', () => {
    fc.assert(
      fc.property(healths, health => {
        const down = after(['bad', 'bad', 'bad'], health).at(-1) ?? NEW
        expect(down.state).toBe('down')
        expect(states(['good', 'good'], down)).toEqual(['down', 'healthy'])
      }),
    )
  })

  test('no state flaps when checks differ in turn', () => {
    fc.assert(
      fc.property(
        healths,
        fc.shuffledSubarray<Sign>(['good', 'slow', 'bad'], { minLength: 2 }),
        (health, turn) => {
          const seen = states(
            Array.from({ length: 30 }, (_, at) => turn[at % turn.length] ?? 'good'),
            health,
          )
          // What it was, and once more or twice while the last of what was before still counts.
          const changes = seen.filter((state, at) => at > 0 && state !== seen[at - 1])
          expect(changes.length).toBeLessThanOrEqual(turn.length)
          expect(new Set(seen.slice(6)).size).toBe(1)
        },
      ),
    )
  })

  test('it is never unknown after a check, and counts one side only', () => {
    fc.assert(
      fc.property(signs, seen => {
        for (const { state, failures, successes } of after(seen)) {
          expect(state).not.toBe('unknown')
          expect(Math.min(failures, successes)).toBe(0)
        }
      }),
    )
  })

  test('from one check to the next a healthy one is not down', () => {
    fc.assert(
      fc.property(signs, seen => {
        const all = states(['good', ...seen])
        all.forEach((state, at) => {
          if (state === 'down' && at > 0) expect(all[at - 1]).not.toBe('healthy')
        })
      }),
    )
  })
})
