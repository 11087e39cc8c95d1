import * as z from 'zod'
import { CustomerSettings } from './branding.ts'
import { country } from './countries.ts'
import { Address, oneDefault, oneDefaultAType, Telephone } from './customers-contacts.ts'
import { LegalDocument } from './customers-documents.ts'
import { hostname, origin, subdomain } from './customers-hosts.ts'
import {
  entity,
  expectedVersion,
  instant,
  line,
  listInput,
  Metadata,
  queryBoolean,
  Reference,
  updateMany,
  word,
} from './entity.ts'
import { byIdWith, include, including } from './include.ts'
import { currency } from './money.ts'
import { email, locale, User } from './users.ts'

export type { Telephone } from './customers-contacts.ts'

export const CUSTOMER_TYPES = ['business', 'personal'] as const
export const CUSTOMER_STATUSES = ['active', 'inactive', 'suspended', 'terminated'] as const
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number]

const attributes = {
  customer_type: z.enum(CUSTOMER_TYPES),
  company_name: line(200).nullable(),
  first_name: line(100),
  last_name: line(100),
  status: z.enum(CUSTOMER_STATUSES),
  country: country.nullable(),
  currency,
  locale,
  external_id: line(200).nullable(),
  customer_prefix: line(20).nullable(),
  hostname: hostname.nullable(),
  subdomain,
  delinquent: z.boolean(),
  allowed_domains_origins: z.array(origin).max(50),
  allowed_domains_registration: z.array(hostname).max(50),
  addresses: z
    .array(Address)
    .max(20)
    .refine(oneDefaultAType, 'Only one address of each type can be the default.'),
  telephones: z.array(Telephone).max(20).refine(oneDefault, 'Only one telephone can be the default.'),
  legal_documents: z.array(LegalDocument).max(20),
  customer_settings: CustomerSettings,
  customer_metadata: Metadata,
}

/** `email` is the billing address and the owner's sign-in; `owner_id` the user who owns the customer. */
export const Customer = entity('Customer', {
  ...attributes,
  email: z.string(),
  subdomain: z.string(),
  customer_key: z.string().meta({ description: 'Short, random, unique; made by the platform.' }),
  owner_id: z.string().nullable(),
})
export type Customer = z.infer<typeof Customer>

const ofCustomer = { owner: User }
export const CustomerWith = including(Customer, ofCustomer)
export const CustomerById = byIdWith(ofCustomer)

/** A business has a company name. */
export const businessIsNamed = (customer: {
  customer_type?: string
  company_name?: string | null
}): boolean => customer.customer_type !== 'business' || Boolean(customer.company_name)

export const CustomerCreate = z
  .strictObject({
    customer_type: attributes.customer_type
      .optional()
      .meta({ description: 'A business where not given but a company name is; else personal.' }),
    company_name: attributes.company_name.default(null),
    first_name: attributes.first_name,
    last_name: attributes.last_name,
    email,
    status: z.enum(['active', 'inactive', 'suspended']).default('active'),
    country: attributes.country.default(null),
    currency: attributes.currency
      .optional()
      .meta({ description: 'The platform’s `default_currency` where not given.', example: 'EUR' }),
    locale: attributes.locale
      .optional()
      .meta({ description: 'The platform’s `default_locale` where not given.', example: 'pt-BR' }),
    external_id: attributes.external_id.default(null),
    customer_prefix: attributes.customer_prefix.default(null),
    hostname: attributes.hostname.default(null),
    subdomain: attributes.subdomain.optional(),
    delinquent: attributes.delinquent.default(false),
    allowed_domains_origins: attributes.allowed_domains_origins.default([]),
    allowed_domains_registration: attributes.allowed_domains_registration.default([]),
    addresses: attributes.addresses.default([]),
    telephones: attributes.telephones.default([]),
    legal_documents: attributes.legal_documents.default([]),
    customer_settings: attributes.customer_settings.default({}),
    customer_metadata: attributes.customer_metadata.default({}),
    send_welcome: z.boolean().default(true).meta({
      description: 'Sends a new owner a link to choose a password; it works for 7 days.',
    }),
  })
  .refine(businessIsNamed, { message: 'A business needs a company name.', path: ['company_name'] })
  .meta({
    example: {
      company_name: 'Escola Aurora',
      first_name: 'Ana',
      last_name: 'Souza',
      email: 'ana@example.com',
      country: 'BR',
      currency: 'BRL',
    },
  })
export type CustomerCreate = z.infer<typeof CustomerCreate>

export const CustomerUpdate = z
  .strictObject({ ...attributes, email })
  .partial()
  .extend({ id: Reference, version: expectedVersion })

export const CustomersUpdate = updateMany({ status: attributes.status, delinquent: attributes.delinquent })

export const CustomerList = listInput(['created_at', 'name', 'email'], {
  status: attributes.status.optional(),
  customer_type: attributes.customer_type.optional(),
  country: country.optional(),
  currency: currency.optional(),
  delinquent: queryBoolean.optional(),
  external_id: word(200).optional(),
  email: email.optional(),
  created_since: instant.optional().meta({ description: 'Made at this time or later.' }),
  created_until: instant.optional().meta({ description: 'Made before this time.' }),
  include: include(ofCustomer),
})

/** Who owns a customer from now on: a member of it. `version` is the customer's. */
export const CustomerOwner = z.strictObject({ id: Reference, user_id: Reference, version: expectedVersion })

/** How people call a customer. */
export const customerName = (customer: {
  company_name: string | null
  first_name: string
  last_name: string
}) => customer.company_name ?? `${customer.first_name} ${customer.last_name}`
