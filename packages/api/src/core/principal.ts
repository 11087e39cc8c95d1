import {
  type Database,
  LEVELS,
  type Level,
  type Row,
  raw,
  rowOf,
  rowSql,
  type Scope,
  type schema,
  single,
  sql,
  users,
} from '@streamwise/db'
import {
  DomainError,
  holdsWhileSuspended,
  looksLikeSecret,
  PERMISSIONS,
  type Permission,
  permissionsOf,
} from '@streamwise/domain'
import { isWithin } from './ip-ranges.ts'
import { sha256 } from './random.ts'

/** A customer as those who belong to it know it. */
export type Within = { key: number; name: string; status: string }

/** A role or a set of permissions at one place of the tree; no place: the whole platform. */
export type Grant = {
  at: { level: Level; key: number } | null
  /** Its customer is suspended: of its permissions only those to look hold. */
  suspended: boolean
  /** The customer that it lies in; null: it is of the platform. */
  within: Within | null
  role: string | null
  permissions: Set<Permission>
}

/** What bounds a credential besides its permissions. `expires_at` null: never; no `allowed_ips`: from anywhere. */
export type Limits = { expires_at: number | null; allowed_ips: readonly string[] }

/** Who sends a request, and what they may do where. */
export type Principal = {
  kind: 'user' | 'api_credential'
  key: number
  name: string
  /** The customer that a credential is bound to. */
  customerKey: number | null
  user: Row<typeof schema.users> | null
  grants: Grant[]
  /** Until when, in ms, and from where a credential is good; null for a user. */
  limits: Limits | null
  /** When a credential was last seen, in ms; null for a user. */
  lastUsedAt: number | null
  /** Where a permission holds, or null where it holds nowhere. */
  scope(permission: Permission): Scope | null
  /** Whether a permission is held, and a suspended customer is why it holds nowhere. */
  suspended(permission: Permission): boolean
}

/** How a request proves who sends it. */
export type Proof = { credential: string } | { session: string } | null

/** What was sent, when, and from which address; null where that is not known. */
type Sent = { proof: Proof; now: number; address: string | null }

/**
 * Finds who sends a request: one statement, whether by credential or by session, rights included. A revoked or expired
 * one, an inactive user and a customer without access are nobody. Throws `forbidden` where a credential comes from an
 * address that it is not for.
 */
export async function findPrincipal(db: Database, { proof, now, address }: Sent): Promise<Principal | null> {
  if (!proof) return null
  return 'credential' in proof
    ? byCredential(db, { secret: proof.credential, now, address })
    : bySession(db, proof.session, now)
}

type SentSecret = { secret: string; now: number; address: string | null }

async function byCredential(db: Database, { secret, now, address }: SentSecret): Promise<Principal | null> {
  if (!looksLikeSecret(secret)) return null
  const hash = sha256(secret)
  // Each side of the OR has an index of its own.
  const [answer] = await db.read([
    single(sql`SELECT c.id, c.name, c.customer_id, c.permissions, c.last_used_at, c.allowed_ips, o.status, c.expires_at, o.name
      FROM api_credentials c LEFT JOIN customers o ON o.id = c.customer_id
      WHERE (c.secret_hash = ${hash} OR (c.previous_secret_hash = ${hash} AND c.previous_expires_at > ${now}))
        AND c.revoked_at IS NULL
        AND (c.expires_at IS NULL OR c.expires_at > ${now})
        AND (o.id IS NULL OR o.status IN ('active', 'suspended'))`),
  ])
  const [row] = answer?.rows ?? []
  if (!row) return null
  const [key, name, customerKey, permissions, lastUsedAt, allowedIps, status, expiresAt, customerName] = row
  const allowed_ips: string[] = JSON.parse(String(allowedIps))
  if (allowed_ips.length && !isWithin(allowed_ips, address))
    throw new DomainError('forbidden', 'This credential may not be used from this address.')
  const customer = typeof customerKey === 'number' ? customerKey : null
  return principal({
    kind: 'api_credential',
    key: Number(key),
    name: String(name),
    customerKey: customer,
    user: null,
    limits: { expires_at: expiresAt === null ? null : Number(expiresAt), allowed_ips },
    lastUsedAt: Number(lastUsedAt ?? 0),
    grants: [
      {
        at: customer === null ? null : { level: 'customer', key: customer },
        suspended: status === 'suspended',
        within:
          customer === null ? null : { key: customer, name: String(customerName), status: String(status) },
        role: null,
        permissions: permissionsOf('', JSON.parse(String(permissions))),
      },
    ],
  })
}

