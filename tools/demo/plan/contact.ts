import type { Organisation } from './organisations.ts'
import type { Country } from './people.ts'
import type { Random } from './random.ts'

/** What goes with a country: money, language, time, and how addresses and numbers look there. */
export const COUNTRIES: Record<
  Country,
  { currency: string; locale: string; timezone: string; streets: string[]; postal: string; phone: string }
> = {
  // In patterns `#` is any digit. Telephones of DE and US come from ranges kept free for fiction.
  DE: {
    currency: 'EUR',
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    streets: ['Lindenstraße', 'Am Markt', 'Bahnhofstraße', 'Goethestraße', 'Mühlenweg'],
    postal: '5####',
    phone: '+493023125###',
  },
  AT: {
    currency: 'EUR',
    locale: 'de-AT',
    timezone: 'Europe/Vienna',
    streets: ['Praterstraße'],
    postal: '1020',
    phone: '+4315550###',
  },
  CH: {
    currency: 'EUR',
    locale: 'de-CH',
    timezone: 'Europe/Zurich',
    streets: ['Seefeldstrasse'],
    postal: '8008',
    phone: '+41445550###',
  },
  BR: {
    currency: 'BRL',
    locale: 'pt-BR',
    timezone: 'America/Sao_Paulo',
    streets: ['Rua das Acácias', 'Avenida Brasil', 'Rua XV de Novembro', 'Rua dos Ipês', 'Alameda Santos'],
    postal: '13###-0##',
    phone: '+551130####22',
  },
  PT: {
    currency: 'EUR',
    locale: 'pt-PT',
    timezone: 'Europe/Lisbon',
    streets: ['Rua da Liberdade', 'Avenida da República', 'Rua do Comércio', 'Largo da Sé'],
    postal: '4###-1##',
    phone: '+35121550####',
  },
  US: {
    currency: 'USD',
    locale: 'en-US',
    timezone: 'America/Chicago',
    streets: ['Maple Avenue', 'Lake Street', 'Main Street', 'Cedar Lane'],
    postal: '5####',
    phone: '+1414555010#',
  },
}

const filled = (random: Random, pattern: string) => pattern.replace(/#/g, () => String(random.between(0, 9)))

/** Address, telephone and legal document of an organisation, as the API takes them. */
export function contactOf(random: Random, { country, city, name }: Organisation) {
  const { streets, postal, phone } = COUNTRIES[country]
  const address = {
    country,
    city,
    postal_code: filled(random, postal),
    address_line1: random.pick(streets),
    building_number: String(random.between(1, 180)),
    default: true,
    type: 'BillingAddress' as const,
  }
  const telephone = { type: 'landline' as const, number: filled(random, phone), default: true }
  const legal = legalDocument(random, country, name === null)
  return { addresses: [address], telephones: [telephone], legal_documents: legal ? [legal] : [] }
}

function legalDocument(random: Random, country: Country, personal: boolean) {
  const digits = (count: number) => Array.from({ length: count }, () => random.between(1, 9))
  if (country === 'BR' && personal)
    return { type: 'br_cpf' as const, country, value: withBrazilianDigits(digits(9), 11).join('') }
  if (country === 'BR')
    return {
      type: 'br_cnpj' as const,
      country,
      value: withBrazilianDigits([...digits(8), 0, 0, 0, 1], 9).join(''),
    }
  if (personal || country === 'US' || country === 'CH') return null
  const value = {
    DE: () => `DE${withGermanDigit(digits(8)).join('')}`,
    AT: () => `ATU${withAustrianDigit(digits(7)).join('')}`,
    PT: () => `PT${withPortugueseDigit([5, ...digits(7)]).join('')}`,
  }[country]()
  return { type: 'eu_vat' as const, country, value }
}

/** CPF and CNPJ end in two digits, each a sum over all before it; weights run from 2 up to `highest`, then again. */
export function withBrazilianDigits(digits: number[], highest: number): number[] {
  const all = [...digits]
  for (let round = 0; round < 2; round++) {
    const sum = all.toReversed().reduce((total, digit, at) => total + digit * (2 + (at % (highest - 1))), 0)
    all.push(sum % 11 < 2 ? 0 : 11 - (sum % 11))
  }
  return all
}

/** A Portuguese number ends in a sum with weights 9 to 2. */
function withPortugueseDigit(digits: number[]): number[] {
  const sum = digits.reduce((total, digit, at) => total + digit * (9 - at), 0)
  return [...digits, sum % 11 < 2 ? 0 : 11 - (sum % 11)]
}

/** An Austrian number ends in a sum of its digits, every second one doubled and its own digits added. */
function withAustrianDigit(digits: number[]): number[] {
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 ? Math.floor(digit / 5) + ((digit * 2) % 10) : digit),
    4,
  )
  return [...digits, (10 - (sum % 10)) % 10]
}

/** A German number ends in a digit by ISO 7064, MOD 11,10. */
function withGermanDigit(digits: number[]): number[] {
  let product = 10
  for (const digit of digits) product = (((digit + product) % 10 || 10) * 2) % 11
  return [...digits, (11 - product) % 10]
}
