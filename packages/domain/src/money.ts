import * as z from 'zod'

const known = new Set(Intl.supportedValuesOf('currency'))

/** An ISO 4217 code. */
export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine(code => known.has(code), 'Enter an ISO 4217 currency, such as EUR.')
  .meta({ example: 'EUR' })

/** An amount in the currency's minor unit (cents). */
export const amount = z
  .int('A whole number of minor units (cents).')
  .min(0, 'Not below zero.')
  .max(100_000_000_000)
  .meta({ description: 'In minor units of the currency (cents).', example: 4900 })
