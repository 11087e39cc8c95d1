import * as z from 'zod'
import { page, Reference, timestamp, word } from './entity.ts'

/** The recordings of a public room, a page of them. */
export const PublicRecordingList = z.strictObject({
  id: Reference,
  limit: z.coerce.number().int().min(1).max(50).default(20).meta({ description: '1 to 50.', example: 20 }),
  cursor: word(64).optional().meta({ description: '`meta.next_cursor` of the page before.' }),
})

/** A recording as everybody may see it who opens a public room's page. */
export const PublicRecording = z.object({
  object: z.literal('PublicRecording'),
  id: z.string().meta({ example: 'k3v9x0qa' }),
  name: z.string().meta({ example: 'Weekly team meeting' }),
  started_at: timestamp,
  length_seconds: z.int().nullable().meta({ example: 3_540 }),
})
export type PublicRecording = z.infer<typeof PublicRecording>
export const PublicRecordings = page(PublicRecording)

export const PublicRecordingById = z.strictObject({ room_id: Reference, id: Reference })
