import {
  accounts,
  customers,
  type Entity,
  inScope,
  LEVELS,
  type Level,
  raw,
  rooms,
  type Sql,
  sql,
} from '@streamwise/db'
import { notFound, notUsable, type PlaceInput } from '@streamwise/domain'
import type { Context, Deployment } from '../core/context.ts'
import { refers } from '../core/filters.ts'
import { PLATFORM, type Place } from '../core/held.ts'
import { onPlatform } from '../core/procedure.ts'
import { keyOfReference, type Reading } from '../core/reading.ts'
import { refersTo } from '../core/resource.ts'

/** A place that an input names, and the customer above it. */
export type Placed = {
  place: Place
  /** The column of a membership that names it. */
  at: { customer_id?: number; account_id?: number; room_id?: number }
  customer: { status: string; domains: string[] } | null
}

/** Each level: its entity, its name, and the keys of the customer, the account and the room that it lies in. */
const AT: Record<Level, { entity: Entity; name: string; keys: string }> = {
  customer: { entity: customers, name: 'name', keys: 't.id, NULL, NULL' },
  account: { entity: accounts, name: 'account_name', keys: 't.subscriber_id, t.id, NULL' },
  room: { entity: rooms, name: 'room_name', keys: 't.customer_id, t.account_id, t.id' },
}
const CUSTOMER_OF: Record<Level, string> = {
  customer: 't.id',
  account: 't.subscriber_id',
  room: 't.customer_id',
}

/** The key of the customer whose place an input names; NULL for the platform. */
export function customerOf(ctx: Pick<Context, 'deployment'>, input: PlaceInput): Sql {
  const level = LEVELS.find(each => input[`${each}_id`])
  if (!level) return raw('NULL')
  const { entity } = AT[level]
  const key = keyOfReference(ctx, entity, input[`${level}_id`] ?? '')
  return sql`(SELECT ${raw(CUSTOMER_OF[level])} FROM ${raw(entity.name)} t WHERE t.id = ${key})`
}

/** The entity of a level. */
export const entityAt = (level: Level): Entity => AT[level].entity

/**
 * The place that an input names, where the caller's permission holds. Throws `not_found` for one elsewhere, `forbidden`
 * for the platform. `prefix` is where in the input it stands.
 */
export function placing(ctx: Context, input: PlaceInput, prefix = ''): Reading<Placed> {
  const level = LEVELS.find(each => input[`${each}_id`])
  if (!level) {
    onPlatform(ctx)
    return { sql: raw('SELECT 1'), read: () => ({ place: PLATFORM, at: {}, customer: null }) }
  }
  const { entity, keys } = AT[level]
  return {
    sql: sql`SELECT ${raw(keys)}, o.status, o.allowed_domains_registration FROM ${raw(entity.name)} t
      JOIN customers o ON o.id = ${raw(CUSTOMER_OF[level])}
      WHERE ${refersTo(entity, input[`${level}_id`] ?? '', ctx.deployment.ids)} AND (${inScope(ctx.scope, entity, 't')})`,
    read: answer => {
      const [row] = answer?.rows ?? []
      if (!row) throw notFound(entity.object, `${prefix}${level}_id`)
      const [customer, account, room, status, domains] = row
      const place = { customer: keyIn(customer), account: keyIn(account), room: keyIn(room) }
      return {
        place,
        at: { [`${level}_id`]: place[level] },
        customer: { status: String(status), domains: JSON.parse(String(domains)) },
      }
    },
  }
}

const keyIn = (value: unknown) => (typeof value === 'number' ? value : null)

/** Whether two places are one. */
export const samePlace = (one: Place, other: Place): boolean =>
  LEVELS.every(level => one[level] === other[level])

/** Nothing new is granted below a customer who is not active; a trigger holds it too. */
export function requireOpen({ customer }: Placed): void {
  if (customer && customer.status !== 'active')
    throw notUsable(`The customer is ${customer.status}.`, { customer_status: customer.status })
}

/** What a row of a membership or an invitation says of its place. */
export type PlaceRow = {
  customer_id: number | null
  account_id: number | null
  room_id: number | null
  within_customer_id: number | null
  within_account_id: number | null
}

/** The place of a membership or an invitation. */
export const placeOfRow = (row: PlaceRow): Place => ({
  customer: row.within_customer_id,
  account: row.within_account_id,
  room: row.room_id,
})

/** The name of a row's place, as an extra of its resource. */
export const PLACE_NAME = `coalesce(${LEVELS.map(
  level => `(SELECT p.${AT[level].name} FROM ${AT[level].entity.name} p WHERE p.id = t.${level}_id)`,
).join(', ')})`

/** A row's place as answers show it. */
export function placeShown(row: PlaceRow & { place_name: string | null }, { ids }: Pick<Deployment, 'ids'>) {
  for (const level of LEVELS) {
    const key = row[`${level}_id`]
    const { object } = AT[level].entity
    if (key !== null) return { object, id: ids.encode(object, key), name: row.place_name ?? '' }
  }
  return null
}

type PlaceFilters = { [Level in 'customer_id' | 'account_id' | 'room_id']?: string | undefined } & {
  below?: boolean | undefined
  platform?: boolean | undefined
}

/** What memberships and invitations are filtered by: their place, or with `below` one above it. */
export function placeFiltersOf(ctx: Context, input: PlaceFilters): (Sql | null)[] {
  const within = input.below ? 'within_' : ''
  return [
    refers(ctx, `${within}customer_id`, customers, input.customer_id),
    refers(ctx, `${within}account_id`, accounts, input.account_id),
    refers(ctx, 'room_id', rooms, input.room_id),
    onPlatformIs(input.platform),
  ]
}

/** A condition for what is at the very place that an input filters by, or on the platform itself. */
const onPlatformIs = (platform: boolean | undefined): Sql | null =>
  platform === undefined
    ? null
    : raw(
        // As its partial index says it.
        platform
          ? 't.customer_id IS NULL AND t.account_id IS NULL AND t.room_id IS NULL'
          : 'coalesce(t.customer_id, t.account_id, t.room_id) IS NOT NULL',
      )
