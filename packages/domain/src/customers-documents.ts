import * as z from 'zod'
import { country } from './countries.ts'
import { wrongCnpj, wrongCpf } from './customers-brazil.ts'
import { EU_VAT, vatPrefixOf } from './customers-vat.ts'
import { line } from './entity.ts'

const DOCUMENT_TYPES = ['eu_vat', 'br_cpf', 'br_cnpj', 'other'] as const

type Named = { type: (typeof DOCUMENT_TYPES)[number]; country: string; value: string }
/** The number as it is kept, or what is wrong with which attribute. */
type Checked = { value: string } | { at: 'country' | 'value'; message: string }

/** Numbers are printed with dots, spaces, hyphens and slashes, and mean the same without. */
const bare = (value: string): string => value.toUpperCase().replace(/[\s./-]/g, '')

function checked({ type, country, value }: Named): Checked {
  if (type === 'other') return { value }
  if (type === 'eu_vat') return vat(country, bare(value))
  if (country !== 'BR') return { at: 'country', message: 'A CPF or CNPJ is of Brazil: BR.' }
  const wrong = type === 'br_cpf' ? wrongCpf(bare(value)) : wrongCnpj(bare(value))
  return wrong === null ? { value: bare(value) } : { at: 'value', message: wrong }
}

/** A VAT number with the prefix of its country, whether or not it came with it. */
function vat(country: string, number: string): Checked {
  const prefix = vatPrefixOf(country)
  const kind = prefix === null ? undefined : EU_VAT[prefix]
  if (prefix === null || !kind)
    return {
      at: 'country',
      message: 'Only members of the European Union, and GB for XI numbers, have these.',
    }
  const rest = [number.startsWith(prefix) ? number.slice(prefix.length) : number, number].find(part =>
    kind.looks.test(part),
  )
  if (rest === undefined)
    return { at: 'value', message: `A VAT number of ${country} is ${prefix} and ${kind.words}.` }
  return kind.checks?.(rest) === false
    ? { at: 'value', message: 'The check digits of this VAT number are wrong.' }
    : { value: prefix + rest }
}

/** A legal document: its form is checked and made uniform, its truth is not. */
export const LegalDocument = z
  .strictObject({
    type: z.enum(DOCUMENT_TYPES),
    country,
    value: line(50),
    issued_date: z.iso.date('Enter a date such as 2020-05-31.').nullable().default(null),
  })
  .check(context => {
    if (context.issues.length) return
    const document = context.value
    const result = checked(document)
    if ('value' in result) context.value = { ...document, value: result.value }
    else
      context.issues.push({
        code: 'custom',
        path: [result.at],
        message: result.message,
        input: document[result.at],
      })
  })
  .meta({ example: { type: 'eu_vat', country: 'DE', value: 'DE136695976', issued_date: '2020-05-31' } })
