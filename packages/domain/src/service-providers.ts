import * as z from 'zod'
import {
  entity,
  expectedVersion,
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

/** The last check of a provider. `latency_ms` is null where nothing answered. */
export const Health = z.object({
  state: z.enum(HEALTH_STATES),
  latency_ms: z.int().nullable(),
  version: z.string().nullable(),
  message: z.string().nullable(),
  checked_at: timestamp.nullable(),
})

export const ServiceProvider = entity('ServiceProvider', {
  provider_name: z.string(),
  active: z.boolean(),
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
  properties,
  settings: NoSettings.default({}),
  metadata: Metadata.default({}),
})

export const ServiceProviderUpdate = z.strictObject({
  id: Reference,
  version: expectedVersion,
  provider_name: line(100).optional(),
  active: z.boolean().optional(),
  properties: properties.optional(),
  settings: NoSettings.optional(),
  metadata: Metadata.optional(),
})

export const ServiceProviderList = listInput(['created_at', 'provider_name'], {
  active: queryBoolean.optional(),
  provider_type: word(50).optional(),
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
})

/** A kind of back-end as a form needs it; the schemas are JSON Schema. */
export const ServiceProviderType = z.object({
  object: z.literal('ServiceProviderType'),
  provider_type: z.string(),
  name: z.string(),
  description: z.string(),
  service_type: serviceType,
  capabilities: z.record(z.string(), z.boolean()),
  properties: z.record(z.string(), z.unknown()),
  settings: z.record(z.string(), z.unknown()),
  room_settings: z.record(z.string(), z.unknown()),
})
