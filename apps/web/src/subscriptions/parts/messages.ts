import { dictionary } from '#messages/dictionary.ts'

interface Named {
  name: string
}

const en = {
  features: 'Features',
  'features.text': 'What it may use, all of its accounts together. Changes hold at once.',
  'features.sync': 'Match with the package',
  'features.empty': 'No features',
  'features.empty.text': 'What the catalogue says without them holds: for most limits that is none.',
  feature: 'Feature',
  'feature.add': 'Add feature',
  'feature.added': ({ name }: Named) => `${name} added`,
  'feature.change': ({ name }: Named) => `Change ${name}`,
  'feature.changed': ({ name }: Named) => `${name} changed`,
  'feature.remove': ({ name }: Named) => `Remove ${name}`,
  'feature.removed': ({ name }: Named) => `${name} removed: what the catalogue says without it holds now`,
  'feature.included': 'Included',
  'feature.amount': 'How much',
  'feature.below': ({ used }: { used: string }) =>
    `${used} are in use. What is there stays, but nothing can be added until it is less.`,
  'package.other': ({ value }: { value: string }) => `Package: ${value}`,
  'package.without': 'Not in the package',

  providers: 'Providers',
  'providers.text': 'Where its meetings run. The default is asked first, then the other active ones.',
  'providers.empty': 'No provider',
  'providers.empty.text': 'Without an active provider no meeting can start.',
  'providers.all': 'It has all providers of its package.',
  'providers.package': 'Go to the package',
  provider: 'Provider',
  'provider.actions': ({ name }: Named) => `Actions for ${name}`,
  'provider.add': 'Add provider',
  'provider.added': ({ name }: Named) => `${name} added`,
  'provider.active': 'Active',
  'provider.active.text': 'An inactive one takes no new meetings.',
  'provider.inactive': 'Inactive',
  'provider.default': 'Default',
  'provider.default.text': 'Where meetings start first; the one before stays as a reserve.',
  'provider.off_in_package': 'Inactive in the package',
  'provider.make_default': 'Make default',
  'provider.made_default': ({ name }: Named) => `Meetings start on ${name} first`,
  'provider.activate': 'Activate',
  'provider.activated': ({ name }: Named) => `${name} takes new meetings`,
  'provider.deactivate': 'Deactivate',
  'provider.deactivate.default': 'Deactivate – make another the default first',
  'provider.deactivated': ({ name }: Named) => `${name} takes no new meetings; running ones go on`,
  'provider.remove': 'Remove',
  'provider.remove.default': 'Remove – make another the default first',
  'provider.remove.active': 'Remove – deactivate first',
  'provider.removed': ({ name }: Named) => `${name} removed`,
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
