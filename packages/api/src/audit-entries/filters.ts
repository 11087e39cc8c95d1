import { apiCredentials, customers, raw, type Sql, sql, users } from '@streamwise/db'
import { type AuditEntryList, invalidInput } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { equals, refers } from '../core/filters.ts'
import { keyOfReference } from '../core/reading.ts'
import { entityNamed } from './entities.ts'

type Input = z.infer<typeof AuditEntryList>

/** How far the clocks of two machines that write at once may be apart, in ms. */
const SKEW = 600_000

/**
 * The list's filters, each with an index that gives the order of the keys. Throws `invalid_input` for an `entity_id`
 * without its kind, and for a time that ends before it begins.
 */
export function filtersOf(ctx: Context, input: Input): (Sql | null)[] {
  return [
    equals('entity', input.entity),
    about(ctx, input),
    byActor(ctx, input),
    equals('action', input.action),
    refers(ctx, 'customer_id', customers, input.customer_id),
    equals('request_id', input.request_id),
    ...within(input),
  ]
}

/** Entries about one thing. Its key says nothing without its kind. */
function about(ctx: Context, { entity: kind, entity_id }: Input): Sql | null {
  if (entity_id === undefined) return null
  if (kind === undefined) throw invalidInput({ entity: ['Say which kind of thing entity_id names.'] })
  const entity = entityNamed(kind)
  return entity ? sql`t.entity_id = ${keyOfReference(ctx, entity, entity_id)}` : raw('0')
}

/** Entries of one actor, or of a kind of actors. */
function byActor(ctx: Context, { actor_type, actor_id }: Input): Sql | null {
  if (actor_id === undefined) return equals('actor_type', actor_type)
  const user = keyOfReference(ctx, users, actor_id)
  const credential = keyOfReference(ctx, apiCredentials, actor_id)
  if (actor_type === 'user') return sql`t.actor_type = 'user' AND t.actor_id = ${user}`
  if (actor_type === 'api_credential')
    return sql`t.actor_type = 'api_credential' AND t.actor_id = ${credential}`
  if (actor_type) return raw('0')
  // Of both kinds, the one that did something: with an OR the database would have to sort.
  const isUser = sql`EXISTS (SELECT 1 FROM audit_entries WHERE actor_type = 'user' AND actor_id = ${user})`
  return sql`t.actor_type = CASE WHEN ${isUser} THEN 'user' ELSE 'api_credential' END
    AND t.actor_id = CASE WHEN ${isUser} THEN ${user} ELSE ${credential} END`
}

/**
 * Entries of a stretch of time. Keys grow with time but for the clocks' difference: what was written before the stretch
 * by more than that has lower keys, what was written after it higher ones. So the stretch is one of keys, found in the
 * index by time, and the list goes on walking in their order. The plus keeps that index out of the walk itself.
 */
function within({ since, until }: Input): Sql[] {
  const from = since === undefined ? null : Date.parse(since)
  const to = until === undefined ? null : Date.parse(until)
  if (from !== null && to !== null && from >= to)
    throw invalidInput({ until: ['This must be later than since.'] })
  const filters: Sql[] = []
  if (from !== null)
    filters.push(sql`+t.created_at >= ${from} AND t.id > coalesce((SELECT id FROM audit_entries
      WHERE created_at < ${from - SKEW} ORDER BY created_at DESC, id DESC LIMIT 1), 0)`)
  if (to !== null)
    filters.push(sql`+t.created_at < ${to} AND t.id < coalesce((SELECT id FROM audit_entries
      WHERE created_at >= ${to + SKEW} ORDER BY created_at, id LIMIT 1), ${Number.MAX_SAFE_INTEGER})`)
  return filters
}
