import type { Customer, QuotaUse, Subscription } from '@streamwise/domain'
import { said } from '#messages/said.ts'
import type { Trouble } from '#system/troubles.ts'
import { t } from './messages.ts'

/** So soon a contract's end is worth a look, in ms. */
const SOON = 7 * 86_400_000
/** So many of a kind are named; the others are behind a link. */
const NAMED = 3

/** Who used up a limit, or soon will. */
export function nearLimits(uses: readonly QuotaUse[]): Trouble[] {
  const named = uses.slice(0, NAMED).map((use): Trouble => {
    const values = {
      who: use.customer_name ?? use.subscription_name,
      what: said(use.name),
      percent: use.percent,
    }
    return {
      tone: use.percent >= 100 ? 'danger' : 'warning',
      title: t(use.percent >= 100 ? 'limit.past' : 'limit.near', values),
      todo: t(use.percent >= 100 ? 'limit.past.do' : 'limit.near.do'),
      link: { label: t('limit.open'), href: `/subscriptions/${use.subscription_id}` },
    }
  })
  const more = uses.length - named.length
  if (more <= 0) return named
  return [
    ...named,
    {
      tone: 'warning',
      title: t('limit.more', { n: more }),
      todo: t('limit.more.do'),
      link: { label: t('limit.more.open'), href: '/statistics' },
    },
  ]
}

type Ending = Pick<Subscription, 'id' | 'name' | 'ends_at' | 'cancels_at'> & { customer?: Customer | null }

/** Contracts that end for good within a week: those that were canceled. The others end with a period, and are renewed. */
export function endingSoon(all: readonly Ending[], now: number): Trouble[] {
  return all
    .filter(({ cancels_at }) => cancels_at !== null && Date.parse(cancels_at) - now < SOON)
    .slice(0, NAMED)
    .map(({ id, name }) => ({
      tone: 'warning' as const,
      title: t('ending', { name }),
      todo: t('ending.do'),
      link: { label: t('limit.open'), href: `/subscriptions/${id}` },
    }))
}

/** Contracts whose period is over within a week, and that nobody renewed yet. */
export function runningOut(all: readonly Ending[], now: number, more: boolean): Trouble[] {
  const soon = all.filter(
    ({ ends_at, cancels_at }) => cancels_at === null && Date.parse(ends_at) - now < SOON,
  )
  if (soon.length === 0) return []
  return [
    {
      tone: 'warning',
      title: t('renewal', { n: soon.length, more: more && soon.length === all.length }),
      todo: t('renewal.do'),
      link: { label: t('renewal.open'), href: '/subscriptions?status=active&sort=ends_at' },
    },
  ]
}

/** Customers who do not pay. */
export const delinquent = (count: number): Trouble[] =>
  count > 0
    ? [
        {
          tone: 'warning',
          title: t('delinquent', { n: count }),
          todo: t('delinquent.do'),
          link: { label: t('delinquent.open'), href: '/customers?delinquent=true' },
        },
      ]
    : []
