import type { Customer } from '@streamwise/domain'
import { brandingInput, brandingValues } from '#branding/values.ts'

/** A customer as its form holds it: texts, where the API also knows `null`. */
export function valuesOf(customer?: Customer) {
  return {
    customer_type: customer?.customer_type ?? 'business',
    company_name: customer?.company_name ?? '',
    first_name: customer?.first_name ?? '',
    last_name: customer?.last_name ?? '',
    email: customer?.email ?? '',
    country: customer?.country ?? '',
    currency: customer?.currency ?? 'EUR',
    locale: customer?.locale ?? 'en',
    external_id: customer?.external_id ?? '',
    customer_prefix: customer?.customer_prefix ?? '',
    hostname: customer?.hostname ?? '',
    subdomain: customer?.subdomain ?? '',
    delinquent: customer?.delinquent ?? false,
    allowed_domains_origins: customer?.allowed_domains_origins ?? [],
    allowed_domains_registration: customer?.allowed_domains_registration ?? [],
    addresses: customer?.addresses ?? [],
    telephones: customer?.telephones ?? [],
    legal_documents: (customer?.legal_documents ?? []).map(document => ({
      ...document,
      issued_date: document.issued_date ?? '',
    })),
    customer_settings: brandingValues(customer?.customer_settings),
    customer_metadata: customer?.customer_metadata ?? {},
    send_welcome: true,
    version: customer?.version,
  }
}
export type CustomerValues = ReturnType<typeof valuesOf>

export const blankAddress = (country: string): CustomerValues['addresses'][number] => ({
  type: 'PostalAddress',
  default: false,
  country,
  state: '',
  postal_code: '',
  city: '',
  address_line1: '',
  address_line2: '',
  po_box: '',
  building_number: '',
  complement: '',
})

export const blankTelephone = (): CustomerValues['telephones'][number] => ({
  type: 'landline',
  number: '',
  extension: '',
  default: false,
})

export const blankDocument = (country: string): CustomerValues['legal_documents'][number] => ({
  type: 'other',
  country,
  value: '',
  issued_date: '',
})

/** What only the platform decides; left out of what a customer's own people send. */
const platformOnly = [
  'delinquent',
  'external_id',
  'customer_prefix',
  'currency',
  'hostname',
  'subdomain',
] as const

/**
 * What is sent. People write origins with a slash at the end: it is taken out.
 * `id` is there when an existing customer is changed; `platform` holds when the sender acts for the platform.
 */
export function inputOf(
  { version, send_welcome, ...values }: CustomerValues,
  { id, platform }: { id?: string; platform: boolean },
) {
  const input = {
    ...values,
    company_name: values.customer_type === 'business' ? orNull(values.company_name) : null,
    country: orNull(values.country),
    external_id: orNull(values.external_id),
    customer_prefix: orNull(values.customer_prefix),
    customer_settings: brandingInput(values.customer_settings),
    hostname: orNull(values.hostname),
    subdomain: values.subdomain.trim() || (id ? '' : undefined),
    allowed_domains_origins: values.allowed_domains_origins.map(origin => origin.trim().replace(/\/+$/, '')),
    legal_documents: values.legal_documents.map(document => ({
      ...document,
      issued_date: orNull(document.issued_date),
    })),
    ...(id ? { id, version } : { send_welcome }),
  }
  if (platform) return input
  return Object.fromEntries(
    Object.entries(input).filter(([name]) => !platformOnly.some(only => only === name)),
  )
}

const orNull = (text: string): string | null => text.trim() || null
