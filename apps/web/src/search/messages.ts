import { dictionary } from '#messages/dictionary.ts'

const en = {
  title: 'Find anything',
  label: 'Search pages, actions and everything else',
  placeholder: 'Name, e-mail, key or any id…',
  'placeholder.create': 'What do you want to make?',
  searching: 'Searching…',
  nothing: 'Nothing found. Names, e-mails, keys and ids are looked through.',

  'group.recent': 'Recently visited',
  'group.found': 'Found',
  'group.pages': 'Go to',
  'group.create': 'Create',
  'group.actions': 'Actions',
  'action.theme': ({ theme }: { theme: string }) => `Theme: ${theme}`,
  'create.customer': 'New customer',
  'create.subscription': 'New subscription',
  'create.account': 'New account',
  'create.room': 'New room',
  'create.service_package': 'New service package',
  'create.service_provider': 'New service provider',
  'create.api_credential': 'New API credential',

  'object.Customer': 'Customer',
  'object.Room': 'Room',
  'object.Account': 'Account',
  'object.Subscription': 'Subscription',
  'object.User': 'User',
  'object.ServicePackage': 'Service package',
  'object.ServiceProvider': 'Service provider',
  'object.Recording': 'Recording',
  'object.ApiCredential': 'API credential',
  'object.Meeting': 'Meeting',

  shortcuts: 'Keyboard shortcuts',
  'keys.everywhere': 'Everywhere',
  'keys.palette': 'Find anything',
  'keys.help': 'Show these shortcuts',
  'keys.create': 'Create, on a list what it lists',
  'keys.close': 'Close a window or a menu',
  'keys.lists': 'In lists',
  'keys.search': 'Search the list',
  'keys.rows': 'Move among rows',
  'keys.open': 'Open the row',
  'keys.go': 'Go to',
  'keys.single': 'Shortcuts of a single key',
  'keys.single.about': 'Turn them off if you speak to your device, or press keys by chance.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
