import type { ServiceProviderType } from '@streamwise/domain'
import type { ProviderType } from '@streamwise/providers'
import * as z from 'zod'

/** A descriptor as forms need it: its schemas as JSON Schema. */
export const describeType = (type: ProviderType): z.infer<typeof ServiceProviderType> => ({
  object: 'ServiceProviderType',
  provider_type: type.provider_type,
  name: type.name,
  description: type.description,
  service_type: type.service_type,
  capabilities: type.capabilities,
  properties: jsonSchema(type.properties),
  settings: jsonSchema(type.settings),
  room_settings: jsonSchema(type.room_settings),
})

const jsonSchema = (schema: z.ZodObject): Record<string, unknown> => z.toJSONSchema(schema, { io: 'input' })
