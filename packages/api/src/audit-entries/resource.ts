import { apiCredentials, auditEntries, customers, type schema, users } from '@streamwise/db'
import type { AuditEntry } from '@streamwise/domain'
import type * as z from 'zod'
import { type Resource, resource, shown } from '../core/resource.ts'

type Entry = z.infer<typeof AuditEntry>

const ACTORS: Record<string, string> = { user: users.object, api_credential: apiCredentials.object }

/** An entry names what may be gone by now: its ids are made of what it says, not looked up. */
export const auditEntryResource: Resource<typeof schema.auditEntries, object, Entry> = resource(
  auditEntries,
  {},
  (row, deployment) => {
    const { ids } = deployment
    const actor = ACTORS[row.actor_type]
    return {
      ...shown(auditEntries, row, deployment),
      entity_id: ids.encode(row.entity, row.entity_id),
      customer_id: row.customer_id === null ? null : ids.encode(customers.object, row.customer_id),
      actor_id: actor && row.actor_id !== null ? ids.encode(actor, row.actor_id) : null,
    } as Entry // checked by the procedure's output schema
  },
)
