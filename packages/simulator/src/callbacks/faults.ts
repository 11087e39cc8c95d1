import * as z from 'zod'

export const CALLBACK_KINDS = ['webhook', 'meeting_ended', 'recording_ready', 'analytics'] as const
export type CallbackKind = (typeof CALLBACK_KINDS)[number]

const Share = z.number().min(0).max(1).optional()

/** What happens to callbacks by chance, each try on its own: shares of 1, the same for the same seed. */
export const CallbackFaults = z.strictObject({
  seed: z.int(),
  /** Tries that never arrive. */
  lost: Share,
  /** Tries that arrive twice, the second time as late as a delayed one. */
  doubled: Share,
  /** Tries that arrive up to `delay_ms` late, and so after what was sent later. */
  delayed: Share,
  /** A minute unless told. */
  delay_ms: z.int().min(0).max(3_600_000).optional(),
  /** All when absent. */
  kinds: z.array(z.enum(CALLBACK_KINDS)).min(1).optional(),
})
export type CallbackFaults = z.infer<typeof CallbackFaults>

const MINUTE = 60_000

/** Says of each try how late (ms) each copy of it arrives: none when it is lost. */
export function fates(faults: CallbackFaults): (kind: CallbackKind) => number[] {
  const random = seeded(faults.seed)
  const late = () => Math.floor(random() * (faults.delay_ms ?? MINUTE))
  return kind => {
    if (faults.kinds && !faults.kinds.includes(kind)) return [0]
    if (random() < (faults.lost ?? 0)) return []
    const first = random() < (faults.delayed ?? 0) ? late() : 0
    return random() < (faults.doubled ?? 0) ? [first, late()] : [first]
  }
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
