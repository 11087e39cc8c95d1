import { passwordSql, sha256 } from '@streamwise/api'
import * as db from '@streamwise/db'
import { type Entity, insertSql, keyOf, type Sql, sql } from '@streamwise/db'
import { newSecret, newUuid, PERMISSIONS } from '@streamwise/domain'
import type { Auth } from '../http.ts'
import { signIn } from '../http.ts'
import type { Here } from '../in-process.ts'
import { type Asker, credentialAsks, type Thing, userAsks } from './model.ts'
import type { Path, World } from './world.ts'

export type Built = { things: Thing[]; askers: (Asker & { auth: Auth })[]; roomOf: Map<string, string> }

const TERMS = {
  tier: 1,
  price: 0,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month',
  trial_period: 0,
  trial_interval: 'day',
  trial_mode: 'inside',
  grace_period: 0,
  grace_interval: 'day',
}

/** Puts a world into a platform, row by row and past its procedures, so that the model depends on none of them. */
export async function build(here: Here, world: World): Promise<Built> {
  const now = here.deployment.now()
  const things: Thing[] = []
  const roomOf = new Map<string, string>()
  const uuids = new Map<string, string>()
  const statements: Sql[] = []
  const row = (entity: Entity, paths: Path[], values: Record<string, unknown>, name?: string): Sql => {
    const uuid = newUuid()
    if (name) uuids.set(name, uuid)
    things.push({ kind: entity.object, uuid, paths })
    const audited = entity === db.auditEntries ? {} : { updated_at: now }
    statements.push(insertSql(entity, { uuid, created_at: now, ...audited, ...values }))
    return keyOf(entity, uuid)
  }
  const at = (entity: Entity, name: string | undefined): Sql => keyOf(entity, uuids.get(name ?? '') ?? '')

  const provider = row(db.serviceProviders, [[]], {
    provider_name: 'Server',
    active: true,
    provider_type: 'bbb',
    service_type: 'meet',
    properties: {},
    settings: {},
    metadata: {},
    health_state: 'unknown',
  })
  const sold = row(db.servicePackages, [[]], {
    ...TERMS,
    name: 'Package',
    description: '',
    short_description: '',
    service_type: 'meet',
    status: 'active',
    hidden: false,
    retired: false,
    signup_fee: 0,
    has_stock: false,
    stock_qty: 0,
    overages_enabled: false,
    oversell_enabled: false,
    package_settings: {},
    package_metadata: {},
  })
  for (const { code, permissions } of world.roles) {
    row(db.roles, [[]], { code, name: code, description: '', permissions, built_in: false })
    const shared = permissions.every(each => !PERMISSIONS[each].platform)
    Object.assign(things.at(-1) ?? {}, { shared })
  }

  for (const customer of world.customers) {
    const place = [customer.name]
    const key = row(db.customers, [place], customerRow(customer), customer.name)
    const contract = row(db.subscriptions, [place], {
      ...TERMS,
      tag: `${customer.name}-contract`,
      name: 'Contract',
      description: '',
      package_id: sold,
      subscriber_id: key,
      service_type: 'meet',
      status: 'active',
      is_active: true,
      starts_at: now,
      ends_at: now + 1e9,
      subscription_metadata: {},
    })
    row(db.auditEntries, [place], {
      action: 'customers.create',
      entity: 'Customer',
      entity_id: key,
      customer_id: key,
      actor_type: 'system',
    })
    for (const account of customer.accounts) {
      const below = [...place, account.name]
      const accountKey = row(
        db.accounts,
        [below],
        {
          account_name: account.name,
          account_key: account.name,
          subscriber_id: key,
          subscription_id: contract,
          status: 'active',
          account_settings: {},
          account_metadata: {},
        },
        account.name,
      )
      for (const room of account.rooms) {
        const inside = [...below, room]
        const tenancy = { customer_id: key, account_id: accountKey }
        const roomKey = row(
          db.rooms,
          [inside],
          {
            ...tenancy,
            room_name: room,
            slug: room,
            status: 'active',
            is_public: false,
            room_type: 'meet',
            subscription_id: contract,
            room_features: [],
            room_settings: {},
            room_metadata: {},
            meeting_id: room,
          },
          room,
        )
        const opening = { ...tenancy, room_id: roomKey, role: 'guest' }
        row(db.roomTokens, [inside], { ...opening, token: `token of ${room}` })
        roomOf.set(things.at(-1)?.uuid ?? '', room)
        row(db.recordings, [inside], {
          ...tenancy,
          room_id: roomKey,
          subscription_id: contract,
          service_provider_id: provider,
          record_id: room,
          name: room,
          state: 'published',
          started_at: now,
          ended_at: now,
          formats: [],
          thumbnails: [],
          synced_at: now,
        })
        row(db.meetings, [inside], {
          ...tenancy,
          room_id: roomKey,
          service_provider_id: provider,
          subscription_id: contract,
          internal_meeting_id: room,
          create_time: now,
          started_at: now,
          last_seen_at: now,
        })
        row(db.roomAccessCodes, [inside], { ...opening, code: '2468' })
        roomOf.set(things.at(-1)?.uuid ?? '', room)
      }
    }
  }

  const placed = ([customer, account, room]: Path) =>
    room
      ? { room_id: at(db.rooms, room) }
      : account
        ? { account_id: at(db.accounts, account) }
        : customer
          ? { customer_id: at(db.customers, customer) }
          : {}
  const hash = await passwordHash(here)
  for (const { name, memberships } of world.users) {
    const paths = memberships.map(({ path }) => path)
    const key = row(db.users, paths.length ? paths : [[]], userRow(name), name)
    statements.push(passwordSql(uuids.get(name) ?? '', hash, now))
    for (const { path, role, permissions } of memberships)
      row(db.memberships, [path], { user_id: key, ...placed(path), role, permissions, owner: false })
    const [place = []] = paths
    row(db.invitations, [place], {
      ...placed(place),
      email: `friend-of-${name}@example.com`,
      role: 'viewer',
      permissions: [],
      locale: 'en',
      nonce: name,
      sent_at: now,
      expires_at: now + 1e9,
    })
  }
  const secrets = new Map<string, string>()
  for (const { name, path, permissions, state } of world.credentials) {
    const secret = newSecret(count => crypto.getRandomValues(new Uint8Array(count)))
    secrets.set(name, secret)
    row(db.apiCredentials, [path], {
      ...placed(path),
      name,
      description: '',
      permissions,
      hint: secret.slice(0, 8),
      secret_hash: sha256(secret),
      allowed_ips: [],
      revoked_at: state === 'revoked' ? now : null,
      expires_at: state === 'expired' ? now - 1 : null,
      last_used_at: now,
    })
  }
  statements.push(
    insertSql(db.packageProviders, {
      uuid: newUuid(),
      created_at: now,
      updated_at: now,
      package_id: sold,
      service_provider_id: provider,
      active: true,
      default: true,
      settings: {},
      metadata: {},
    }),
  )
  await here.database.write(statements)

  const askers: Built['askers'] = []
  for (const user of world.users) {
    const { cookie } = await signIn(here.target, { email: `${user.name}@example.com`, password: PASSWORD })
    askers.push({ ...userAsks(world, user), auth: { cookie } })
  }
  for (const credential of world.credentials)
    askers.push({
      ...credentialAsks(world, credential),
      auth: { secret: secrets.get(credential.name) ?? '' },
    })
  // Who was made inactive since has a session that is worth nothing; nothing is made below a customer who isn't active.
  await here.database.write([
    ...world.users
      .filter(({ active }) => !active)
      .map(({ name }) => sql`UPDATE users SET status = 'inactive' WHERE email = ${`${name}@example.com`}`),
    ...world.customers.map(
      ({ name, status }) => sql`UPDATE customers SET status = ${status} WHERE customer_key = ${name}`,
    ),
  ])
  return { things, askers, roomOf: new Map([...roomOf].map(([uuid, room]) => [uuid, uuids.get(room) ?? ''])) }
}

const PASSWORD = 'a long password'
let hashed: Promise<string> | null = null

/** One hash for everybody: making it is what takes long. */
function passwordHash(here: Here): Promise<string> {
  hashed ??= here.deployment.hashPassword(PASSWORD)
  return hashed
}

const userRow = (name: string) => ({
  email: `${name}@example.com`,
  username: name,
  first_name: name,
  last_name: 'User',
  status: 'active',
  locale: 'en',
  timezone: 'UTC',
  user_settings: {},
  user_metadata: {},
})

const customerRow = ({ name }: World['customers'][number]) => ({
  customer_type: 'personal',
  name,
  first_name: name,
  last_name: 'Customer',
  email: `${name}@example.org`,
  status: 'active',
  currency: 'EUR',
  locale: 'en',
  customer_key: name,
  subdomain: name,
  delinquent: false,
  allowed_domains_origins: [],
  allowed_domains_registration: [],
  addresses: [],
  telephones: [],
  legal_documents: [],
  customer_settings: {},
  customer_metadata: {},
})
