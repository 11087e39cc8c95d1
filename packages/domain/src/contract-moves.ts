import { type Contract, clocked, endOfPeriods, isOver, periodOf } from './contracts.ts'
import { notUsable } from './errors.ts'

const LIVE = { suspended_by: null, suspended_at: null } as const

const refuse = (message: string, { status, is_active }: Contract) => notUsable(message, { status, is_active })

/** Throws where nothing but deleting is left to do, or where somebody switched the contract off. */
function requireOpen(contract: Contract, verb: string): void {
  const { status } = contract
  if (status === 'inactive' || status === 'terminated')
    throw refuse(`This subscription is ${status}: it can’t be ${verb}.`, contract)
}

const isCanceled = ({ status, cancels_at }: Contract): boolean => status === 'canceled' || cancels_at !== null

/**
 * Pays for `cycles` more periods. They follow the last one without a gap, however late that is: periods that passed
 * unpaid count. One that the clock ended comes back as soon as its paid time reaches beyond `now`.
 */
export function renewed(
  contract: Contract,
  { cycles, uncancel }: { cycles: number; uncancel: boolean },
  now: number,
): Partial<Contract> {
  requireOpen(contract, 'renewed')
  if (isCanceled(contract) && !uncancel)
    throw refuse('This subscription is canceled. Renew it with “uncancel” to go on.', contract)
  const total = contract.cycles + cycles
  const paid = {
    cycles: total,
    ends_at: endOfPeriods(contract.anchor_at, periodOf(contract), total, 'cycles'),
    cancels_at: null,
    canceled_at: null,
  }
  const wasCanceled = contract.status === 'canceled'
  const after = clocked({ ...contract, ...paid, status: wasCanceled ? 'active' : contract.status }, now)
  const renewed = { ...paid, starts_at: after.starts_at }
  if (!isOver({ ...contract, ...paid }, now)) {
    const back = wasCanceled || contract.suspended_by === 'expiry'
    return { ...renewed, is_active: true, ...(back ? { status: 'active', ...LIVE } : {}) }
  }
  // Still in arrears: a cancellation that is taken back leaves what the clock would have made of it.
  return wasCanceled ? { ...renewed, ...after } : renewed
}

/** Ends a contract with its paid time, or at once. What is past its end already ends at once. */
export function canceled(
  contract: Contract,
  { cancel_now }: { cancel_now: boolean },
  now: number,
): Partial<Contract> {
  requireOpen(contract, 'canceled')
  const atOnce = cancel_now || contract.ends_at <= now
  if (contract.status === 'canceled' || (contract.cancels_at !== null && !atOnce))
    throw refuse('This subscription is canceled already.', contract)
  const canceled_at = contract.canceled_at ?? now
  if (!atOnce) return { cancels_at: contract.ends_at, canceled_at }
  return { cancels_at: now, canceled_at, status: 'canceled', ...LIVE }
}

/** Takes a cancellation back while there is paid time left. */
export function uncanceled(contract: Contract, now: number): Partial<Contract> {
  requireOpen(contract, 'taken up again')
  if (!isCanceled(contract)) throw refuse('This subscription is not canceled.', contract)
  const kept = { cancels_at: null, canceled_at: null }
  if (isOver({ ...contract, ...kept }, now))
    throw refuse('This subscription is over. Renew it with “uncancel” to go on.', contract)
  return {
    ...kept,
    is_active: true,
    ...(contract.status === 'canceled' ? { status: 'active', ...LIVE } : {}),
  }
}

/** Stops everything until somebody takes it back; paying does not. */
export function suspended(contract: Contract, now: number): Partial<Contract> {
  requireOpen(contract, 'suspended')
  if (contract.status === 'canceled' || contract.suspended_by === 'platform')
    throw refuse(`This subscription is ${contract.status} already.`, contract)
  return { status: 'suspended', suspended_by: 'platform', suspended_at: now }
}

/** Takes a suspension back. One that the clock ended goes on being suspended by it. */
export function unsuspended(contract: Contract): Partial<Contract> {
  if (contract.status !== 'suspended') throw refuse('This subscription is not suspended.', contract)
  if (contract.suspended_by === 'expiry') throw refuse('This subscription has expired. Renew it.', contract)
  return contract.is_active ? { status: 'active', ...LIVE } : { suspended_by: 'expiry' }
}

/** What setting the status itself means: the same as the action with its name, and switching on and off. */
export function withStatus(
  contract: Contract,
  status: 'active' | 'inactive' | 'suspended' | 'terminated',
  now: number,
): Partial<Contract> {
  if (status === contract.status) return {}
  if (status === 'inactive') return { status, ...LIVE }
  if (contract.status === 'terminated')
    throw refuse('This subscription is terminated: it can only be made inactive, and deleted.', contract)
  if (status === 'terminated') return { status, ...LIVE }
  if (status === 'suspended') return suspended({ ...contract, status: switchedOn(contract) }, now)
  if (contract.status === 'suspended') return unsuspended(contract)
  if (contract.status === 'canceled')
    throw refuse('This subscription is canceled. Take the cancellation back, or renew it.', contract)
  return contract.is_active ? { status } : { status: 'suspended', suspended_by: 'expiry', suspended_at: now }
}

/** An inactive contract can be suspended as if it were switched on first. */
const switchedOn = ({ status }: Contract) => (status === 'inactive' ? 'active' : status)
