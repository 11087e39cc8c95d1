import type { Check } from './types.ts'

/** What a row of checks says as a whole. */
export interface CheckSummary {
  all: number
  failed: number
  /** Of those that answered, in ms: what half of them stayed below, and the slowest. */
  usual: number | null
  slowest: number | null
}

export function summaryOf(checks: readonly Pick<Check, 'ok' | 'latency_ms'>[]): CheckSummary {
  const times = checks
    .flatMap(({ ok, latency_ms }) => (ok && latency_ms !== null ? [latency_ms] : []))
    .sort((one, other) => one - other)
  return {
    all: checks.length,
    failed: checks.filter(({ ok }) => !ok).length,
    usual: times[Math.floor((times.length - 1) / 2)] ?? null,
    slowest: times.at(-1) ?? null,
  }
}

/** Answers that take no longer than this (ms) are drawn low, however fast all others are. */
const plenty = 200

/** How high a check's bar is, of 1: a failed one is as high as can be, an answered one as its time beside the slowest. */
export function heightOf(
  { ok, latency_ms }: Pick<Check, 'ok' | 'latency_ms'>,
  slowest: number | null,
): number {
  if (!ok) return 1
  return Math.max(0.08, (latency_ms ?? 0) / Math.max(plenty, slowest ?? 0))
}
