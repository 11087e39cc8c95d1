import * as z from 'zod'
import { COUNTRIES } from './country-codes.ts'

const known = new Set(COUNTRIES)

export const country = z
  .string()
  .trim()
  .toUpperCase()
  .refine(code => known.has(code), 'Enter an ISO 3166-1 country, such as DE.')
  .meta({ example: 'DE' })
