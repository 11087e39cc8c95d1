import { t } from '#messages/index.ts'

interface Crumb {
  label: string
  href: string
}

/** Where the way back leads a customer's own people: past lists that would hold one thing, and to pages of their own. */
export function clientCrumb(crumb: Crumb): Crumb[] {
  if (crumb.href === '/customers') return []
  if (crumb.href === '/subscriptions') return [{ label: t('nav.plan'), href: '/plan' }]
  return crumb.href === '/users' ? [{ label: t('nav.people'), href: '/users' }] : [crumb]
}
