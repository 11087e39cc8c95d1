import * as z from 'zod'
import { instant, listInput, Reference, timestamp, word } from './entity.ts'

export const ACTOR_TYPES = ['user', 'api_credential', 'participant', 'system'] as const

/** Who did what, from where, and how it changed. Secrets are masked; nobody can change or delete an entry. */
export const AuditEntry = z.object({
  object: z.literal('AuditEntry'),
  id: z.string(),
  uuid: z.string(),
  ulid: z.string(),
  action: z.string().meta({ example: 'rooms.create' }),
  entity: z.string().meta({ example: 'Room' }),
  entity_id: z.string(),
  actor_type: z.enum(ACTOR_TYPES),
  actor_id: z.string().nullable(),
  actor_name: z.string().nullable(),
  customer_id: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  address: z.string().nullable(),
  request_id: z.string().nullable(),
  created_at: timestamp,
})

export const AuditEntryList = listInput(['created_at'], {
  entity: word(50).optional().meta({ description: 'A kind of thing.', example: 'Room' }),
  entity_id: Reference.optional(),
  actor_type: z.enum(ACTOR_TYPES).optional(),
  actor_id: Reference.optional(),
  action: word(100).optional().meta({ description: 'A procedure.', example: 'rooms.create' }),
  customer_id: Reference.optional(),
  request_id: word(100).optional().meta({ description: 'Everything that one request changed.' }),
  since: instant.optional().meta({ description: 'At this time or later.' }),
  until: instant.optional().meta({ description: 'Before this time.' }),
})
