import { createHash, randomBytes } from 'node:crypto'
import * as db from '@streamwise/db'
import { insertSql, raw, sql } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { newSecret, newUuid } from '@streamwise/domain'

export type Seeded = { secret: string; accountKey: number; roomKey: number }

const AT = Date.UTC(2026, 0, 1)
const entity = () => ({ uuid: newUuid(), created_at: AT, updated_at: AT })

/** A database with this many rooms, spread evenly over customers, and a credential of one customer in the middle. */
export async function seed(file: string, customers: number, roomsEach: number): Promise<Seeded> {
  const database = embeddedDatabase(file)
  await migrate(database)
  await database.write([
    insertSql(db.servicePackages, { ...entity(), ...PACKAGE }),
    ...Array.from({ length: customers }, (_, at) =>
      insertSql(db.customers, { ...entity(), ...customer(at) }),
    ),
  ])
  await database.write(
    Array.from({ length: customers }, (_, at) =>
      insertSql(db.subscriptions, { ...entity(), ...subscription(at + 1) }),
    ),
  )
  await database.write(
    Array.from({ length: customers }, (_, at) => insertSql(db.accounts, { ...entity(), ...account(at + 1) })),
  )
  for (let each = 0; each < roomsEach; each++)
    await database.write(
      Array.from({ length: customers }, (_, at) =>
        insertSql(db.rooms, { ...entity(), ...room(at + 1, each) }),
      ),
    )
  const secret = newSecret(randomBytes)
  const tenant = Math.ceil(customers / 2)
  await database.write([
    insertSql(db.apiCredentials, {
      ...entity(),
      name: 'Bench',
      description: '',
      permissions: ['rooms:read', 'rooms:write', 'accounts:read'],
      customer_id: tenant,
      hint: secret.slice(0, 8),
      secret_hash: createHash('sha256').update(secret).digest('hex'),
      last_used_at: Date.now() + 3_600_000,
    }),
    raw('ANALYZE'),
  ])
  const [answer] = await database.read([sql`SELECT max(id) FROM rooms WHERE customer_id = ${tenant}`])
  database.close()
  return { secret, accountKey: tenant, roomKey: Number(answer?.rows[0]?.[0]) }
}

const TERMS = {
  tier: 1,
  price: 4_900,
  currency: 'EUR',
  periodicity: 1,
  periodicity_type: 'month',
  trial_period: 0,
  trial_interval: 'day',
  trial_mode: 'inside',
  grace_period: 0,
  grace_interval: 'day',
}

const PACKAGE = {
  ...TERMS,
  name: 'Bench',
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
}

const customer = (at: number) => ({
  customer_type: 'business',
  name: `Company ${at}`,
  company_name: `Company ${at}`,
  first_name: 'Ana',
  last_name: 'Souza',
  email: `owner${at}@example.com`,
  status: 'active',
  currency: 'EUR',
  locale: 'en',
  customer_key: `key${at}`,
  subdomain: `company-${at}`,
  delinquent: false,
  allowed_domains_origins: [],
  allowed_domains_registration: [],
  addresses: [],
  telephones: [],
  legal_documents: [],
  customer_settings: {},
  customer_metadata: {},
})

const subscription = (owner: number) => ({
  ...TERMS,
  tag: `tag${owner}`,
  name: 'Bench',
  description: '',
  package_id: 1,
  subscriber_id: owner,
  service_type: 'meet',
  status: 'active',
  is_active: true,
  starts_at: AT,
  ends_at: AT + 1e12,
  subscription_metadata: {},
})

const account = (owner: number) => ({
  account_name: `Account ${owner}`,
  account_key: `account${owner}`,
  subscriber_id: owner,
  subscription_id: owner,
  status: 'active',
  account_settings: {},
  account_metadata: {},
})

const room = (owner: number, at: number) => ({
  room_name: `Weekly meeting ${at}`,
  slug: `weekly-meeting-${at}`,
  status: 'active',
  is_public: at % 10 === 0,
  room_type: 'meet',
  customer_id: owner,
  account_id: owner,
  subscription_id: owner,
  room_features: [],
  room_settings: { mute_on_start: true },
  room_metadata: { external_id: at },
  meeting_id: newUuid(),
})
