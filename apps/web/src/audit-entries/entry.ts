import type { api } from '#api/client.ts'

export type AuditEntry = Awaited<ReturnType<typeof api.auditEntries.list.query>>['data'][number]
