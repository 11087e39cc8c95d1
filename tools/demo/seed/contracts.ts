import { type Deployment, tick } from '@streamwise/api'
import { each, type StreamWiseClient } from '@streamwise/client'
import type { Database } from '@streamwise/db'
import type { PlannedCustomer } from '../plan/business.ts'
import { DAY, HOUR, MINUTE } from '../plan/time.ts'
import type { Cast, MadeCustomer } from './customer.ts'
import type { Event } from './timeline.ts'

const FORTNIGHT = 14 * DAY

/** Who has stayed for a while pays for three months at once. */
const byTheQuarter = (contract: { periodicity_type: string; cycles: number }): boolean =>
  contract.periodicity_type === 'month' && contract.cycles >= 3

/** Who stopped paying, or has nothing to pay any more. */
const unpaid = ({ standing }: PlannedCustomer, now: number): boolean =>
  standing !== null && standing.kind !== 'delinquent' && standing.at <= now

/**
 * What happens with contracts as time goes by: each fortnight the billing renews those whose paid time runs out, and as
 * often, lately each day, the platform's clock begins new periods and ends what is over.
 */
export function contractEvents(
  { deployment, db }: { deployment: Deployment; db: Database },
  { billing, made }: { billing: () => StreamWiseClient; made: readonly MadeCustomer[] },
  { founded, today }: { founded: number; today: number },
): Event[] {
  const renew = async () => {
    const now = deployment.now()
    const gone = new Set(made.filter(({ planned }) => unpaid(planned, now)).map(({ id }) => id))
    const leaves = new Set(
      made.filter(({ planned }) => planned.standing?.kind === 'expired').map(({ id }) => id),
    )
    const active = { status: 'active', sort: 'ends_at', limit: 100 } as const
    for await (const contract of each(billing().subscriptions.list.query, active)) {
      if (Date.parse(contract.ends_at) > now + FORTNIGHT + DAY) break
      if (contract.cancels_at !== null || gone.has(contract.subscriber_id)) continue
      const cycles = byTheQuarter(contract) && !leaves.has(contract.subscriber_id) ? 3 : 1
      await billing().subscriptions.renew.mutate({ id: contract.id, cycles })
    }
  }
  const look = async () => void (await tick(deployment, db))
  const events: Event[] = []
  for (let at = founded + 2 * DAY; at < today - HOUR; at += FORTNIGHT)
    events.push({ at, happens: renew }, { at: at + MINUTE, happens: look })
  for (let at = today - 30 * DAY; at < today; at += DAY) events.push({ at: at - MINUTE, happens: look })
  events.push({ at: today - MINUTE, happens: look })
  return events
}

/** Moves a contract to another package; what was agreed on with the customer stays in their money. */
export async function moveOn(
  { sales, packages }: Pick<Cast, 'sales' | 'packages'>,
  { move, package: sold }: PlannedCustomer,
  id: string,
): Promise<void> {
  await sales.subscriptions.changePackage.mutate({ id, package_id: packages[sold] })
  await sales.subscriptions.update.mutate({ id, ...move?.price })
}

/** How much of what they agreed on two customers have used. */
const USED = [0.91, 0.84]

/** Those who meet most in a month that runs `today` agree on fewer minutes than their package has, and come near the end. */
export async function agreeOnMinutes(sales: StreamWiseClient, today: number): Promise<void> {
  const code = 'participant_minutes'
  const metered: { subscription_id: string; used: number }[] = []
  for await (const { id, features } of each(sales.subscriptions.list.query, {
    status: 'active',
    limit: 100,
  })) {
    const minutes = features.find(feature => feature.code === code)
    if (minutes && Date.parse(minutes.resets_at ?? '') > today)
      metered.push({ subscription_id: id, used: minutes.used })
  }
  metered.sort((one, other) => other.used - one.used)
  for (const [at, part] of USED.entries()) {
    const { subscription_id, used } = metered[at] ?? {}
    if (!subscription_id || !used) continue
    const value = Math.ceil(used / part / 100) * 100
    await sales.subscriptionFeatures.update.mutate({ subscription_id, code, value })
  }
}

export async function changeStanding(
  { admin, sales }: Pick<Cast, 'admin' | 'sales'>,
  { standing }: PlannedCustomer,
  id: string,
  subscription: string,
): Promise<void> {
  const contract = { id: subscription }
  switch (standing?.kind) {
    case undefined:
    case 'expired': // Nobody does anything: that is why.
      return
    case 'delinquent':
      return void (await admin.customers.update.mutate({ id, delinquent: true }))
    case 'subscription_suspended':
      return void (await admin.subscriptions.suspend.mutate({ ...contract, reason: 'Two invoices unpaid.' }))
    case 'subscription_canceled':
      return void (await sales.subscriptions.cancel.mutate({
        ...contract,
        cancel_now: true,
        reason: 'Closed.',
      }))
    case 'canceling':
      return void (await sales.subscriptions.cancel.mutate({
        ...contract,
        reason: 'Meets elsewhere from now on.',
      }))
    default:
      await admin.customers.update.mutate({ id, status: standing?.kind })
  }
}
