/**
 * What one can be allowed to do, `resource:action`. `platform` marks what only makes sense for the whole platform:
 * such a permission has no effect in a membership or credential of a customer.
 */
export const PERMISSIONS = {
  'service_providers:read': { label: 'View service providers', platform: true },
  'service_providers:write': { label: 'Add and edit service providers', platform: true },
  'service_providers:delete': { label: 'Delete service providers', platform: true },
  'service_providers:test': { label: 'Test service provider connections', platform: true },
  'service_packages:read': { label: 'View service packages', platform: true },
  'service_packages:write': { label: 'Create and edit service packages', platform: true },
  'service_packages:delete': { label: 'Delete service packages', platform: true },
  'customers:read': { label: 'View customers', platform: false },
  'customers:write': { label: 'Create and edit customers', platform: false },
  'customers:delete': { label: 'Delete terminated customers', platform: true },
  'subscriptions:read': { label: 'View subscriptions', platform: false },
  'subscriptions:write': { label: 'Create and edit subscriptions', platform: true },
  'subscriptions:delete': { label: 'Delete inactive subscriptions', platform: true },
  'accounts:read': { label: 'View accounts', platform: false },
  'accounts:write': { label: 'Create and edit accounts', platform: false },
  'accounts:delete': { label: 'Delete inactive accounts', platform: false },
  'rooms:read': { label: 'View rooms and their live status', platform: false },
  'rooms:write': { label: 'Create and edit rooms', platform: false },
  'rooms:delete': { label: 'Delete rooms', platform: false },
  'rooms:end': { label: 'End live meetings', platform: false },
  'rooms:join': { label: 'Join rooms as an attendee without a link', platform: false },
  'rooms:moderate': {
    label: 'Join rooms as a moderator without a link, and send messages and documents to meetings',
    platform: false,
  },
  'meetings:read': { label: 'View meetings and their participants', platform: false },
  'room_tokens:read': { label: 'View room links and access codes', platform: false },
  'room_tokens:write': { label: 'Create and edit room links and access codes', platform: false },
  'room_tokens:delete': { label: 'Delete room links and access codes', platform: false },
  'recordings:read': { label: 'View recordings', platform: false },
  'recordings:play': { label: 'Play recordings', platform: false },
  'recordings:write': { label: 'Publish and rename recordings, and play unpublished ones', platform: false },
  'recordings:delete': { label: 'Delete recordings', platform: false },
  'users:read': { label: 'View users', platform: false },
  'users:write': { label: 'Create and edit users', platform: true },
  'users:delete': { label: 'Delete users', platform: true },
  'memberships:read': { label: 'View members, their roles, and invitations', platform: false },
  'memberships:write': { label: 'Assign roles and invite people', platform: false },
  'memberships:delete': { label: 'Remove roles', platform: false },
  'roles:read': { label: 'View roles', platform: false },
  'roles:write': { label: 'Create and edit roles', platform: true },
  'roles:delete': { label: 'Delete roles', platform: true },
  'api_credentials:read': { label: 'View API credentials', platform: false },
  'api_credentials:write': { label: 'Create API credentials', platform: false },
  'api_credentials:delete': { label: 'Revoke API credentials', platform: false },
  'jobs:read': { label: 'View background jobs', platform: true },
  'jobs:write': { label: 'Retry and delete jobs, and send test emails', platform: true },
  'settings:read': { label: 'View platform settings', platform: true },
  'settings:write': { label: 'Edit platform settings', platform: true },
  'system:read': { label: 'View platform health', platform: true },
  'audit_entries:read': { label: 'View the audit log', platform: false },
} as const satisfies Record<string, { label: string; platform: boolean }>

export type Permission = keyof typeof PERMISSIONS

export const PERMISSION_CODES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

/** What whoever belongs to a suspended customer may still do there: look, end a meeting, and take a secret back. */
export const holdsWhileSuspended = (code: Permission): boolean =>
  code.endsWith(':read') ||
  code === 'rooms:end' ||
  code === 'api_credentials:delete' ||
  code === 'recordings:play' ||
  // The room's door itself says that the customer is suspended.
  code === 'rooms:join' ||
  code === 'rooms:moderate'

const reading = PERMISSION_CODES.filter(code => code.endsWith(':read'))
const below = PERMISSION_CODES.filter(code => !PERMISSIONS[code].platform)

/** The built-in roles: named sets of permissions that nobody can edit. */
export const ROLES = {
  admin: PERMISSION_CODES,
  support: [...reading, 'service_providers:test', 'rooms:end'],
  customer_owner: below,
  account_manager: below.filter(
    code => /^(accounts|rooms|room_tokens|meetings|recordings):/.test(code) && code !== 'accounts:delete',
  ),
  moderator: [
    'rooms:read',
    'rooms:end',
    'rooms:join',
    'rooms:moderate',
    'meetings:read',
    'room_tokens:read',
    'room_tokens:write',
    'recordings:read',
    'recordings:play',
    'recordings:write',
  ],
  viewer: ['rooms:read', 'rooms:join', 'meetings:read', 'recordings:read', 'recordings:play'],
} as const satisfies Record<string, readonly Permission[]>

type BuiltInRole = keyof typeof ROLES
export const ROLE_CODES = Object.keys(ROLES) as [BuiltInRole, ...BuiltInRole[]]
/** Whether all that is named has an effect below the platform too: what a role for a customer's people consists of. */
export const worksBelowPlatform = (codes: readonly Permission[]): boolean =>
  codes.every(code => !PERMISSIONS[code].platform)

export const isBuiltIn = (role: string): role is BuiltInRole => Object.hasOwn(ROLES, role)

/** Roles that are only given on the platform itself. */
export const PLATFORM_ROLES: readonly string[] = ['admin', 'support']

/** What a built-in role and further permissions (a membership's own, those of an operator's role) allow together. */
export function permissionsOf(role: string, extra: readonly string[] = []): Set<Permission> {
  const granted = new Set<Permission>(isBuiltIn(role) ? ROLES[role] : [])
  for (const code of extra) if (Object.hasOwn(PERMISSIONS, code)) granted.add(code as Permission)
  return granted
}
