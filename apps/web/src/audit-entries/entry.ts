import type { api } from '#api/client.ts'

export type AuditEntry = Awaited<ReturnType<typeof api.auditEntries.list.query>>['data'][number]

/** Who may have done something. */
export const actorTypes = [
  'user',
  'api_credential',
  'participant',
  'system',
] as const satisfies readonly AuditEntry['actor_type'][]
