import { dictionary } from '#messages/dictionary.ts'

interface Named {
  name: string
}

const en = {
  features: 'Features',
  'features.text': 'Shared by all its accounts. Changes apply immediately.',
  'features.sync': 'Sync with package',
  'features.empty': 'No features',
  'features.empty.text': 'Platform defaults apply. Most have no limit.',
  feature: 'Feature',
  'feature.add': 'Add feature',
  'feature.added': ({ name }: Named) => `${name} added`,
  'feature.change': ({ name }: Named) => `Change ${name}`,
  'feature.changed': ({ name }: Named) => `${name} changed`,
  'feature.remove': ({ name }: Named) => `Remove ${name}`,
  'feature.removed': ({ name }: Named) => `${name} removed: the platform default applies`,
  'feature.included': 'Included',
  'feature.amount': 'Amount',
  'feature.below': ({ used }: { used: string }) =>
    `${used} in use. Existing ones stay, but nothing can be added until usage drops.`,
  'package.other': ({ value }: { value: string }) => `Package: ${value}`,
  'package.without': 'Not in the package',

  providers: 'Providers',
  'providers.text': 'Where its meetings run. The default comes first, then the other active ones.',
  'providers.empty': 'No providers',
  'providers.empty.text': 'Meetings can’t start without an active provider.',
  'providers.all': 'All of the package’s providers are already attached.',
  'providers.package': 'Open package',
  provider: 'Provider',
  'provider.actions': ({ name }: Named) => `Actions for ${name}`,
  'provider.add': 'Add provider',
  'provider.added': ({ name }: Named) => `${name} added`,
  'provider.active': 'Active',
  'provider.active.text': 'Inactive providers take no new meetings.',
  'provider.inactive': 'Inactive',
  'provider.default': 'Default',
  'provider.default.text': 'New meetings start here. The previous default stays as a fallback.',
  'provider.off_in_package': 'Inactive in the package',
  'provider.make_default': 'Make default',
  'provider.made_default': ({ name }: Named) => `Meetings now start on ${name}`,
  'provider.activate': 'Activate',
  'provider.activated': ({ name }: Named) => `${name} takes new meetings`,
  'provider.deactivate': 'Deactivate',
  'provider.deactivate.default': 'Deactivate – make another the default first',
  'provider.deactivated': ({ name }: Named) => `${name} takes no new meetings. Live ones continue.`,
  'provider.metadata': 'Metadata',
  'provider.metadata.text': 'Your own key-value data.',
  'provider.metadata.edit': 'Edit metadata…',
  'provider.metadata.of': ({ name }: Named) => `Metadata of ${name}`,
  'provider.metadata.changed': ({ name }: Named) => `Metadata of ${name} saved`,
  'provider.remove': 'Remove',
  'provider.remove.default': 'Remove – make another the default first',
  'provider.remove.active': 'Remove – deactivate first',
  'provider.removed': ({ name }: Named) => `${name} removed`,
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
