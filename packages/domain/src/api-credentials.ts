import * as z from 'zod'
import { Customer } from './customers.ts'
import {
  entity,
  expectedVersion,
  instant,
  line,
  listInput,
  queryBoolean,
  Reference,
  text,
  timestamp,
  word,
} from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { permissionCodes } from './roles.ts'

const permissions = permissionCodes.refine(codes => codes.length > 0, 'Choose at least one permission.')

/** Ranges of addresses; what is one, and how it is kept, is the API's to say. */
const allowedIps = z
  .array(word(50).min(1))
  .max(50, 'At most 50 ranges.')
  .meta({
    description: 'Addresses and CIDRs of IPv4 and IPv6 that requests must come from; empty: from anywhere.',
    example: ['192.0.2.0/24', '2001:db8::1'],
  })

const DAY = 86_400
const LONGEST_OVERLAP = 30 * DAY

export const ApiCredential = entity('ApiCredential', {
  name: z.string(),
  description: z.string(),
  permissions: z.array(z.string()),
  customer_id: z.string().nullable().meta({ description: 'null: the whole platform.' }),
  hint: z.string().meta({ description: 'The first letters of the secret, to recognise it.' }),
  allowed_ips: z
    .array(z.string())
    .meta({ description: 'Where requests must come from; empty: from anywhere.' }),
  expires_at: timestamp.nullable(),
  rotated_at: timestamp
    .nullable()
    .meta({ description: 'When it got its present secret; null: at its creation.' }),
  previous_expires_at: timestamp
    .nullable()
    .meta({ description: 'Until when the secret before is accepted too; null: it is not.' }),
  last_used_at: timestamp.nullable(),
  revoked_at: timestamp.nullable(),
})
export type ApiCredential = z.infer<typeof ApiCredential>

const ofApiCredential = { customer: Customer }
export const ApiCredentialWith = including(ApiCredential, ofApiCredential)
export const ApiCredentialById = byIdWith(ofApiCredential)

export const ApiCredentialCreate = z.strictObject({
  name: line(100).meta({ example: 'Billing' }),
  description: text(1_000).default(''),
  permissions: permissions.meta({ example: ['customers:read', 'rooms:write'] }),
  customer_id: Reference.nullable().default(null),
  allowed_ips: allowedIps.default([]),
  expires_at: instant.nullable().default(null),
})

/** What is not given stays as it is. */
export const ApiCredentialUpdate = z.strictObject({
  id: Reference,
  version: expectedVersion,
  name: line(100).optional(),
  description: text(1_000).optional(),
  permissions: permissions.optional().meta({ example: ['customers:read'] }),
  allowed_ips: allowedIps.optional(),
  expires_at: instant.nullable().optional(),
})

export const ApiCredentialRotate = z.strictObject({
  id: Reference,
  version: expectedVersion,
  overlap: z
    .int()
    .min(0)
    .max(LONGEST_OVERLAP, 'At most 30 days.')
    .default(DAY)
    .meta({ description: 'Seconds for which the secret before stays valid: 0 to 30 days.', example: DAY }),
})

/** The answer to a creation and a rotation: nothing else ever holds the secret. */
export const ApiCredentialCreated = ApiCredential.extend({
  secret: z.string().meta({ description: 'Shown once; send it as `Authorization: Bearer …`.' }),
})

export const ApiCredentialList = listInput(['created_at', 'name'], {
  customer_id: Reference.optional(),
  platform: queryBoolean
    .optional()
    .meta({ description: 'Only those for the whole platform, or only others.' }),
  revoked: queryBoolean.optional(),
  include: include(ofApiCredential),
  expired: queryBoolean.optional(),
})
