import * as z from 'zod'
import { entity, expectedVersion, line, listInput, queryBoolean, Reference, text } from './entity.ts'
import { PERMISSION_CODES } from './permissions.ts'

/** Permissions of an input, each once. */
export const permissionCodes = z
  .array(z.enum(PERMISSION_CODES))
  .max(PERMISSION_CODES.length)
  .transform(codes => [...new Set(codes)])

/** The catalogue as the API lists it. */
export const PermissionList = z.object({
  data: z.array(
    z.object({
      object: z.literal('Permission'),
      code: z.enum(PERMISSION_CODES),
      label: z.string(),
      platform: z.boolean().meta({ description: 'Has an effect only for the whole platform.' }),
    }),
  ),
})

const attributes = {
  name: line(100).meta({ example: 'Help desk' }),
  description: text(1_000),
  permissions: permissionCodes
    .refine(codes => codes.length > 0, 'Choose at least one permission.')
    .meta({ example: ['rooms:read', 'rooms:end'] }),
}

/** A named set of permissions. A membership names it by `code`. */
export const Role = entity('Role', {
  code: z.string().meta({ description: 'Made from the name; stays as it is.', example: 'help_desk' }),
  name: z.string(),
  description: z.string(),
  permissions: z.array(z.string()),
  built_in: z.boolean().meta({ description: 'Comes with the platform; can be neither changed nor deleted.' }),
})
export type Role = z.infer<typeof Role>

export const RoleCreate = z.strictObject({ ...attributes, description: attributes.description.default('') })

export const RoleUpdate = z
  .strictObject(attributes)
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const RoleList = listInput(['created_at', 'name', 'code'], { built_in: queryBoolean.optional() })

/** A name as the code of a role: small letters, digits and underscores; empty where nothing of it is left. */
export const roleCodeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 50)
    .replace(/^_+|_+$/g, '')
