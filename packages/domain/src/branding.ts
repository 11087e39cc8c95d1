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
  .regex(/^#[0-9a-f]{6}$/, 'Enter a color such as #1a73e8.')
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

/** What the platform's settings say of its own looks. */
export type PlatformBrand = Pick<Brand, 'color' | 'logo_url' | 'support_email' | 'support_url'> & {
  name: string
}

/** The name with which a platform begins; the pages show the product's mark under it. */
const UNNAMED = 'StreamWise'

/**
 * Whose page a customer's room has: its own looks where it has set any of them, else the platform's, never a mixture; the
 * same for whom to turn to. null where nobody has set anything.
 */
export function brandOf(own: CustomerSettings, platform: PlatformBrand): Brand | null {
  const looks = {
    name: own.brand_name ?? null,
    color: own.brand_color ?? null,
    logo_url: own.brand_logo_url ?? null,
  }
  const support = { support_email: own.support_email ?? null, support_url: own.support_url ?? null }
  const theirs = {
    name: platform.name === UNNAMED ? null : platform.name,
    color: platform.color,
    logo_url: platform.logo_url,
  }
  const brand = {
    ...(isSet(looks) ? looks : theirs),
    ...(isSet(support)
      ? support
      : { support_email: platform.support_email, support_url: platform.support_url }),
  }
  return isSet(brand) ? brand : null
}

const isSet = (values: object): boolean => Object.values(values).some(value => value !== null)
