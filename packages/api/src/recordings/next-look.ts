const MINUTE = 60_000
/** For how long after a meeting a recording may still appear, in ms. */
const LONGEST = 48 * 60 * MINUTE

/** When to look next for the recording of a meeting that ended then, in ms: at growing distances; null: not any more. */
export function nextLook(ended: number, now: number): number | null {
  const passed = now - ended
  return passed >= LONGEST ? null : now + Math.max(5 * MINUTE, Math.round(passed / 2))
}
