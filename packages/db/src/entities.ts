import { defineEntity } from './entity.ts'
import * as schema from './schema/index.ts'

/** Every entity, in an order in which references point back. */
export const serviceProviders = defineEntity('ServiceProvider', schema.serviceProviders, {
  internal: [
    ...[
      'health_state',
      'health_latency_ms',
      'health_version',
      'health_message',
      'health_checked_at',
      'health_since',
    ],
    ...['failures', 'successes', 'retry_at', 'load_meetings', 'load_participants', 'load_seen_at'],
    ...['servers', 'servers_seen_at', 'servers_message'],
    ...['webhooks_until', 'webhooks_id', 'webhooks_since'],
  ],
  searched: ['provider_name'],
})

export const serviceProviderChecks = defineEntity('ServiceProviderCheck', schema.serviceProviderChecks)

export const servicePackages = defineEntity('ServicePackage', schema.servicePackages, {
  searched: ['name', 'short_description'],
})

export const packageProviders = defineEntity('PackageProvider', schema.packageProviders, {
  internal: ['package_id'],
})

export const customers = defineEntity('Customer', schema.customers, {
  within: { customer: 'id' },
  internal: ['name'],
  searched: ['name', 'email', 'customer_key', 'external_id'],
  usual: { status: 'active', customer_type: 'business', delinquent: 0 },
  exact: ['email'],
})

export const subscriptions = defineEntity('Subscription', schema.subscriptions, {
  within: { customer: 'subscriber_id' },
  internal: ['due_at', 'took_stock'],
  searched: ['name', 'tag'],
  placed: ['subscriber_id', 'package_id'],
  usual: { status: 'active', is_active: 1 },
})

export const subscriptionProviders = defineEntity('SubscriptionProvider', schema.subscriptionProviders, {
  internal: ['subscription_id'],
})

export const accounts = defineEntity('Account', schema.accounts, {
  within: { customer: 'subscriber_id', account: 'id' },
  searched: ['account_name', 'account_key'],
  placed: ['subscriber_id', 'subscription_id'],
  usual: { status: 'active' },
})

export const rooms = defineEntity('Room', schema.rooms, {
  within: { customer: 'customer_id', account: 'account_id', room: 'id' },
  internal: ['meeting_id'],
  searched: ['room_name', 'slug'],
  placed: ['customer_id', 'account_id', 'subscription_id'],
  usual: { status: 'active', is_public: 0 },
})

export const roomTokens = defineEntity('RoomToken', schema.roomTokens, {
  within: { customer: 'customer_id', account: 'account_id', room: 'room_id' },
  internal: ['customer_id', 'account_id'],
})

export const roomAccessCodes = defineEntity('RoomAccessCode', schema.roomAccessCodes, {
  within: { customer: 'customer_id', account: 'account_id', room: 'room_id' },
  internal: ['customer_id', 'account_id'],
})

export const meetings = defineEntity('Meeting', schema.meetings, {
  within: { customer: 'customer_id', account: 'account_id', room: 'room_id' },
  internal: [
    'internal_meeting_id',
    'create_time',
    'attended_ms',
    'polled_at',
    'moderated_at',
    'recording_due_at',
  ],
})

export const meetingParticipants = defineEntity('MeetingParticipant', schema.meetingParticipants, {
  within: { customer: 'customer_id', account: 'account_id', room: 'room_id' },
  internal: ['customer_id', 'account_id', 'user_id', 'attended_ms', 'times'],
})

export const recordings = defineEntity('Recording', schema.recordings, {
  within: { customer: 'customer_id', account: 'account_id', room: 'room_id' },
  internal: [
    'record_id',
    'wanted_state',
    'wanted_name',
    'sync_error',
    'size_mb',
    'thumbnails',
    'expiry_noticed_at',
    'missing_since',
  ],
  searched: ['name'],
  placed: ['customer_id', 'account_id', 'subscription_id', 'room_id'],
  usual: { state: 'published' },
})

export const users = defineEntity('User', schema.users, {
  internal: ['image'],
  searched: ['first_name', 'last_name', 'email', 'username'],
  usual: { status: 'active' },
  exact: ['email'],
})

export const memberships = defineEntity('Membership', schema.memberships, {
  within: { customer: 'within_customer_id', account: 'within_account_id', room: 'room_id' },
  internal: ['within_customer_id', 'within_account_id'],
})

export const roles = defineEntity('Role', schema.roles, { searched: ['name', 'code'] })

export const invitations = defineEntity('Invitation', schema.invitations, {
  within: { customer: 'within_customer_id', account: 'within_account_id', room: 'room_id' },
  internal: ['nonce', 'within_customer_id', 'within_account_id'],
  searched: ['email'],
})

export const apiCredentials = defineEntity('ApiCredential', schema.apiCredentials, {
  within: { customer: 'customer_id' },
  internal: ['secret_hash', 'previous_secret_hash', 'created_by'],
  searched: ['name', 'hint'],
})

export const auditEntries = defineEntity('AuditEntry', schema.auditEntries, {
  within: { customer: 'customer_id' },
})

export const jobs = defineEntity('Job', schema.jobs, {
  within: { customer: 'customer_id' },
  internal: ['key', 'lease', 'leased_until'],
})

/** One row: what the operator decides for the whole platform. */
export const settings = defineEntity('Settings', schema.settings)
