import { invalidInput } from './errors.ts'
import { addPeriods, type Period, type PeriodType, periodsBetween } from './periods.ts'

/** What a contract's dates are made of; times in ms. */
export type Dates = {
  /** The start of the running or last paid period; of the trial where it goes before. */
  starts_at: number
  /** Always `addPeriods(anchor_at, its period, cycles)`: counted from one day, so that it never drifts. */
  ends_at: number
  anchor_at: number
  cycles: number
}

type Periodicity = { periodicity: number; periodicity_type: PeriodType }
type Trial = { trial_period: number; trial_interval: PeriodType; trial_mode: 'inside' | 'outside' }
type Grace = { grace_period: number; grace_interval: PeriodType }

/** All that the clock looks at. */
export type Contract = Dates &
  Periodicity &
  Grace & {
    status: 'active' | 'inactive' | 'canceled' | 'suspended' | 'terminated'
    /** The clock's view: false once the contract is over. */
    is_active: boolean
    cancels_at: number | null
    canceled_at: number | null
    suspended_by: 'expiry' | 'platform' | null
    suspended_at: number | null
  }

export const periodOf = ({ periodicity, periodicity_type }: Periodicity): Period => ({
  count: periodicity,
  type: periodicity_type,
})

/** Far enough for any contract; times beyond the year 9999 can't be written down. */
const LAST_END = Date.UTC(5000, 0)

/** The end of so many periods. Throws `invalid_input` at `field` where nobody could mean it. */
export function endOfPeriods(anchor: number, period: Period, cycles: number, field: string): number {
  const end = addPeriods(anchor, period, cycles)
  if (!(end < LAST_END)) throw invalidInput({ [field]: ['The contract would end after the year 4999.'] })
  return end
}

/** The first period of a contract; a trial outside of it goes before. Throws `invalid_input` for ends far away. */
export function firstPeriod(
  start: number,
  terms: Periodicity & Trial,
): Dates & { trial_ends_at: number | null } {
  const trial = { count: terms.trial_period, type: terms.trial_interval }
  const trial_ends_at = trial.count ? endOfPeriods(start, trial, 1, 'starts_at') : null
  const anchor_at = trial_ends_at !== null && terms.trial_mode === 'outside' ? trial_ends_at : start
  const ends_at = endOfPeriods(anchor_at, periodOf(terms), 1, 'starts_at')
  return { starts_at: start, anchor_at, cycles: 1, ends_at, trial_ends_at }
}

/** The dates under another periodicity: what is paid stays, and new periods count from its end. */
export const reanchored = ({ ends_at }: Dates): Pick<Dates, 'anchor_at' | 'cycles'> => ({
  anchor_at: ends_at,
  cycles: 0,
})

/** When things stop after the end; the end itself where no grace was agreed on. */
export const graceEnd = ({ ends_at, grace_period, grace_interval }: Dates & Grace): number =>
  addPeriods(ends_at, { count: grace_period, type: grace_interval })

/** When the contract is over: a canceled one has no grace. */
const overAt = (contract: Contract): number =>
  Math.min(contract.cancels_at ?? Number.POSITIVE_INFINITY, graceEnd(contract))

export const isOver = (contract: Contract, now: number): boolean => overAt(contract) <= now

/** The start of the period that runs at `now`, or of the last paid one. */
function runningSince(contract: Contract, now: number): number {
  const { anchor_at, cycles, starts_at } = contract
  const running = Math.min(periodsBetween(anchor_at, periodOf(contract), now), cycles - 1)
  return running < 0 ? starts_at : addPeriods(anchor_at, periodOf(contract), running)
}

/** When the clock has to look at a contract again: at its next period, or where it is over. Null: never. */
export function dueAt(contract: Contract): number | null {
  if (!contract.is_active) return null
  const { anchor_at, cycles, starts_at } = contract
  const next = Math.max(0, periodsBetween(anchor_at, periodOf(contract), starts_at) + 1)
  const begins = next < cycles ? addPeriods(anchor_at, periodOf(contract), next) : Number.POSITIVE_INFINITY
  return Math.min(begins, overAt(contract))
}

/** What the clock makes of a contract at `now`: a period begins, or the contract is over. */
export function clocked(contract: Contract, now: number): Partial<Contract> {
  const starts_at = runningSince(contract, now)
  if (!isOver(contract, now)) return { starts_at }
  const { status, cancels_at } = contract
  const over = { starts_at, is_active: false }
  if (cancels_at !== null && cancels_at <= now && (status === 'active' || status === 'suspended'))
    return { ...over, status: 'canceled', suspended_by: null, suspended_at: null }
  if (status === 'active') return { ...over, status: 'suspended', suspended_by: 'expiry', suspended_at: now }
  return over
}
