import type { Customer, CustomerStatus } from '@streamwise/domain'
import { countsText } from '#ui/data/counts.ts'
import type { Question } from '#ui/overlays/question.tsx'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'

/** How many things are below a customer, as far as the reader may see. */
export type Below = Readonly<Record<'subscriptions' | 'accounts' | 'rooms', number | undefined>>

/** Which statuses the page offers from each. */
export const moves: Record<CustomerStatus, readonly CustomerStatus[]> = {
  active: ['suspended', 'inactive', 'terminated'],
  suspended: ['active', 'inactive', 'terminated'],
  inactive: ['active', 'suspended', 'terminated'],
  terminated: ['active'],
}

/**
 * Whether a move is asked before it is done: one that ends running meetings or revokes credentials, and one that does
 * not bring back what somebody may expect. The others are done at once, with a way back.
 */
export const asks = (from: CustomerStatus, to: CustomerStatus): boolean =>
  to === 'terminated' || from === 'terminated' || (to === 'inactive' && from !== 'inactive')

/** What is asked before a customer's status changes: says what the new one stops. */
export function moveQuestion(
  customer: Customer,
  to: CustomerStatus,
  below: Below,
  run: () => Promise<unknown>,
): Question {
  const name = nameOfCustomer(customer)
  const revived = customer.status === 'terminated' && to === 'active'
  return {
    title: t('to.question', { verb: t(`to.${to}`), name }),
    description:
      to === 'terminated'
        ? t('to.terminated.text', { below: countsText(below) })
        : t(revived ? 'to.active.text.terminated' : `to.${to}.text`),
    confirm: t(`to.${to}`),
    danger: to !== 'active',
    typed: to === 'terminated' ? name : undefined,
    run,
  }
}

/** What is asked before a terminated customer is deleted. */
export function deleteQuestion(customer: Customer, below: Below, run: () => Promise<unknown>): Question {
  const name = nameOfCustomer(customer)
  return {
    title: t('delete.title', { name }),
    description: t('delete.text', { below: countsText(below) }),
    confirm: t('delete'),
    danger: true,
    typed: name,
    run,
  }
}
