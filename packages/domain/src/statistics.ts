import * as z from 'zod'
import { STEPS } from './calendar.ts'
import { Reference, timestamp } from './entity.ts'
import { timezone } from './users.ts'

/** How many periods are told at once, and over how many days. */
export const MOST_PERIODS = 400
export const MOST_DAYS = 3_660

const day = z.iso
  .date({ error: 'Enter a day such as 2026-11-21.' })
  .refine(
    text => text >= '1970-01-02' && text <= '9998-12-31',
    'Enter a day between the years 1970 and 9998.',
  )
const count = z.int().meta({ example: 12 })

/** Of what time statistics are told, and in which steps. */
const range = {
  from: day.optional().meta({
    description: 'The first day. 29 days before the last where not given.',
    example: '2026-11-01',
  }),
  until: day.optional().meta({ description: 'The last day. Today where not given.', example: '2026-11-30' }),
  by: z.enum(STEPS).default('day').meta({ description: 'Weeks begin on Monday.' }),
  timezone: timezone.optional().meta({
    description: 'Whose days: the caller’s own where not given, else UTC.',
    example: 'America/Sao_Paulo',
  }),
}

export const StatisticsQuery = z.strictObject({
  ...range,
  customer_id: Reference.optional(),
})

export const ProviderStatisticsQuery = z.strictObject({
  ...range,
  service_provider_id: Reference.optional(),
})

export const QuotaUsesQuery = z.strictObject({
  customer_id: Reference.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: '1 to 100.', example: 20 }),
})

/** How much of a limit a subscription uses. */
export const QuotaUse = z.object({
  object: z.literal('QuotaUse'),
  subscription_id: z.string(),
  subscription_name: z.string().meta({ example: 'School' }),
  customer_id: z.string(),
  customer_name: z
    .string()
    .nullable()
    .meta({ description: 'null without `customers:read`.', example: 'Escola Aurora' }),
  code: z.string().meta({ description: 'The feature.', example: 'participant_minutes' }),
  name: z.string().meta({ description: 'Its name.', example: 'Participant minutes' }),
  unit: z.string().nullable().meta({ example: 'minutes' }),
  used: z.int().meta({ example: 9200 }),
  limit: z.int().meta({ example: 10000 }),
  percent: z.int().meta({ description: 'Of the limit; may be above 100.', example: 92 }),
  resets_at: timestamp.nullable().meta({ description: 'When the count begins again; null: never.' }),
})
export type QuotaUse = z.infer<typeof QuotaUse>

/** The nearest to their limit first: there is no second page. */
export const QuotaUses = z.object({ data: z.array(QuotaUse) })

/** Sums over a time; what the caller may not see is null. */
const figures = {
  meetings: count.meta({ description: 'Meetings that began.', example: 12 }),
  participants: count.meta({
    description: 'How many people were in them, those in several counted in each.',
  }),
  participant_minutes: count.meta({ description: 'Their times together, as charged.', example: 540 }),
  peak_participants: count.meta({ description: 'The most people at once in one of them.' }),
  new_rooms: count.nullable().meta({ description: 'Rooms that were made. null without `rooms:read`.' }),
  new_customers: count.nullable().meta({
    description:
      'Customers that were added. null without `customers:read` for the platform, and of one customer.',
  }),
  recordings: count
    .nullable()
    .meta({ description: 'Recordings that began. null without `recordings:read`.' }),
  recorded_minutes: count
    .nullable()
    .meta({ description: 'How long they are together. null without `recordings:read`.' }),
}

const period = {
  date: z.string().meta({ description: 'Its first day.', format: 'date', example: '2026-11-01' }),
  starts_at: timestamp,
  ends_at: timestamp.meta({ description: 'When the next one begins.' }),
}

const told = {
  from: z.string().meta({ format: 'date', example: '2026-11-01' }),
  until: z.string().meta({ format: 'date', example: '2026-11-30' }),
  by: z.enum(STEPS),
  timezone: z.string().meta({ example: 'America/Sao_Paulo' }),
}

export const Statistics = z.object({
  object: z.literal('Statistics'),
  ...told,
  totals: z.object(figures),
  periods: z
    .array(z.object({ ...period, ...figures }))
    .meta({ description: 'Each period, those without meetings too.' }),
})
export type Statistics = z.infer<typeof Statistics>

const checked = {
  checks: count.meta({ description: 'How often it was looked at.', example: 1440 }),
  failed: count.meta({ description: 'How often it did not answer as it should.', example: 2 }),
  latency_ms: z
    .int()
    .nullable()
    .meta({ description: 'How long it took to answer, on average.', example: 84 }),
}

/** How service providers did over time, as the checks of each minute found them. */
export const ProviderStatistics = z.object({
  object: z.literal('ProviderStatistics'),
  ...told,
  providers: z.array(
    z.object({
      id: z.string(),
      provider_name: z.string().meta({ example: 'Frankfurt' }),
      ...checked,
      periods: z.array(z.object({ ...period, ...checked })),
    }),
  ),
})
export type ProviderStatistics = z.infer<typeof ProviderStatistics>
