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
  'empty.text':
    'An account is one running service of a customer, under a subscription. Rooms live in accounts.',

  'column.name': 'Name',
  'column.subscriber': 'Customer',
  'column.subscription': 'Subscription',
  'column.status': 'Status',
  'column.created': 'Created',

  'status.active': 'Active',
  'status.inactive': 'Inactive',
  'status.suspended': 'Suspended',
  'means.active': 'Its rooms work.',
  'means.inactive': 'None of its rooms can be joined. The account may now be deleted, once it has no rooms.',
  'means.suspended': 'None of its rooms can be joined, and no room can be added.',

  'tab.label': 'Account',
  'tab.overview': 'Overview',
  'tab.rooms': 'Rooms',
  'tab.meetings': 'Meetings',
  'tab.recordings': 'Recordings',
  'card.details': 'Details',
  'card.limits': 'Usage',
  'limits.shared': 'Shared with all accounts of',
  'card.metadata': 'Metadata',
  'card.settings': 'Settings',
  'card.settings.hint': 'Set by the platform alone.',

  'term.customer': 'Customer',
  'term.subscription': 'Subscription',
  'term.owner': 'Owner',
  'term.tag': 'Tag',
  'term.code': 'Code',
  'term.key': 'Account key',

  'rooms.label': 'Rooms of this account',
  'rooms.add': 'Add room',
  'rooms.empty': 'No room yet',
  'rooms.empty.text': 'A room is a place with a link, where meetings happen again and again.',
  'rooms.name': 'Name',
  'rooms.status': 'Status',
  'rooms.access': 'Access',
  'rooms.public': 'Public',
  'rooms.private': 'By link only',
  'rooms.created': 'Created',
  'rooms.status.active': 'Active',
  'rooms.status.inactive': 'Inactive',

  'to.active': 'Activate',
  'to.inactive': 'Deactivate',
  'to.suspended': 'Suspend',
  'to.active.done': ({ name }: { name: string }) => `${name} is active: its rooms can be joined`,
  'to.inactive.done': ({ name }: { name: string }) => `${name} is inactive: none of its rooms can be joined`,
  'to.suspended.done': ({ name }: { name: string }) =>
    `${name} is suspended: none of its rooms can be joined`,

  move: 'Move to another subscription…',
  'move.title': ({ name }: { name: string }) => `Move ${name}`,
  'move.text':
    'It goes with its rooms and recordings to another subscription of the same customer. Running meetings go on.',
  'move.to': 'New subscription',
  'move.to.hint': 'Those of this customer.',
  'move.max_accounts': ({ n }: { n: number }) => count(n, 'account', 'accounts'),
  'move.max_rooms': ({ n }: { n: number }) => count(n, 'room', 'rooms'),
  'move.left': ({ left }: { left: string }) => `${left} left there`,
  'move.unlimited': 'no limit there',
  'move.fits': 'Fits',
  'move.too_many': 'Too many',
  'move.not_active': 'This subscription is not active: nothing can be moved to it.',
  'move.submit': 'Move account',
  'move.done': ({ name, to }: { name: string; to: string }) => `${name} is under ${to} now`,

  'owner.change': 'Change owner…',
  'owner.title': ({ name }: { name: string }) => `Change the owner of ${name}`,
  'owner.text':
    'A member of the account or of its customer. They become an account manager; who owned it before stays what they are.',
  'owner.done': ({ name }: { name: string }) => `${name} has another owner now`,

  'delete.ask': 'Delete account…',
  'delete.not_sold': 'Delete – not part of your plan',
  delete: 'Delete account',
  'delete.first': 'Delete – deactivate first',
  'delete.rooms_first': 'Delete – delete its rooms first',
  'delete.title': ({ name }: { name: string }) => `Delete account ${name}?`,
  'delete.text':
    'Deletes the account and the roles that people hold on it, and gives its place in the subscription back. This can’t be undone.',
  'delete.done': ({ name }: { name: string }) => `Account ${name} deleted`,

  'section.main': 'Account',
  'field.name': 'Account name',
  'field.name.hint': 'Such as a school, a department or a project.',
  'field.subscription': 'Subscription',
  'field.subscription.hint': 'Its limits hold for all of its accounts together.',
  'field.subscription.placeholder': 'Search by name or tag',
  'field.tag': 'Tag',
  'field.tag.hint': 'A word of your own for grouping.',
  'field.code': 'Code',
  'field.code.hint': 'What another system calls this account.',
  'field.metadata': 'Metadata',
  'field.metadata.hint': 'Data of your own, as keys and values.',
}

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
