import type { CustomerSettings } from '@streamwise/domain'

/** A customer's branding as its form holds it: texts, empty for none. */
export const brandingValues = (settings: CustomerSettings = {}) => ({
  brand_name: settings.brand_name ?? '',
  brand_color: settings.brand_color ?? '',
  brand_logo_url: settings.brand_logo_url ?? '',
  support_email: settings.support_email ?? '',
  support_url: settings.support_url ?? '',
})
export type BrandingValues = ReturnType<typeof brandingValues>

/** What is sent: what is empty is left out. */
export const brandingInput = (values: BrandingValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, text]): [string, string] => [name, text.trim()])
      .filter(([, text]) => text !== ''),
  )
