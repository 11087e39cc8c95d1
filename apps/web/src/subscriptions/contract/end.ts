import { addPeriods, type Subscription } from '@streamwise/domain'

type Paid = Pick<Subscription, 'anchor_at' | 'cycles' | 'periodicity' | 'periodicity_type' | 'price'>

/** Until when it is paid after `more` periods, which follow the last one without a gap. */
export const endAfter = (paid: Paid, more: number): string => {
  const period = { count: paid.periodicity, type: paid.periodicity_type }
  return new Date(addPeriods(Date.parse(paid.anchor_at), period, paid.cycles + more)).toISOString()
}
