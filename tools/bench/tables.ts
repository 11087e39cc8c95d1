import { FIRST, KINDS, LAST, OCCASIONS, RARE, SUBJECTS, TOWNS, TRADES } from './words.ts'

/** How much there is. Each customer has a subscription, an account and an owner; rooms are spread over the accounts. */
export type Size = { customers: number; users: number; rooms: number }

/** Customers that are told apart: one with a tenth of all rooms, one with a thousand. */
export const GIANT = 1
export const TENANT = 2
const TENANTS_ROOMS = 1_000
const RARE_ROOMS = 20

export const AT = Date.UTC(2026, 0, 1)

/** Statements that fill the tables, each in one go: a row's number `i` says everything about it. */
export function fillSql({ customers, users, rooms }: Size): string[] {
  return [
    `INSERT INTO service_packages (${ENTITY}, ${TERMS}, name, description, short_description, service_type, status, hidden,
      retired, signup_fee, has_stock, stock_qty, overages_enabled, oversell_enabled, package_settings, package_metadata)
    SELECT ${entity()}, ${TERM_VALUES}, 'Bench', '', '', 'meet', 'active', 0, 0, 0, 0, 0, 0, 0, '{}', '{}' FROM ${upTo(1)}`,

    `INSERT INTO users (${ENTITY}, email, username, first_name, last_name, status, locale, timezone, user_settings, user_metadata)
    SELECT ${entity()}, lower('user' || i || '@example.com'), 'user-' || i, ${word(FIRST, 3)}, ${word(LAST, 5)},
      iif(i % 50 = 0, 'inactive', 'active'), 'en', 'UTC', '{}', '{}' FROM ${upTo(users)}`,

    `INSERT INTO customers (${ENTITY}, customer_type, name, company_name, first_name, last_name, email, status, currency,
      locale, external_id, customer_key, subdomain, delinquent, allowed_domains_origins, allowed_domains_registration,
      addresses, telephones, legal_documents, customer_settings, customer_metadata)
    SELECT ${entity()}, 'business', name, name, ${word(FIRST, 3)}, ${word(LAST, 5)}, 'owner' || i || '@example.com',
      'active', 'EUR', 'en', 'crm-' || i,
      'key' || i, 'company-' || i, i % 70 = 60, '[]', '[]', '[]', '[]', '[]', '{}', '{}'
    FROM (SELECT i, ${word(TOWNS, 7)} || ' ' || ${word(TRADES, 11)} || ' ' || i AS name FROM ${upTo(customers)})`,

    `INSERT INTO subscriptions (${ENTITY}, ${TERMS}, tag, name, description, package_id, subscriber_id, service_type, status,
      is_active, starts_at, ends_at, subscription_metadata)
    SELECT ${entity()}, ${TERM_VALUES}, 'tag' || i, 'Contract ' || i, '', 1, i, 'meet',
      iif(i % 40 = 20, 'suspended', 'active'), i % 40 <> 20, ${AT}, ${AT} + 400000000000 + i * 60000, '{}' FROM ${upTo(customers)}`,

    `INSERT INTO accounts (${ENTITY}, account_name, account_key, subscriber_id, subscription_id, status, account_settings,
      account_metadata)
    SELECT ${entity()}, ${word(TOWNS, 13)} || ' ' || ${word(SUBJECTS, 17)} || ' ' || i, 'account' || i, i, i,
      iif(i % 60 = 30, 'inactive', 'active'), '{}', '{}' FROM ${upTo(customers)}`,

    `INSERT INTO rooms (${ENTITY}, room_name, slug, status, is_public, room_type, customer_id, account_id, subscription_id,
      room_features, room_settings, room_metadata, meeting_id)
    SELECT ${entity()}, name, lower(replace(name, ' ', '-')), iif(i % 200 = 100, 'inactive', 'active'), i % 30 = 15, 'meet',
      owner, owner, owner, '[]', '{"mute_on_start":true}', '{"external_id":' || i || '}', 'meeting-' || i
    FROM (SELECT i, ${word(KINDS, 19)} || ' ' || ${word(SUBJECTS, 23)} || ' ' || ${word(OCCASIONS, 29)} || ' ' ||
        iif(i % ${rooms / RARE_ROOMS} = 7, '${RARE}', i) AS name,
      CASE WHEN i % 10 = 3 THEN ${GIANT} WHEN i % ${rooms / TENANTS_ROOMS} = 1 THEN ${TENANT}
        ELSE 3 + ${mixed(31)} % ${customers - 2} END AS owner
      FROM ${upTo(rooms)})`,

    `INSERT INTO memberships (${ENTITY}, user_id, customer_id, account_id, room_id, role, permissions, owner)
    SELECT ${entity()}, i, iif(i <= ${customers}, i, NULL), iif(i > ${customers} AND i % 2, 1 + i % ${customers}, NULL),
      iif(i > ${customers} AND NOT i % 2, 1 + i % ${rooms}, NULL),
      CASE WHEN i <= ${customers} THEN 'customer_owner' WHEN i % 2 THEN 'account_manager' ELSE 'moderator' END, '[]',
      i <= ${customers}
    FROM ${upTo(users)}`,

    // At the end, for nothing can be made below a customer who is not active.
    "UPDATE customers SET status = iif(id % 100 = 50, 'inactive', 'suspended') WHERE id % 100 IN (50, 51)",
  ]
}

const upTo = (count: number) =>
  `(WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < ${count}) SELECT i FROM number)`

const ENTITY = 'id, uuid, created_at, updated_at'
/** A UUID of version 7 a millisecond, so that they grow with the rows. */
const entity = () =>
  `i, printf('%08x-%04x-7000-8000-%012x', (${AT} + i) >> 16, (${AT} + i) & 65535, i), ${AT} + i, ${AT} + i`

/** A number that looks like chance, another one for each salt. */
const mixed = (salt: number) => `(((i * 2654435761 + ${salt} * 40503) % 4294967296) * ${salt} % 65537)`
const word = (list: readonly string[], salt: number) =>
  `CASE ${mixed(salt)} % ${list.length} ${list.map((text, at) => `WHEN ${at} THEN '${text}'`).join(' ')} END`

const TERMS =
  'tier, price, currency, periodicity, periodicity_type, trial_period, trial_interval, trial_mode, grace_period, grace_interval'
const TERM_VALUES = "1, 4900, 'EUR', 1, 'month', 0, 'day', 'inside', 0, 'day'"
