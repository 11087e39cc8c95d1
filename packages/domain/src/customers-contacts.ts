import { postcodeValidator } from 'postcode-validator'
import * as z from 'zod'
import { country } from './countries.ts'
import { line, text } from './entity.ts'

const ADDRESS_TYPES = ['PostalAddress', 'BillingAddress'] as const
const TELEPHONE_TYPES = ['landline', 'mobile'] as const

/** Where every address has a code of one known form. Elsewhere it is free: codes are optional, or were reformed lately. */
const POSTAL_CODES = new Set(
  'AT AU BE BR CH CZ DE DK EE ES FI FR GR HR HU IT LU MX NL NO PL PT RO SE SI SK US'.split(' '),
)

const postalCodeFits = (address: { country: string; postal_code: string }): boolean =>
  address.postal_code === '' ||
  !POSTAL_CODES.has(address.country) ||
  postcodeValidator(address.postal_code, address.country)

export const Address = z
  .strictObject({
    type: z.enum(ADDRESS_TYPES),
    default: z.boolean().default(false),
    country,
    state: text(100).default(''),
    postal_code: text(20).default(''),
    city: line(100),
    address_line1: line(200),
    address_line2: text(200).default(''),
    po_box: text(50).default(''),
    building_number: text(50).default(''),
    complement: text(100).default(''),
  })
  .refine(postalCodeFits, { message: 'Postal codes of this country look different.', path: ['postal_code'] })
  .meta({
    example: {
      type: 'BillingAddress',
      default: true,
      country: 'DE',
      postal_code: '10115',
      city: 'Berlin',
      address_line1: 'Chausseestraße 1',
      address_line2: '',
      state: 'Berlin',
      po_box: '',
      building_number: '',
      complement: '',
    },
  })

/** Spaces, dots, hyphens, slashes and brackets of a number as people write it are taken out. */
const bareNumber = (number: string): string => number.normalize('NFKC').replace(/[\s().\-‐-―/]/g, '')

/** The number's form is checked here, and by the server against the numbering plan of its country. */
export const Telephone = z.strictObject({
  type: z.enum(TELEPHONE_TYPES),
  number: z
    .string()
    .max(40, 'At most 40 characters.')
    .overwrite(bareNumber)
    .regex(/^\+[1-9]\d{6,17}$/, 'Enter a number with its country code, such as +49 30 123456.'),
  extension: z
    .string()
    .regex(/^\d{0,10}$/, 'Digits only.')
    .default(''),
  default: z.boolean().default(false),
})
export type Telephone = z.infer<typeof Telephone>

/** At most one default among the addresses of each type: a bill and a parcel go to different places. */
export const oneDefaultAType = (list: { type: string; default: boolean }[]): boolean =>
  ADDRESS_TYPES.every(type => list.filter(item => item.type === type && item.default).length <= 1)

export const oneDefault = (list: { default: boolean }[]): boolean =>
  list.filter(item => item.default).length <= 1
