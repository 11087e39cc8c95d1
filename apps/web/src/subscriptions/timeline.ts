import type { Subscription } from '@streamwise/domain'

type Contract = Pick<
  Subscription,
  | 'status'
  | 'starts_at'
  | 'trial_ends_at'
  | 'ends_at'
  | 'grace_ends_at'
  | 'cancels_at'
  | 'canceled_at'
  | 'suspended_at'
>

export type MilestoneKind = 'period' | 'trial' | 'suspended' | 'canceled' | 'ends' | 'grace' | 'cancels'

/** A day in the life of a contract. */
export interface Milestone {
  kind: MilestoneKind
  at: string
  past: boolean
}

/** The days of a contract's running period in their order: when it began, what ends it, and what somebody did. */
export function timeline(contract: Contract, now: Date): Milestone[] {
  const { starts_at, trial_ends_at, ends_at, grace_ends_at, cancels_at, canceled_at } = contract
  // A trial that ended before this period is history.
  const trial = trial_ends_at !== null && trial_ends_at > starts_at ? trial_ends_at : null
  // What is canceled ends without grace; what was canceled at once has no end of its own.
  const grace = cancels_at === null && grace_ends_at > ends_at ? grace_ends_at : null
  const cancels = cancels_at !== null && cancels_at !== canceled_at ? cancels_at : null
  const days: readonly [MilestoneKind, string | null][] = [
    ['period', starts_at],
    ['trial', trial],
    ['suspended', contract.suspended_at],
    ['canceled', canceled_at],
    ['ends', cancels === ends_at ? null : ends_at],
    ['cancels', cancels],
    ['grace', grace],
  ]
  return days
    .flatMap(([kind, at]) => (at === null ? [] : [{ kind, at, past: new Date(at) <= now }]))
    .sort((a, b) => a.at.localeCompare(b.at))
}

const day = 86_400_000

/** How much of the paid time has gone by, in whole days. */
export function elapsed({ starts_at, ends_at }: Pick<Contract, 'starts_at' | 'ends_at'>, now: Date) {
  const [from, to] = [Date.parse(starts_at), Date.parse(ends_at)]
  const total = Math.max(1, Math.round((to - from) / day))
  const gone = Math.round((now.getTime() - from) / day)
  return { days: Math.min(total, Math.max(0, gone)), total }
}
