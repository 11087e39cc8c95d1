import type { ConstraintError, Database } from '@streamwise/db'
import { sql } from '@streamwise/db'
import { DomainError, type ErrorCode, featureOf, MOST_ACCESS_CODES } from '@streamwise/domain'
import type { Change } from './change.ts'
import { running } from './idempotency.ts'

/** Words for what must be unique, by the database's name for it. */
const TAKEN: Record<string, { field: string; message: string }> = {
  'customers.email': { field: 'email', message: 'Another customer has this email address.' },
  'customers.hostname': { field: 'hostname', message: 'Another customer has this host name.' },
  'customers.subdomain': { field: 'subdomain', message: 'Another customer has this subdomain.' },
  'subscriptions.tag': { field: 'tag', message: 'Another subscription has this tag.' },
  'roles.code': { field: 'name', message: 'Another role has this name.' },
  'users.username': { field: 'username', message: 'Another user has this user name.' },
  memberships_once: { field: 'user_id', message: 'This user is a member here already.' },
  invitations_open_once: { field: 'email', message: 'This address has an open invitation to this already.' },
  'subscription_features.subscription_id': {
    field: 'code',
    message: 'The subscription has this feature already.',
  },
  'package_features.package_id': { field: 'code', message: 'The package has this feature already.' },
  'subscription_providers.subscription_id': {
    field: 'package_provider_id',
    message: 'The subscription has this provider already.',
  },
  'users.email': { field: 'email', message: 'Another user has this email address.' },
  'room_access_codes.room_id': { field: 'code', message: 'This room has this code already.' },
  'package_providers.package_id': { field: 'providers', message: 'A provider can be attached only once.' },
}

/** Words for what triggers refuse. */
const RAISED: Record<string, [ErrorCode, string]> = {
  stale_version: ['stale_version', 'Somebody changed this meanwhile. Load it again and repeat your change.'],
  provider_is_default: ['in_use', 'This provider is the default of a package or subscription.'],
  last_admin: ['in_use', 'This is the last admin of the platform. Make another one first.'],
  account_moved: ['stale_version', 'The account was just moved to another subscription. Repeat your change.'],
  customer_not_active: ['not_usable', 'The customer is not active: nothing can be made below it.'],
  role_is_built_in: [
    'forbidden',
    'This role comes with the platform: it can be neither changed nor deleted.',
  ],
  role_in_use: [
    'in_use',
    'This role is held by memberships or open invitations. Give them another one first.',
  ],
  no_such_role: ['not_found', 'This role is gone. Choose another one.'],
}

/** Words for a participant whom a quota keeps out, and which it is. */
const KEPT_OUT: Record<string, { code: string; message: string }> = {
  meeting_full: {
    code: 'max_participants',
    message: 'This meeting is full. Please try again when somebody has left.',
  },
  too_many_meetings: {
    code: 'max_concurrent_meetings',
    message:
      'Too many meetings are running for this one to start. Please try again when another one has ended, or tell the person who invited you.',
  },
  too_many_participants: {
    code: 'max_concurrent_participants',
    message:
      'Too many people are in meetings at the moment. Please try again when somebody has left, or tell the person who invited you.',
  },
}

/** What the database refused, as an error for the caller. */
export async function refusal(
  db: Database,
  error: ConstraintError,
  changes: readonly Change[],
): Promise<DomainError> {
  if (error.kind === 'raised' && error.subject === 'quota_exceeded') return quotaExceeded(db, changes)
  if (error.kind === 'raised' && error.subject === 'too_many_codes')
    return new DomainError('quota_exceeded', `A room takes at most ${MOST_ACCESS_CODES} access codes.`, {
      details: { limit: MOST_ACCESS_CODES, used: MOST_ACCESS_CODES },
    })
  const keptOut = error.kind === 'raised' && KEPT_OUT[error.subject]
  if (keptOut) {
    const { code, message } = keptOut
    const limit = changes.flatMap(({ limits }) => limits?.[code] ?? [])[0] ?? null
    return new DomainError('quota_exceeded', message, { details: { reason: error.subject, code, limit } })
  }
  const raised = error.kind === 'raised' && RAISED[error.subject]
  if (raised) return new DomainError(...raised)
  if (error.kind === 'check' && error.subject === 'stock_is_left')
    return new DomainError('out_of_stock', 'This package is out of stock.')
  if (error.kind === 'unique' && error.subject === 'idempotency_keys.caller') return running()
  if (error.kind === 'unique') {
    const taken = TAKEN[error.subject]
    return new DomainError('already_exists', taken?.message ?? 'This exists already.', {
      errors: taken && { [taken.field]: [taken.message] },
      cause: error,
    })
  }
  if (error.kind === 'foreign_key')
    return new DomainError('in_use', 'Something else still needs this, or what this needs is gone.', {
      cause: error,
    })
  return new DomainError('internal_error', 'The change contradicts a rule of the database.', { cause: error })
}

/** Which of the quotas in the batch had no room, with its limit and use. */
async function quotaExceeded(db: Database, changes: readonly Change[]): Promise<DomainError> {
  const quotas = changes.flatMap(({ quota }) => quota ?? [])
  if (!quotas.length)
    return new DomainError('quota_exceeded', 'More is used than the subscription would have.')
  const answers = await db.read(
    quotas.map(
      ({ subscription, code, now }) =>
        sql`SELECT f.value, CASE WHEN u.resets_at <= ${now ?? null} THEN 0 ELSE coalesce(u.used, 0) END
          FROM subscription_features f
          LEFT JOIN subscription_usage u ON u.subscription_id = f.subscription_id AND u.code = f.code
          WHERE f.subscription_id = ${subscription} AND f.code = ${code}`,
    ),
  )
  const limited = quotas.flatMap(({ code, by }, at) => {
    const [limit, used] = answers[at]?.rows[0] ?? []
    return typeof limit === 'number' && typeof used === 'number' ? [{ feature: code, by, limit, used }] : []
  })
  // Where others gave back meanwhile none is full any more: it was one of these.
  const full = limited.find(({ by, limit, used }) => used + by > limit) ?? limited[0]
  if (!full) return new DomainError('quota_exceeded', 'A quota of the subscription is used up.')
  const { feature, by, limit, used } = full
  const name = featureOf(feature)?.name ?? feature
  if (used >= limit)
    return new DomainError('quota_exceeded', `${name}: all ${limit} of the subscription are in use.`, {
      details: { feature, limit, used },
    })
  return new DomainError(
    'quota_exceeded',
    `${name}: ${used} of ${limit} are in use, and ${by} more are needed.`,
    { details: { feature, limit, used, needed: by } },
  )
}
