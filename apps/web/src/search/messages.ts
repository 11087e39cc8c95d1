import { dictionary } from '#messages/dictionary.ts'

const en = {
  title: 'Search',
  label: 'Search pages, actions, and resources',
  placeholder: 'Search by name, email, key, or ID…',
  'placeholder.create': 'What do you want to create?',
  'placeholder.customers': 'Which company?',
  searching: 'Searching…',
  nothing: 'No results. Try a name, email, key, or ID.',

  'group.recent': 'Recently visited',
  'group.found': 'Results',
  'group.pages': 'Go to',
  'group.create': 'Create',
  'group.customers': 'Switch company',
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
  'keys.palette': 'Search',
  'keys.help': 'Show these shortcuts',
  'keys.create': 'Create (on a list: what it lists)',
  'keys.close': 'Close a dialog or menu',
  'keys.lists': 'In lists',
  'keys.search': 'Search the list',
  'keys.rows': 'Move between rows',
  'keys.open': 'Open the row',
  'keys.go': 'Go to',
  'keys.single': 'Single-key shortcuts',
  'keys.single.about': 'Turn these off if you use speech input or press keys by accident.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
