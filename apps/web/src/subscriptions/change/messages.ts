import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

interface Named {
  name: string
}

const en = {
  subscriptions: 'Subscriptions',
  'change.title': ({ name }: Named) => `Change the package of ${name}`,
  'change.text': 'Choose a package to see what it changes. Nothing happens before you say so.',
  'change.do': ({ name }: Named) => `Change to ${name}`,
  'change.do.any': 'Change package',
  'change.done': ({ name }: Named) => `The package is ${name} now`,
  package: 'New package',
  'package.placeholder': 'Search by name',
  no_provider: 'no active provider yet',

  summary: 'In short',
  'direction.upgrade': 'Upgrade',
  'direction.downgrade': 'Downgrade',
  'direction.sidegrade': 'Same tier',
  difference: 'Price',
  'difference.none': 'Other currency or periods: see the terms',
  'difference.same': 'The same a period',
  'difference.more': ({ amount }: { amount: string }) => `${amount} more a period`,
  'difference.less': ({ amount }: { amount: string }) => `${amount} less a period`,
  ends_at: 'Paid until',
  'ends_at.text': 'What is paid keeps its dates, and counts go on.',

  terms: 'Terms that change',
  'term.name': 'Name',
  'term.description': 'Description',
  'term.price': 'Price',
  'term.tier': 'Tier',
  'term.grace': 'Grace',
  'term.overages': 'Overages',
  'overages.yes': 'Sold',
  'overages.no': 'Not sold',
  features: 'Features that change',
  used: ({ used, unit }: { used: string; unit: string }) => `${used} ${unit} used`,
  over_limit: 'More is used',
  'way.more': 'More',
  'way.less': 'Less',
  kept: 'Features that stay',
  'kept.text': ({ n }: { n: number }) => count(n, 'feature', 'features'),
  providers: 'Providers',
  'providers.text': 'Where its meetings run. Those that run now go on.',
  'provider.added': 'Added',
  'provider.removed': 'Removed',
  'provider.kept': 'Stays',
  'provider.default': 'Default',
  before: 'before:',
  after: 'after:',

  too_small: 'This package is too small',
  'too_small.text': 'More is used than it has. Use less first, or choose a larger one.',
  'too_small.one': ({ name, limit, used, less }: Named & { limit: string; used: string; less: string }) =>
    `${name}: ${used} used, ${limit} in the package – ${less} too many`,
  refused: 'This can’t be done as it stands: see above.',
  stale:
    'The subscription was changed meanwhile. This is what it would change now: look again before you go on.',

  'sync.title': ({ name }: Named) => `Match ${name} with its package`,
  'sync.text':
    'Makes it what a new subscription to its package would be now. Nothing happens before you say so.',
  'sync.parts': 'What to match',
  'sync.features': 'Features',
  'sync.features.text': 'Limits and switches as the package has them; extra ones go.',
  'sync.providers': 'Providers',
  'sync.providers.text': 'The package’s providers and its default; extra ones go.',
  'sync.terms': 'Terms',
  'sync.terms.text': 'Price, tier, periods and grace. Leave this out to keep an agreed price.',
  'sync.do': 'Match with the package',
  'sync.done': ({ name }: Named) => `${name} matches its package again`,
  'sync.same': 'Nothing to change',
  'sync.same.text': 'It is what its package is, in what you chose.',
  'sync.back': 'Back to the subscription',
  'sync.nothing_chosen': 'Choose at least one part.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
