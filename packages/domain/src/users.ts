import * as z from 'zod'
import {
  entity,
  expectedVersion,
  line,
  listInput,
  Metadata,
  NoSettings,
  Reference,
  timestamp,
  updateMany,
} from './entity.ts'
import { PERMISSION_CODES, ROLE_CODES } from './permissions.ts'

export const USER_STATUSES = ['active', 'inactive'] as const

/** An e-mail address, in lower case: the same address twice is the same person. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Enter an email address.'))
  .meta({ example: 'ana@example.com' })

/** Length is what counts (NIST SP 800-63B). */
export const password = z.string().min(8, 'At least 8 characters.').max(128, 'At most 128 characters.')

/** A BCP 47 language tag. */
export const locale = z
  .string()
  .max(35)
  .refine(tag => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  }, 'Enter a language tag such as en or pt-BR.')
  .meta({ example: 'pt-BR' })

export const timezone = z
  .string()
  .max(64)
  .refine(zone => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
    } catch {
      return false
    }
  }, 'Enter a time zone such as Europe/Berlin.')
  .meta({ example: 'America/Sao_Paulo' })

const attributes = {
  first_name: line(100),
  last_name: line(100),
  status: z.enum(USER_STATUSES),
  locale,
  timezone,
  user_settings: NoSettings,
  user_metadata: Metadata,
}

export const User = entity('User', {
  ...attributes,
  email: z.string(),
  username: z.string(),
  email_verified_at: timestamp.nullable(),
})
export type User = z.infer<typeof User>

/** How a person may also be called; given or made once. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,48}[a-z0-9]$/,
    '3 to 50 letters, digits, dots, hyphens and underscores; the first and last a letter or digit.',
  )
  .meta({ example: 'ana.souza' })

export const UserCreate = z.strictObject({
  ...attributes,
  email,
  username: username
    .optional()
    .meta({ description: 'Stays as it is; made from the address where not given.' }),
  status: attributes.status.default('active'),
  locale: attributes.locale
    .optional()
    .meta({ description: 'The platform’s `default_locale` where not given.', example: 'pt-BR' }),
  timezone: attributes.timezone
    .optional()
    .meta({ description: 'The platform’s `default_timezone` where not given.', example: 'Europe/Berlin' }),
  user_settings: attributes.user_settings.default({}),
  user_metadata: attributes.user_metadata.default({}),
  send_welcome: z
    .boolean()
    .default(true)
    .meta({ description: 'Sends a link to choose a password; it works for 7 days.' }),
})

export const UserUpdate = z
  .strictObject({ ...attributes, email })
  .partial()
  .extend({ id: Reference, version: expectedVersion })

/** What people change of themselves. */
export const MeUpdate = z
  .strictObject({
    first_name: attributes.first_name,
    last_name: attributes.last_name,
    locale,
    timezone,
    user_settings: attributes.user_settings,
  })
  .partial()
  .extend({ version: expectedVersion })

export const UsersUpdate = updateMany({ status: attributes.status })

export const UserList = listInput(['created_at', 'email'], {
  status: attributes.status.optional(),
  /** Those who have a role on this customer or below it. */
  customer_id: Reference.optional(),
})

/** Whom a session or credential speaks for, and what that allows somewhere. */
export const Me = z.object({
  object: z.literal('Me'),
  kind: z.enum(['user', 'api_credential']),
  user: User.nullable(),
  credential: z.object({ id: z.string(), name: z.string(), customer_id: z.string().nullable() }).nullable(),
  /** Allowed somewhere; where exactly is each procedure's matter. */
  permissions: z.array(z.enum(PERMISSION_CODES)),
  /** Holds a membership of the platform itself. */
  platform: z.boolean(),
  roles: z.array(z.enum(ROLE_CODES).or(z.string())),
  customers: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().meta({ example: 'Escola Aurora' }),
        status: z.string(),
        permissions: z
          .array(z.enum(PERMISSION_CODES))
          .meta({ description: 'What is allowed somewhere in this customer.' }),
      }),
    )
    .meta({ description: 'The customers that all of it lies in, by name: the first 100.' }),
})

/** The first admin, by the one-time link that the start prints. */
export const SetupComplete = z.strictObject({
  token: z.string().min(1).max(200),
  email,
  password,
  first_name: attributes.first_name,
  last_name: attributes.last_name,
})
