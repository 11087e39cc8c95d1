import * as z from 'zod'
import { Customer } from './customers.ts'
import { entity, instant, line, listInput, queryBoolean, Reference, text, timestamp } from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { PERMISSION_CODES } from './permissions.ts'

const permissions = z
  .array(z.enum(PERMISSION_CODES))
  .min(1, 'Choose at least one permission.')
  .max(PERMISSION_CODES.length)
  .transform(codes => [...new Set(codes)])

export const ApiCredential = entity('ApiCredential', {
  name: z.string(),
  description: z.string(),
  permissions: z.array(z.string()),
  customer_id: z.string().nullable().meta({ description: 'null: the whole platform.' }),
  hint: z.string().meta({ description: 'The first letters of the secret, to recognise it.' }),
  expires_at: timestamp.nullable(),
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
  expires_at: instant.nullable().default(null),
})

/** The only answer that ever holds the secret. */
export const ApiCredentialCreated = ApiCredential.extend({
  secret: z.string().meta({ description: 'Shown once; send it as `Authorization: Bearer …`.' }),
})

export const ApiCredentialList = listInput(['created_at', 'name'], {
  customer_id: Reference.optional(),
  revoked: queryBoolean.optional(),
  include: include(ofApiCredential),
})
