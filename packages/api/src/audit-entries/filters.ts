import { apiCredentials, auditEntries, customers, raw, type Sql, sql, users } from '@streamwise/db'
import { type AuditEntryList, invalidInput } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { equals, refers } from '../core/filters.ts'
import { keyOfReference } from '../core/reading.ts'
import { stretch } from '../core/stretch.ts'
import { entityNamed } from './entities.ts'

type Input = z.infer<typeof AuditEntryList>

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
    ...stretch(auditEntries, 'created_at', input),
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
