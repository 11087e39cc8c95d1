import * as z from 'zod'
import { word } from './entity.ts'

/** What can be found, in the order in which equals are told. */
export const FOUND_OBJECTS = [
  'Customer',
  'Room',
  'Account',
  'Subscription',
  'User',
  'ServicePackage',
  'ServiceProvider',
  'Recording',
  'ApiCredential',
  'Meeting',
] as const
export type FoundObject = (typeof FOUND_OBJECTS)[number]

export const Search = z.strictObject({
  search: word(200)
    .min(1, 'This is required.')
    .meta({ description: 'Part of a name or of an e-mail, a key, or any id.', example: 'escola' }),
  limit: z.coerce.number().int().min(1).max(50).default(20).meta({ description: '1 to 50.', example: 20 }),
})

/** Something that was found: as much of it as tells it from others. */
export const Found = z.object({
  object: z.enum(FOUND_OBJECTS).meta({ example: 'Customer' }),
  id: z.string().meta({ example: 'k3v9x0qa' }),
  name: z.string().meta({ example: 'Escola Aurora' }),
  detail: z.string().nullable().meta({
    description: 'What tells namesakes apart: an e-mail, a tag, whose it is.',
    example: 'ana@aurora.example',
  }),
  status: z.string().nullable().meta({ example: 'active' }),
})
export type Found = z.infer<typeof Found>

/** All that was found, the best first: there is no second page. */
export const FoundAll = z.object({ data: z.array(Found) })
