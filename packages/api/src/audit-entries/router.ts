import { AuditEntry, AuditEntryList, ById, page } from '@streamwise/domain'
import { list } from '../core/list.ts'
import { authorized, router } from '../core/procedure.ts'
import { get } from '../core/reading.ts'
import { rest } from '../core/rest.ts'
import { filtersOf } from './filters.ts'
import { auditEntryResource } from './resource.ts'

/** Entries are written with the changes that they tell of, by `write` alone: here they are only read. */
export const auditEntriesRouter = router({
  list: authorized('audit_entries:read')
    .meta(rest('GET /audit-entries', 'Read the audit log'))
    .input(AuditEntryList)
    .output(page(AuditEntry))
    .query(({ ctx, input }) => list(ctx, auditEntryResource, input, filtersOf(ctx, input))),

  get: authorized('audit_entries:read')
    .meta(rest('GET /audit-entries/{id}', 'Get an entry of the audit log'))
    .input(ById)
    .output(AuditEntry)
    .query(({ ctx, input }) => get(ctx, auditEntryResource, input.id)),
})
