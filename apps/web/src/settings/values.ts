import type { api } from '#api/client.ts'

export type Settings = Awaited<ReturnType<typeof api.settings.get.query>>

/** Settings as their form holds them: texts, where the API also knows `null`. */
export function valuesOf(settings: Settings) {
  return {
    platform_name: settings.platform_name,
    support_email: settings.support_email ?? '',
    support_url: settings.support_url ?? '',
    brand_color: settings.brand_color ?? '',
    brand_logo_url: settings.brand_logo_url ?? '',
    default_locale: settings.default_locale,
    default_timezone: settings.default_timezone as string | null, // the field may be empty for a while
    default_currency: settings.default_currency,
    page_size: String(settings.page_size),
    version: settings.version,
  }
}

export type SettingsValues = ReturnType<typeof valuesOf>

/** What is sent: an emptied field is none. */
export const inputOf = (values: SettingsValues) => ({
  ...values,
  support_email: orNull(values.support_email),
  support_url: orNull(values.support_url),
  brand_color: orNull(values.brand_color),
  brand_logo_url: orNull(values.brand_logo_url),
  default_timezone: values.default_timezone ?? undefined,
  page_size: Number(values.page_size),
})

const orNull = (text: string): string | null => text.trim() || null
