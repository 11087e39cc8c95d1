import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  permissions: 'Permissions',
  all: 'Select all',
  none: 'Clear',
  reading: 'Read-only',
  chosen: ({ n }: { n: number }) => `${count(n, 'permission', 'permissions')} selected`,
  platform: 'Platform-wide only',
  'resource.service_providers': 'Service providers',
  'resource.service_packages': 'Service packages',
  'resource.customers': 'Customers',
  'resource.subscriptions': 'Subscriptions',
  'resource.accounts': 'Accounts',
  'resource.rooms': 'Rooms',
  'resource.room_tokens': 'Room links',
  'resource.recordings': 'Recordings',
  'resource.meetings': 'Meetings',
  'resource.users': 'Users',
  'resource.memberships': 'Memberships',
  'resource.roles': 'Roles',
  'resource.api_credentials': 'API credentials',
  'resource.jobs': 'Jobs',
  'resource.system': 'Platform health',
  'resource.settings': 'Settings',
  'resource.audit_entries': 'Audit log',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
