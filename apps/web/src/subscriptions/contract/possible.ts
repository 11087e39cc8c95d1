import type { Subscription } from '@streamwise/domain'

type Contract = Pick<
  Subscription,
  'status' | 'is_active' | 'cancels_at' | 'suspended_by' | 'ends_at' | 'grace_ends_at'
>

/** Past the end of what is paid and of the grace: only renewing brings it back. */
export const isOver = ({ grace_ends_at }: Pick<Contract, 'grace_ends_at'>, now: Date): boolean =>
  new Date(grace_ends_at) <= now

/** The end of what is paid has passed, and it runs on for now. */
export const inGrace = (contract: Contract, now: Date): boolean =>
  contract.status === 'active' &&
  contract.is_active &&
  contract.cancels_at === null &&
  new Date(contract.ends_at) <= now &&
  !isOver(contract, now)

export const isCanceled = ({ status, cancels_at }: Pick<Contract, 'status' | 'cancels_at'>): boolean =>
  status === 'canceled' || cancels_at !== null

export type Possible = Record<(typeof verbs)[number], boolean>

const verbs = [
  'renew',
  'changePackage',
  'sync',
  'suspend',
  'unsuspend',
  'cancel',
  'uncancel',
  'activate',
  'deactivate',
  'terminate',
  'delete',
] as const

/** For who may only look. */
export const none = Object.fromEntries(verbs.map(verb => [verb, false])) as Possible

/** What can be done with a contract from where it stands; the server decides. */
export function possible(contract: Contract, now: Date): Possible {
  const { status, suspended_by } = contract
  const open = status !== 'inactive' && status !== 'terminated'
  const canceled = isCanceled(contract)
  return {
    renew: open,
    changePackage: status !== 'canceled' && status !== 'terminated',
    sync: status !== 'terminated',
    suspend: status === 'active',
    unsuspend: status === 'suspended' && suspended_by === 'platform',
    // One that ends with its period can still be ended now.
    cancel: open && status !== 'canceled',
    uncancel: open && canceled && !isOver(contract, now),
    activate: status === 'inactive',
    deactivate: status !== 'inactive',
    terminate: open,
    delete: status === 'inactive',
  }
}
