import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  tab: 'People',
  of: ({ place }: { place: string }) => `People of ${place}`,
  search: 'Search people',
  'below.Customer': 'Also of its accounts and rooms',
  'below.Account': 'Also of its rooms',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  'role.choose': 'Choose a role',
  'role.left_out': 'Roles that may do more than you here are left out.',
  'role.allows': ({ n }: { n: number }) => `Allows here: ${count(n, 'permission', 'permissions')}`,
  place: 'Place',
  platform: 'The whole platform',
  since: 'Since',
  owner: 'Owner',
  inactive: 'Can’t sign in',
  extra: 'More than the role',
  'extra.hint': 'Single permissions besides, where no role fits.',
  'extra.n': ({ n }: { n: number }) => `${count(n, 'permission', 'permissions')} besides`,
  'extra.besides': ({ n }: { n: number }) => `and ${count(n, 'permission', 'permissions')} besides`,
  user: 'Who',
  'user.placeholder': 'Search by name or e-mail',
  'level.Platform': 'Platform',
  'level.Platform.hint': 'What holds here holds for every customer, now and in future.',
  'level.Customer': 'Customer',
  'level.Customer.placeholder': 'Search customers',
  'level.Account': 'Account',
  'level.Account.placeholder': 'Search accounts',
  'level.Room': 'Room',
  'level.Room.placeholder': 'Search rooms',
  'empty.title': 'Nobody is a member here',
  'empty.text':
    'Invite people by e-mail, or add somebody who has a user already. Who has a role above works here too.',
  'empty.read': 'Who has a role above works here too.',
  actions: ({ name }: { name: string }) => `What can be done with ${name}`,
  add: 'Add a user',
  'add.title': ({ place }: { place: string }) => `Add somebody to ${place}`,
  'add.text': 'Somebody who has a user already. Everybody else is invited by e-mail.',
  'add.place.title': ({ name }: { name: string }) => `Give ${name} a role`,
  'add.submit': 'Give role',
  change: 'Change role…',
  'change.title': ({ name }: { name: string }) => `What ${name} may do`,
  'change.text': ({ place }: { place: string }) => `At ${place} and below. It holds with their next request.`,
  'change.submit': 'Save role',
  remove: 'Remove',
  'owner.stays': 'This is the owner. Make somebody else the owner before you take anything away.',
  'owner.make': 'Make owner',
  'owner.title': ({ name, place }: { name: string; place: string }) => `Make ${name} the owner of ${place}?`,
  'owner.text.Customer': 'There is one owner. Who owned it until now stays as a member with the same role.',
  'owner.text.Account': 'There is one owner. Who owned it until now goes on managing the account.',
  'all.title': 'All roles at once',
  'all.about': ({ name }: { name: string }) =>
    `${name} will have exactly these. Nothing changes before you save.`,
  'all.users': 'Users',
  'all.like': 'Same as somebody else',
  'all.like.hint': 'Takes over the roles of a colleague, as far as you can give them.',
  'all.rows': 'Roles',
  'all.none': 'No roles: this person could sign in, and do nothing.',
  'all.add': 'Add a place',
  'all.take': 'Take over',
  'all.twice': 'There is a role for this place already.',
  'all.new': 'New',
  'all.changed': 'Changed',
  'all.gone': 'Taken away',
  'all.keep': ({ place }: { place: string }) => `Leave ${place} as it was`,
  'all.edit': ({ place }: { place: string }) => `Change the role at ${place}`,
  'all.remove': ({ place }: { place: string }) => `Take the role at ${place} away`,
  'all.diff': ({ added, changed, gone }: { added: number; changed: number; gone: number }) =>
    added + changed + gone === 0
      ? 'Nothing changes yet.'
      : `${added} new, ${changed} changed, ${gone} taken away`,
  'all.submit': 'Make it exactly these',
  'all.did': ({ name }: { name: string }) => `${name} has exactly these roles now`,
  'did.add': ({ name, role, place }: { name: string; role: string; place: string }) =>
    `${name} is a member of ${place} now: ${role}`,
  'did.change': ({ name, role, place }: { name: string; role: string; place: string }) =>
    `${name} at ${place}: ${role}`,
  'did.remove': ({ name, place }: { name: string; place: string }) => `${name} removed from ${place}`,
  'did.owner': ({ name, place }: { name: string; place: string }) => `${name} owns ${place} now`,
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
