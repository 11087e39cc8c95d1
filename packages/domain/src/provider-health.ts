import type { HealthState } from './service-providers.ts'

/** An answer that took longer is a slow one, in ms. */
export const SLOW = 3_000
/** So many failures in a row, and a provider is down. */
const DOWN_AFTER = 3
/** So many good answers in a row, and it is healthy again. */
const WELL_AFTER = 2

/** What is known of a provider's health; `since` in ms. */
export type ProviderHealth = {
  state: HealthState
  since: number | null
  /** In a row. */
  failures: number
  successes: number
  /** Of the last answer. */
  latency_ms: number | null
}

/** What a check found, at a time in ms. `decisive`: somebody tested by hand, and is told what holds now. */
export type HealthObservation = { at: number; decisive?: boolean } & (
  | { ok: true; latency_ms: number }
  | { ok: false }
)

/**
 * What a check makes of a provider's health. The rule, which lets no state flap when checks go well and badly in turn:
 *
 * - `unknown` becomes what the first check finds: `healthy`, or `down`.
 * - One failure makes `healthy` into `degraded`; three in a row make it `down`.
 * - Two slow answers in a row make `healthy` into `degraded`.
 * - Two answers in a row that are not slow make `degraded` and `down` into `healthy`. Of a `down` one, two answers of
 *   which the second is slow make `degraded`.
 * - A test by hand decides at once: `healthy` or `down`.
 */
export function nextHealth(before: ProviderHealth, observation: HealthObservation): ProviderHealth {
  const counted = count(before, observation)
  const state = stateOf(before, observation, counted)
  const calm = state === 'degraded' && before.state === 'down' ? { ...counted, successes: 0 } : counted
  return { ...calm, state, since: state === before.state ? before.since : observation.at }
}

const isSlow = (latency: number | null): boolean => latency !== null && latency > SLOW

function count(before: ProviderHealth, observation: HealthObservation) {
  if (!observation.ok) return { failures: before.failures + 1, successes: 0, latency_ms: null }
  const { latency_ms } = observation
  // A slow answer is a step for one that gave none, and a step back for all others.
  const step = !isSlow(latency_ms) || before.state === 'down'
  return { failures: 0, successes: step ? before.successes + 1 : 0, latency_ms }
}

function stateOf(
  before: ProviderHealth,
  observation: HealthObservation,
  { failures, successes, latency_ms }: ReturnType<typeof count>,
): HealthState {
  const { state } = before
  const first = state === 'unknown' || observation.decisive === true
  if (!observation.ok) return first || state === 'down' || failures >= DOWN_AFTER ? 'down' : 'degraded'
  if (first) return 'healthy'
  const slow = isSlow(latency_ms)
  if (state === 'healthy') return slow && isSlow(before.latency_ms) ? 'degraded' : 'healthy'
  if (successes < WELL_AFTER) return state
  return slow ? 'degraded' : 'healthy'
}
