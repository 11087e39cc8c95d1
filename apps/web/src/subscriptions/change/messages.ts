import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

interface Named {
  name: string
}

const en = {
  subscriptions: 'Subscriptions',
  'change.title': ({ name }: Named) => `Change package for ${name}`,
  'change.text': 'Choose a package to preview the changes. Nothing happens until you confirm.',
  'change.do': ({ name }: Named) => `Change to ${name}`,
  'change.do.any': 'Change package',
  'change.done': ({ name }: Named) => `Package changed to ${name}`,
  package: 'New package',
  'package.placeholder': 'Search by name',
  no_provider: 'no active provider',

  summary: 'Summary',
  'direction.upgrade': 'Upgrade',
  'direction.downgrade': 'Downgrade',
  'direction.sidegrade': 'Same tier',
  difference: 'Price',
  'difference.none': 'Different currency or billing period: see terms',
  'difference.same': 'No change',
  'difference.more': ({ amount }: { amount: string }) => `${amount} more per period`,
  'difference.less': ({ amount }: { amount: string }) => `${amount} less per period`,
  ends_at: 'Paid until',
  'ends_at.text': 'The paid period keeps its dates, and usage carries over.',

  terms: 'Terms that change',
  'term.name': 'Name',
  'term.description': 'Description',
  'term.price': 'Price',
  'term.tier': 'Tier',
  'term.grace': 'Grace period',
  'term.overages': 'Overages',
  'overages.yes': 'Allowed',
  'overages.no': 'Not allowed',
  features: 'Features that change',
  used: ({ used }: { used: string }) => `${used} used`,
  over_limit: 'Over the new limit',
  'way.more': 'More',
  'way.less': 'Less',
  kept: 'Unchanged features',
  'kept.text': ({ n }: { n: number }) => count(n, 'feature', 'features'),
  providers: 'Providers',
  'providers.text': 'Where its meetings run. Live meetings aren’t interrupted.',
  'provider.added': 'Added',
  'provider.removed': 'Removed',
  'provider.kept': 'Unchanged',
  'provider.default': 'Default',
  before: 'before:',
  after: 'after:',

  too_small: 'This package is too small',
  'too_small.text': 'Current usage exceeds its limits. Reduce usage first, or choose a larger package.',
  'too_small.one': ({ name, limit, used, less }: Named & { limit: string; used: string; less: string }) =>
    `${name}: ${used} used, ${limit} in the package – ${less} too many`,
  refused: 'Resolve the issues above first.',
  stale: 'The subscription changed in the meantime. Review the updated preview before you continue.',

  'sync.title': ({ name }: Named) => `Sync ${name} with its package`,
  'sync.text':
    'Updates the subscription to what its package offers today. Nothing happens until you confirm.',
  'sync.parts': 'What to sync',
  'sync.features': 'Features',
  'sync.features.text': 'Take the package’s limits and switches. Extra ones are removed.',
  'sync.providers': 'Providers',
  'sync.providers.text': 'Take the package’s providers and default. Extra ones are removed.',
  'sync.terms': 'Terms',
  'sync.terms.text': 'Price, tier, billing period, and grace period. Leave out to keep a negotiated price.',
  'sync.do': 'Sync with package',
  'sync.done': ({ name }: Named) => `${name} is in sync with its package`,
  'sync.same': 'Already in sync',
  'sync.same.text': 'The selected parts match the package.',
  'sync.back': 'Back to subscription',
  'sync.nothing_chosen': 'Select at least one part.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
