import * as z from 'zod'
import {
  entity,
  expectedVersion,
  instant,
  line,
  listInput,
  Metadata,
  NoSettings,
  queryBoolean,
  Reference,
  timestamp,
  word,
} from './entity.ts'

export const SERVICE_TYPES = ['meet'] as const
export const serviceType = z.enum(SERVICE_TYPES).meta({ example: 'meet' })

export const HEALTH_STATES = ['healthy', 'degraded', 'down', 'unknown'] as const
export type HealthState = (typeof HEALTH_STATES)[number]

const healthState = z.enum(HEALTH_STATES).meta({ example: 'healthy' })

/** What checks found of a provider. `latency_ms` is null where nothing answered. */
export const Health = z.object({
  state: healthState,
  since: timestamp.nullable().meta({ description: 'Since when it is in this state.' }),
  latency_ms: z.int().nullable(),
  version: z.string().nullable(),
  message: z.string().nullable().meta({ description: 'What is wrong; null: nothing.', example: null }),
  failures: z.int().meta({ description: 'Checks and calls without success, in a row.', example: 0 }),
  checked_at: timestamp.nullable(),
})

/** What runs on a provider, others' meetings too: the sums of its last answer, and when that was. */
const Load = z.object({
  meetings: z.int().nullable().meta({ example: 12 }),
  participants: z.int().nullable().meta({ example: 180 }),
  seen_at: timestamp.nullable(),
})

const capabilities = z.record(z.string(), z.boolean()).meta({
  description: 'What providers of its type can do.',
  example: { status: true, end: true, recordings: true },
})

export const ServiceProvider = entity('ServiceProvider', {
  provider_name: z.string(),
  active: z.boolean(),
  draining: z.boolean().meta({ description: 'Takes no new meetings; those that run stay.', example: false }),
  provider_type: z.string().meta({ example: 'bbb' }),
  service_type: serviceType,
  properties: z.record(z.string(), z.unknown()).meta({
    description:
      'As the type needs them; a sensitive one only says that it is set and its last 4 characters.',
    example: {
      host_url: 'https://bbb.example.com/bigbluebutton/api',
      secret: { is_set: true, last4: '9f3a' },
    },
  }),
  settings: z.record(z.string(), z.unknown()),
  metadata: Metadata,
  health: Health,
  load: Load,
  capabilities,
})
export type ServiceProvider = z.infer<typeof ServiceProvider>

/** Checked against the descriptor of its type, which alone knows the keys. */
const properties = z.record(z.string(), z.unknown()).meta({
  description: 'What the type needs; see `GET /service-provider-types`.',
  example: { host_url: 'https://bbb.example.com', secret: 'the server’s shared secret' },
})

export const ServiceProviderCreate = z.strictObject({
  provider_name: line(100).meta({ example: 'BigBlueButton Frankfurt' }),
  provider_type: word(50).meta({ example: 'bbb' }),
  active: z.boolean().default(true),
  draining: z.boolean().default(false),
  properties,
  settings: NoSettings.default({}),
  metadata: Metadata.default({}),
})

export const ServiceProviderUpdate = z.strictObject({
  id: Reference,
  version: expectedVersion,
  provider_name: line(100).optional(),
  active: z.boolean().optional(),
  draining: z.boolean().optional(),
  properties: properties.optional().meta({
    description: 'What is not given stays; null clears an optional one.',
    example: { host_url: 'https://bbb.example.com' },
  }),
  settings: NoSettings.optional(),
  metadata: Metadata.optional(),
})

export const ServiceProviderList = listInput(['created_at', 'provider_name'], {
  active: queryBoolean.optional(),
  draining: queryBoolean.optional(),
  provider_type: word(50).optional(),
  health_state: z.enum(HEALTH_STATES).optional(),
})

/** Either a stored provider (`id`), or one not saved yet; with both, what is given replaces what is stored. */
export const ServiceProviderTest = z
  .strictObject({
    id: Reference.optional(),
    provider_type: word(50).optional(),
    properties: properties.optional(),
  })
  .refine(input => input.id !== undefined || (input.provider_type && input.properties), {
    message: 'Name a stored provider, or give a provider type and its properties.',
    path: ['provider_type'],
  })

/** What a test of a connection found. `code` says in one word what is wrong. */
export const ServiceProviderTested = z.object({
  ok: z.boolean(),
  code: z.string().nullable().meta({ example: 'wrong_secret' }),
  message: z.string(),
  latency_ms: z.int().nullable(),
  version: z.string().nullable(),
  found: z.record(z.string(), z.unknown()).meta({
    description:
      'Properties that the test found out. Of a stored provider they are kept already; of another, save them with it.',
    example: { checksum_algorithm: 'sha256' },
  }),
  note: z.string().nullable().meta({ description: 'What the test could not find out.', example: null }),
})

