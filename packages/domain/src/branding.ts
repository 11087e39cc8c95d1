import * as z from 'zod'
import { line } from './entity.ts'
import { email } from './users.ts'

/** An address of the web that needs no trust in whoever is between: https, without a password in it. */
export const webAddress = z
  .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
  .max(2_048, 'At most 2048 characters.')
  .refine(address => !/^https:\/\/[^/?#]*@/i.test(address), 'No user name or password in it.')

/** A colour as `#rrggbb`, kept in small letters. */
export const brandColor = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Give a colour such as #1a73e8.')
  .meta({ example: '#1a73e8' })

const branding = {
  brand_name: line(100).nullable().meta({ description: 'How participants know you.', example: 'Aurora' }),
  brand_color: brandColor.nullable(),
  brand_logo_url: webAddress.nullable().meta({ example: 'https://www.example.com/logo.svg' }),
  support_email: email.nullable(),
  support_url: webAddress.nullable().meta({ example: 'https://www.example.com/help' }),
}

/** How the pages for a customer's participants look, and whom they turn to. What is not set is as the platform has it. */
export const CustomerSettings = z.strictObject(branding).partial()
export type CustomerSettings = z.infer<typeof CustomerSettings>

/** What a page for participants shows of whose room it is. */
export const Brand = z.object({
  name: z.string().nullable().meta({ example: 'Aurora' }),
  color: z.string().nullable().meta({ example: '#1a73e8' }),
  logo_url: z.string().nullable().meta({ example: 'https://www.example.com/logo.svg' }),
  support_email: z.string().nullable().meta({ example: 'help@example.com' }),
  support_url: z.string().nullable().meta({ example: 'https://www.example.com/help' }),
})
export type Brand = z.infer<typeof Brand>

/** A customer's settings as a brand; null where nothing is set. */
export function brandOf(settings: CustomerSettings): Brand | null {
  const brand = {
    name: settings.brand_name ?? null,
    color: settings.brand_color ?? null,
    logo_url: settings.brand_logo_url ?? null,
    support_email: settings.support_email ?? null,
    support_url: settings.support_url ?? null,
  }
  return Object.values(brand).some(value => value !== null) ? brand : null
}
