import { apiCredentials, auditEntries, type schema, sql, users } from '@streamwise/db'
import { AuditEntry, AuditEntryList, page } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { equals } from '../core/filters.ts'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { keyOfReference } from '../core/reading.ts'
import { type Resource, resource, shown } from '../core/resource.ts'
import { rest } from '../core/rest.ts'
import { entityNamed } from './entities.ts'

type Entry = z.infer<typeof AuditEntry>

const ACTORS: Record<string, string> = { user: users.object, api_credential: apiCredentials.object }

const auditEntryResource: Resource<typeof schema.auditEntries, object, Entry> = resource(
  auditEntries,
  {},
  (row, deployment) => {
    const { ids } = deployment
    const actor = ACTORS[row.actor_type]
    return {
      ...shown(auditEntries, row, deployment),
      entity_id: ids.encode(row.entity, row.entity_id),
      customer_id: row.customer_id === null ? null : ids.encode('Customer', row.customer_id),
      actor_id: actor && row.actor_id !== null ? ids.encode(actor, row.actor_id) : null,
    } as Entry // checked by the procedure's output schema
  },
)

/** Entries of one actor: a reference can be a user's or a credential's. */
const byActor = (ctx: Context, reference: string | undefined) =>
  reference === undefined
    ? null
    : sql`(t.actor_type = 'user' AND t.actor_id = ${keyOfReference(ctx, users, reference)})
        OR (t.actor_type = 'api_credential' AND t.actor_id = ${keyOfReference(ctx, apiCredentials, reference)})`

/** Entries about one thing; which kind of thing must be said with it. */
function about(ctx: Context, kind: string | undefined, reference: string | undefined) {
  if (reference === undefined) return null
  const entity = entityNamed(kind)
  return entity ? sql`t.entity_id = ${keyOfReference(ctx, entity, reference)}` : sql`0`
}

export const auditEntriesRouter = router({
  list: authorized('audit_entries:read')
    .meta(rest('GET /audit-entries', 'Read the audit log'))
    .input(AuditEntryList)
    .output(page(AuditEntry))
    .query(({ ctx, input }) =>
      list(ctx, auditEntryResource, input, [
        equals('entity', input.entity),
        about(ctx, input.entity, input.entity_id),
        byActor(ctx, input.actor_id),
        equals('action', input.action),
      ]),
    ),
})
