import { type Sql, sql } from '@streamwise/db'
import { notUsable } from '@streamwise/domain'
import type { Reading } from './reading.ts'

/** In which state everything above a thing is; null where there is no such level. */
export type Standing = {
  customer: string
  subscription: { status: string; is_active: boolean } | null
  account: string | null
}

/** The standing of the account with this key, for whatever is made or started below it. */
export const standingOfAccount = (account: Sql): Reading<Standing | null> =>
  standing(sql`SELECT c.status, s.status, s.is_active, a.status FROM accounts a
    JOIN subscriptions s ON s.id = a.subscription_id JOIN customers c ON c.id = a.subscriber_id WHERE a.id = ${account}`)

/** The standing of the subscription with this key. */
export const standingOfSubscription = (subscription: Sql): Reading<Standing | null> =>
  standing(sql`SELECT c.status, s.status, s.is_active, NULL FROM subscriptions s
    JOIN customers c ON c.id = s.subscriber_id WHERE s.id = ${subscription}`)

const standing = (statement: Sql): Reading<Standing | null> => ({
  sql: statement,
  read: answer => {
    const [customer, status, active, account] = answer?.rows[0] ?? []
    if (customer === undefined) return null
    return {
      customer: String(customer),
      subscription: { status: String(status), is_active: active === 1 },
      account: account === null ? null : String(account),
    }
  },
})

/** Throws `not_usable`, naming what and why, where something above is not active. */
export function requireUsable(standing: Standing | null): void {
  if (!standing) return
  const { customer, subscription, account } = standing
  if (customer !== 'active') throw notUsable(`The customer is ${customer}.`, { customer_status: customer })
  if (subscription && subscription.status !== 'active')
    throw notUsable(`The subscription is ${subscription.status}.`, {
      subscription_status: subscription.status,
    })
  if (subscription && !subscription.is_active)
    throw notUsable('The subscription has expired.', { is_active: false })
  if (account !== null && account !== 'active')
    throw notUsable(`The account is ${account}.`, { account_status: account })
}
