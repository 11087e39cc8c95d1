import * as z from 'zod'
import { plainShape } from './plain.ts'

/** The attributes of every entity. */
export const entity = <Name extends string, Shape extends z.ZodRawShape>(object: Name, shape: Shape) =>
  z.object({
    object: z.literal(object),
    id: z.string().meta({ description: 'Hash id.', example: 'k3v9x0qa' }),
    uuid: z
      .string()
      .meta({ description: 'UUID of version 7.', example: '019a9c4e-7b5a-7c31-9f60-0c2f4be7a1d2' }),
    ulid: z
      .string()
      .meta({ description: 'The same 128 bits as a ULID.', example: '01KAE4WYTTFGRSYR1C5Z5YF8EJ' }),
    ...plainShape(shape),
    created_at: timestamp,
    updated_at: timestamp,
    version: z.int().meta({ description: 'Grows by one on every write.', example: 1 }),
  })

/** A point in time as it leaves the platform: ISO 8601 in UTC. */
export const timestamp = z.string().meta({ format: 'date-time', example: '2026-11-21T09:30:00.000Z' })

/** The first and the last ms that ISO 8601 writes with four digits of a year: an offset can lead beyond them. */
const WRITABLE = [Date.parse('0000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')] as const

/** A point in time as a caller gives it, with any offset. */
export const instant = z
  .union([z.iso.datetime({ offset: true, error: 'Enter a time such as 2026-12-31T23:59:00Z.' })])
  .refine(text => {
    const at = Date.parse(text)
    return at >= WRITABLE[0] && at <= WRITABLE[1]
  }, 'Enter a time between the years 0 and 9999, in UTC.')
  .meta({ format: 'date-time', example: '2026-12-31T23:59:00Z' })

/** The version an update was made from; where it is older than the stored one the update is refused (409). */
export const expectedVersion = z
  .int()
  .min(1)
  .optional()
  .meta({ description: 'The version this change was made from; an older one is refused.', example: 1 })

/** A line of text for people: trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'This is required.')
    .max(max, `At most ${max} characters.`)
    .regex(/^[^\p{Cc}]*$/u, 'No control characters.')

/** Free text of an input that is only looked up: a token, a code, a search. */
export const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'No control characters.')

/** A reference to another entity in an input: its `id`, `ulid` or `uuid`. */
export const Reference = word(64)
  .min(1)
  .meta({ description: 'An id, a ULID or a UUID.', example: 'k3v9x0qa' })

/** The input that names one entity. */
export const ById = z.strictObject({ id: Reference })

/** Longer text: line breaks allowed, may be empty. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `At most ${max} characters.`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/, 'No control characters.')

const scalar = z.union([z.string().max(16_384), z.number(), z.boolean(), z.null()])
const METADATA_BYTES = 16 * 1024

/** Free data of the caller: scalars, or one level of nested object or array; at most 50 keys and 16 KiB. */
export const Metadata = z
  .record(
    z.string().min(1).max(100),
    z.union([scalar, z.array(scalar), z.record(z.string().max(100), scalar)], {
      error: 'Values are scalars, or one level of nested object or array.',
    }),
  )
  .refine(value => Object.keys(value).length <= 50, 'At most 50 keys.')
  .refine(
    value => new TextEncoder().encode(JSON.stringify(value)).length <= METADATA_BYTES,
    'At most 16 KiB as JSON.',
  )
  .meta({ description: 'Replaced whole on every write.', example: { external_crm_id: 456 } })

/** No setting is predefined: every key is refused by name. */
export const NoSettings = z.strictObject({})

/** What every list takes; entities add their filters. */
export const listInput = <Sort extends string, Shape extends z.ZodRawShape>(
  sorts: readonly [Sort, ...Sort[]],
  filters: Shape,
) =>
  z.strictObject({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .default(50)
      .meta({ description: '1 to 100.', example: 50 }),
    cursor: word(2_000).optional().meta({ description: '`meta.next_cursor` of the page before.' }),
    sort: z
      .enum(
        sorts.flatMap(sort => [sort, `-${sort}`] as const) as [Sort | `-${Sort}`, ...(Sort | `-${Sort}`)[]],
      )
      .optional()
      .meta({ description: 'A leading minus sorts downwards. Newest first where not given.' }),
    search: word(200).optional().meta({ description: 'Part of a name, an address or a key.' }),
    total: queryBoolean.optional().meta({ description: 'Also count all that match.' }),
    ...filters,
  })

/** A boolean that a query string can carry. */
export const queryBoolean = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform(value => value === 'true'),
])

/** A list's answer. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    meta: z.object({ next_cursor: z.string().nullable(), total: z.int().optional() }),
  })

/** The input that names many of one kind. */
export const Ids = z
  .array(Reference)
  .min(1, 'Name at least one.')
  .max(100, 'At most 100 at once.')
  .meta({ description: 'Up to 100 of them: all are changed, or none.' })

export const ByIds = z.strictObject({ ids: Ids })

/** The attributes that many are given at once: at least one of them. */
export const updateMany = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .strictObject(shape)
    .partial()
    .extend({ ids: Ids })
    .refine(input => Object.keys(input).length > 1, 'Say what to change.')

/** What a change of many answers: all of them, in the order in which they were named. */
export const Many = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item) })

/** What deleting many answers. */
export const DeletedMany = z.object({
  object: z.string(),
  ids: z.array(z.string()),
  deleted: z.literal(true),
  removed: z.record(z.string(), z.int()).meta({ description: 'How many of each went along, all together.' }),
})

/** What a delete answers: what it removed, by kind. */
export const Deleted = z.object({
  object: z.string(),
  id: z.string(),
  deleted: z.literal(true),
  removed: z
    .record(z.string(), z.int())
    .meta({ description: 'How many of each went along.', example: { rooms: 3 } }),
})
