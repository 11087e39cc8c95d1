/** The one time of a run, in ms: the platform's and all servers'. */
export type Clock = { now: number }

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** In the middle of a month, so that no count begins anew. */
export const startOfRun = (): Clock => ({ now: Date.UTC(2026, 10, 12, 9) })