/** What one check of a provider found. */
export const ServiceProviderCheck = entity('ServiceProviderCheck', {
  service_provider_id: z.string(),
  checked_at: timestamp,
  ok: z.boolean(),
  state: healthState.meta({ description: 'What the provider was after it.' }),
  latency_ms: z.int().nullable(),
  server_version: z.string().nullable().meta({ example: '3.0.19' }),
  code: z.string().nullable().meta({ description: 'What was wrong, in a word.', example: null }),
  message: z.string().nullable().meta({ example: null }),
  meetings: z.int().nullable().meta({ description: 'On the whole server.', example: 12 }),
  participants: z.int().nullable().meta({ description: 'On the whole server.', example: 180 }),
})
export type ServiceProviderCheck = z.infer<typeof ServiceProviderCheck>

export const ServiceProviderCheckList = listInput(['created_at'], {
  service_provider_id: Reference,
  ok: queryBoolean.optional(),
  since: instant.optional().meta({ description: 'At this time or later.' }),
  until: instant.optional().meta({ description: 'Before this time.' }),
})

const most = z.int().nullable()

/** The history of a provider's checks: by the hour of the last day, or by the day of the last 30, unless said. */
export const ServiceProviderHistoryOf = z.strictObject({
  service_provider_id: Reference,
  by: z.enum(['hour', 'day']).default('hour'),
  since: instant.optional().meta({ description: 'At this time or later.' }),
  until: instant.optional().meta({ description: 'Before this time.' }),
})

/** What the checks of each hour or day found, in order. Times without a check are left out. */
export const ServiceProviderHistory = z.object({
  object: z.literal('ServiceProviderHistory'),
  by: z.enum(['hour', 'day']).meta({ example: 'hour' }),
  data: z.array(
    z.object({
      at: timestamp.meta({ description: 'When the hour or day began, in UTC.' }),
      checks: z.int().meta({ example: 60 }),
      failed: z.int().meta({ example: 1 }),
      latency_ms: most.meta({ description: 'On average of those that answered.', example: 42 }),
      slowest_ms: most.meta({ example: 210 }),
      meetings: most.meta({ description: 'The most at once, on the whole server.', example: 12 }),
      participants: most.meta({ description: 'The most at once, on the whole server.', example: 180 }),
    }),
  ),
})

/** Where a provider is used. */
export const ServiceProviderUsage = z.object({
  object: z.literal('ServiceProviderUsage'),
  packages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(['active', 'inactive']),
      retired: z.boolean().meta({ example: false }),
      active: z.boolean().meta({ description: 'Whether it serves in this package.' }),
      default: z.boolean(),
    }),
  ),
  subscriptions: z.int().meta({ description: 'That have it among their providers.', example: 40 }),
  subscriptions_by_default: z.int().meta({ description: 'Whose default it is.', example: 31 }),
  rooms: z.int().meta({ description: 'Whose meetings may run on it.', example: 260 }),
  meetings_now: z.int().meta({ description: 'Of this platform, that run on it.', example: 12 }),
})

/** The servers behind a balancer, as they were last seen. */
export const ServiceProviderServers = z.object({
  object: z.literal('ServiceProviderServers'),
  seen_at: timestamp.nullable().meta({ description: 'null: not yet.' }),
  age_seconds: z.int().nullable().meta({ description: 'How long ago that was.', example: 42 }),
  message: z.string().nullable().meta({ description: 'Why they could not be seen since.', example: null }),
  data: z.array(
    z.object({
      name: z.string().meta({ example: 'bbb1' }),
      url: z.string().meta({ example: 'https://bbb1.example.com/bigbluebutton/api' }),
      state: z.enum(['enabled', 'draining', 'disabled']),
      online: z.boolean(),
      load: z.number().nullable(),
      version: z.string().nullable(),
    }),
  ),
})

/** A kind of back-end as a form needs it; the schemas are JSON Schema. */
export const ServiceProviderType = z.object({
  object: z.literal('ServiceProviderType'),
  provider_type: z.string(),
  name: z.string(),
  description: z.string(),
  service_type: serviceType,
  capabilities,
  properties: z.record(z.string(), z.unknown()),
  settings: z.record(z.string(), z.unknown()),
  room_settings: z.record(z.string(), z.unknown()),
})
