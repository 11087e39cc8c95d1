import { dictionary } from '#messages/dictionary.ts'

const en = {
  'role.admin': 'Admin',
  'role.admin.about': 'Everything, on the whole platform.',
  'role.support': 'Support',
  'role.support.about': 'Sees everything, tests providers and ends meetings.',
  'role.customer_owner': 'Customer owner',
  'role.customer_owner.about': 'Everything of a customer.',
  'role.account_manager': 'Account manager',
  'role.account_manager.about': 'Accounts, rooms and their links.',
  'role.moderator': 'Moderator',
  'role.moderator.about': 'Leads meetings in rooms.',
  'role.viewer': 'Viewer',
  'role.viewer.about': 'Sees rooms, joins them and plays recordings.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