const MEMBERSHIPS = `(SELECT json_group_array(json_array(m.customer_id, m.account_id, m.room_id, m.role, json(m.permissions), json(x.permissions), o.status, o.id, o.name))
  FROM memberships m
  LEFT JOIN roles x ON x.code = m.role
  LEFT JOIN customers o ON o.id = m.within_customer_id
  WHERE m.user_id = t.id AND (o.id IS NULL OR o.status IN ('active', 'suspended')))`

type StoredMembership = [
  customer: number | null,
  account: number | null,
  room: number | null,
  role: string,
  extra: string[],
  ofRole: string[] | null,
  customerStatus: string | null,
  within: number | null,
  customerName: string | null,
]

async function bySession(db: Database, token: string, now: number): Promise<Principal | null> {
  const [answer] = await db.read([
    single(sql`SELECT ${raw(rowSql(users, 't', [MEMBERSHIPS]))} FROM sessions s JOIN users t ON t.id = s.user_id
      WHERE s.token = ${token} AND s.expires_at > ${now} AND t.status = 'active'`),
  ])
  const text = answer?.rows[0]?.[0]
  if (typeof text !== 'string') return null
  const values: unknown[] = JSON.parse(text)
  const user = rowOf(users, values)
  const memberships = values.at(-1) as StoredMembership[] // the statement's own last column
  return principal({
    kind: 'user',
    key: user.id,
    name: `${user.first_name} ${user.last_name}`,
    customerKey: null,
    user,
    limits: null,
    lastUsedAt: null,
    grants: memberships.map(([customer, account, room, role, extra, ofRole, status, within, name]) => ({
      at: placeOf({ customer, account, room }),
      suspended: status === 'suspended',
      within: within === null ? null : { key: within, name: name ?? '', status: status ?? '' },
      role,
      permissions: permissionsOf(role, [...extra, ...(ofRole ?? [])]),
    })),
  })
}

function placeOf(keys: Record<Level, number | null>): Grant['at'] {
  for (const level of LEVELS) {
    const key = keys[level]
    if (key !== null) return { level, key }
  }
  return null
}

/** Whether a grant gives a permission, be its customer suspended or not. */
const gives = ({ at, permissions }: Grant, permission: Permission): boolean =>
  permissions.has(permission) && (at === null || !PERMISSIONS[permission].platform)

/** Whether a permission holds where a grant is. */
export const inEffect = (grant: Grant, permission: Permission): boolean =>
  gives(grant, permission) && (!grant.suspended || holdsWhileSuspended(permission))

const principal = (facts: Omit<Principal, 'scope' | 'suspended'>): Principal => {
  const held = (permission: Permission) => facts.grants.filter(grant => gives(grant, permission))
  const effective = (permission: Permission) => facts.grants.filter(grant => inEffect(grant, permission))
  return {
    ...facts,
    scope: permission => {
      const where = effective(permission)
      if (!where.length) return null
      if (where.some(grant => grant.at === null)) return { platform: true }
      const keys = (level: Level) => where.flatMap(({ at }) => (at?.level === level ? [at.key] : []))
      return { platform: false, customer: keys('customer'), account: keys('account'), room: keys('room') }
    },
    suspended: permission => held(permission).length > 0 && !effective(permission).length,
  }
}
