import * as z from 'zod'
import { brandColor, webAddress } from './branding.ts'
import { entity, expectedVersion, line } from './entity.ts'
import { currency } from './money.ts'
import { email, locale, timezone } from './users.ts'

const attributes = {
  platform_name: line(60).meta({ description: 'How the platform calls itself.', example: 'StreamWise' }),
  support_email: email
    .nullable()
    .meta({ description: 'Where people ask for help; answers to mails go there.' }),
  support_url: webAddress
    .nullable()
    .meta({ description: 'A page where people find help.', example: 'https://help.example.com' }),
  default_locale: locale.meta({
    description: 'Of new customers and users, where none is given.',
    example: 'en',
  }),
  default_timezone: timezone.meta({ description: 'Of new users, where none is given.', example: 'UTC' }),
  default_currency: currency.meta({
    description: 'Of new customers and packages, where none is given.',
    example: 'EUR',
  }),
  page_size: z
    .int()
    .min(10, 'At least 10.')
    .max(100, 'At most 100.')
    .meta({ description: 'How many rows the lists of the dashboard show at once.', example: 50 }),
  brand_color: brandColor.nullable(),
  brand_logo_url: webAddress
    .nullable()
    .meta({ description: 'An image.', example: 'https://example.com/logo.svg' }),
}

const requests = z.int().meta({ description: 'Requests a minute; 0: no limit.', example: 1200 })

/** What the operator decides for the whole platform. There is one of it; what the environment says is read-only. */
export const Settings = entity('Settings', {
  ...attributes,
  platform_url: z
    .string()
    .meta({ description: 'Where people reach this platform.', example: 'https://meet.example.com' }),
  environment: z
    .object({
      mail_from: z.string().nullable().meta({
        description: 'Who mails come from; null: this platform sends none.',
        example: 'StreamWise <mail@example.com>',
      }),
      requests_per_credential: requests,
      requests_per_address: requests,
      allow_private_addresses: z
        .boolean()
        .meta({ description: 'Whether providers may be in private networks.' }),
      provider_timeout_ms: z.int().meta({ example: 8000 }),
      version: z.string().meta({ example: '0.1.0' }),
    })
    .meta({ description: 'What the environment decides; it changes with a restart.' }),
})
export type Settings = z.infer<typeof Settings>

export const SettingsUpdate = z.strictObject(attributes).partial().extend({ version: expectedVersion })

/** What anybody may know of the settings: how pages look, where help is, and what new things begin with. */
export const PublicSettings = z.object({
  object: z.literal('PublicSettings'),
  ...Settings.pick({
    platform_name: true,
    support_email: true,
    support_url: true,
    default_locale: true,
    default_timezone: true,
    default_currency: true,
    page_size: true,
    brand_color: true,
    brand_logo_url: true,
  }).shape,
})
