import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Accounts',
  new: 'New account',
  search: 'Search accounts',
  create: 'Create account',
  edit: ({ name }: { name: string }) => `Edit ${name}`,
  created: ({ name }: { name: string }) => `Account ${name} created`,
  saved: ({ name }: { name: string }) => `Account ${name} saved`,

  'empty.title': 'No accounts yet',
  'empty.text': 'An account is a running service under a customer’s subscription. Rooms belong to accounts.',

  'column.name': 'Name',
  'column.subscriber': 'Customer',
  'column.subscription': 'Subscription',
  'column.status': 'Status',
  'column.created': 'Created',

  'status.active': 'Active',
  'status.inactive': 'Inactive',
  'status.suspended': 'Suspended',
  'means.active': 'Its rooms can be joined.',
  'means.inactive': 'Its rooms can’t be joined. You can delete the account once it has no rooms.',
  'means.suspended': 'Its rooms can’t be joined, and no rooms can be added.',

  'tab.label': 'Account',
  'tab.overview': 'Overview',
  'tab.rooms': 'Rooms',
  'tab.meetings': 'Meetings',
  'tab.recordings': 'Recordings',
  'card.details': 'Details',
  'card.limits': 'Usage',
  'limits.shared': 'Shared with all accounts in',
  'card.metadata': 'Metadata',
  'card.settings': 'Settings',
  'card.settings.hint': 'Set by the platform.',

  'term.customer': 'Customer',
  'term.subscription': 'Subscription',
  'term.owner': 'Owner',
  'term.tag': 'Tag',
  'term.code': 'Code',
  'term.key': 'Account key',

  'rooms.label': 'Rooms of this account',
  'rooms.add': 'Add room',
  'rooms.empty': 'No room yet',
  'rooms.empty.text': 'A room is a permanent link where meetings happen.',
  'rooms.name': 'Name',
  'rooms.status': 'Status',
  'rooms.access': 'Access',
  'rooms.public': 'Public',
  'rooms.private': 'Link only',
  'rooms.created': 'Created',
  'rooms.status.active': 'Active',
  'rooms.status.inactive': 'Inactive',

  'to.active': 'Activate',
  'to.inactive': 'Deactivate',
  'to.suspended': 'Suspend',
  'to.active.done': ({ name }: { name: string }) => `${name} is active: its rooms can be joined`,
  'to.inactive.done': ({ name }: { name: string }) => `${name} is inactive: its rooms can’t be joined`,
  'to.suspended.done': ({ name }: { name: string }) => `${name} is suspended: its rooms can’t be joined`,

  move: 'Move to another subscription…',
  'move.title': ({ name }: { name: string }) => `Move ${name}`,
  'move.text':
    'Moves it with its rooms and recordings to another subscription of the same customer. Live meetings aren’t interrupted.',
  'move.to': 'New subscription',
  'move.to.hint': 'Only this customer’s subscriptions.',
  'move.max_accounts': ({ n }: { n: number }) => count(n, 'account', 'accounts'),
  'move.max_rooms': ({ n }: { n: number }) => count(n, 'room', 'rooms'),
  'move.left': ({ left }: { left: string }) => `${left} left`,
  'move.unlimited': 'no limit',
  'move.fits': 'Fits',
  'move.too_many': 'Too many',
  'move.not_active': 'This subscription isn’t active, so nothing can be moved to it.',
  'move.submit': 'Move account',
  'move.done': ({ name, to }: { name: string; to: string }) => `${name} moved to ${to}`,

  'owner.change': 'Change owner…',
  'owner.title': ({ name }: { name: string }) => `Change owner of ${name}`,
  'owner.text':
    'Choose a member of the account or its customer. They become an account manager. The previous owner keeps their role.',
  'owner.done': ({ name }: { name: string }) => `Owner of ${name} changed`,

  'delete.ask': 'Delete account…',
  'delete.not_sold': 'Delete – not part of your plan',
  delete: 'Delete account',
  'delete.first': 'Delete – deactivate first',
  'delete.rooms_first': 'Delete – delete its rooms first',
  'delete.title': ({ name }: { name: string }) => `Delete account ${name}?`,
  'delete.text':
    'This deletes the account and its members’ roles, and frees up its place in the subscription. This can’t be undone.',
  'delete.done': ({ name }: { name: string }) => `Account ${name} deleted`,

  'section.main': 'Account',
  'field.name': 'Account name',
  'field.name.hint': 'Such as a school, a department or a project.',
  'field.subscription': 'Subscription',
  'field.subscription.hint': 'Its limits are shared by all its accounts.',
  'field.subscription.placeholder': 'Search by name or tag',
  'field.tag': 'Tag',
  'field.tag.hint': 'A label of your own for grouping.',
  'field.code': 'Code',
  'field.code.hint': 'This account’s ID in another system.',
  'field.metadata': 'Metadata',
  'field.metadata.hint': 'Your own key-value data.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
