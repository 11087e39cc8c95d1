/** One kind of VAT number: how it looks after its prefix, in words too, and its check digits where they are published. */
type Vat = { looks: RegExp; words: string; checks?: (number: string) => boolean }

const digitsOf = (text: string): number[] => [...text].map(Number)

/** Σ digit × weight; digits without a weight don't count. */
const weighed = (number: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0)

/** Luhn's sum of a number that ends with its check digit. */
const luhn = (number: string): boolean =>
  digitsOf(number)
    .reverse()
    .reduce(
      (sum, digit, at) => sum + (at % 2 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit),
      0,
    ) %
    10 ===
  0

/** ISO 7064, mod 11,10. */
function iso7064(number: string): boolean {
  const digits = digitsOf(number)
  const last = digits.pop()
  const product = digits.reduce((left, digit) => (((digit + left) % 10 || 10) * 2) % 11, 10)
  return (11 - product) % 10 === last
}

const lastOf = (number: string): number => Number(number.at(-1))

/** Weights 1, 2, 3 …; where they leave 10, once more with weights that begin two further. */
function twice(number: string, weights: (from: number) => number[]): boolean {
  const first = weighed(number, weights(1)) % 11
  return (first < 10 ? first : (weighed(number, weights(3)) % 11) % 10) === lastOf(number)
}

/** 1 to 9, around. */
const around = (count: number) => (from: number) =>
  Array.from({ length: count }, (_, at) => ((from + at - 1) % 9) + 1)

function austria(number: string): boolean {
  const digits = digitsOf(number.slice(1))
  const sum = digits
    .slice(0, 7)
    .reduce((all, digit, at) => all + (at % 2 ? Math.floor(digit / 5) + ((digit * 2) % 10) : digit), 4)
  return (10 - (sum % 10)) % 10 === digits[7]
}

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

const cyprus = (number: string): boolean =>
  String.fromCharCode(
    65 +
      (digitsOf(number.slice(0, 8)).reduce(
        (sum, digit, at) => sum + (at % 2 ? digit : (ODD[digit] ?? 0)),
        0,
      ) %
        26),
  ) === number[8]

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** People end with a letter of their number modulo 23, companies with a digit or its letter. */
function spain(number: string): boolean {
  const last = number[8] ?? ''
  if (/^[KLM\d]/.test(number)) return DNI[Number(number.slice(/^\d/.test(number) ? 0 : 1, 8)) % 23] === last
  if (/^[XYZ]/.test(number))
    return DNI[Number('XYZ'.indexOf(number[0] ?? '') + number.slice(1, 8)) % 23] === last
  const check = [...'0123456789'].findIndex(digit => luhn(number.slice(1, 8) + digit))
  return last === String(check) || last === 'JABCDEFGHI'[check]
}

const IRISH = 'WABCDEFGHIJKLMNOPQRSTUV'

/** The form before 2013 has a letter in second place; the one since may have another at the end. */
function ireland(number: string): boolean {
  const old = /^\d[A-Z+*]/.test(number)
  const digits = old ? `0${number.slice(2, 7)}${number[0]}` : number
  const second = old || number.length === 8 ? 0 : IRISH.indexOf(number[8] ?? '')
  return IRISH[(weighed(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] === number[7]
}

/** Companies by eleven weights; sole traders since 2020 by all of the number, letters as two digits, modulo 97. */
function netherlands(number: string): boolean {
  if (weighed(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0) return true
  const all = [...`NL${number}`].map(letter => Number.parseInt(letter, 36)).join('')
  return BigInt(all) % 97n === 1n
}

const france = (number: string): boolean =>
  /\D/.test(number.slice(0, 2)) ||
  (12 + 3 * (Number(number.slice(2)) % 97)) % 97 === Number(number.slice(0, 2))

const unitedKingdom = (number: string): boolean =>
  /^\D/.test(number) || [0, 42, 55].includes(weighed(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97)

const bulgaria = (number: string): boolean =>
  number.length === 10 || // of people: several kinds, not all of them with published digits
  twice(number, from => Array.from({ length: 8 }, (_, at) => from + at))

const czechia = (number: string): boolean =>
  number.length > 8 || // of people: their birth numbers
  (11 - (weighed(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === lastOf(number)

const latvia = (number: string): boolean =>
  /^[0-3]/.test(number) || // of people
  weighed(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3

/**
 * VAT numbers by their prefix: the members of the European Union, Greece as EL, and Northern Ireland as XI. The forms are
 * those that the Commission publishes for VIES (its question 11); check digits are tested where they are known for sure,
 * and people's own numbers mostly have none that are.
 */
export const EU_VAT: Readonly<Record<string, Vat>> = {
  AT: { looks: /^U\d{8}$/, words: 'U and 8 digits', checks: austria },
  BE: {
    looks: /^[01]\d{9}$/,
    words: '10 digits, the first 0 or 1',
    checks: n => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8)),
  },
  BG: { looks: /^\d{9,10}$/, words: '9 or 10 digits', checks: bulgaria },
  CY: { looks: /^\d{8}[A-Z]$/, words: '8 digits and a letter', checks: cyprus },
  CZ: { looks: /^\d{8,10}$/, words: '8 to 10 digits', checks: czechia },
  DE: { looks: /^\d{9}$/, words: '9 digits', checks: iso7064 },
  DK: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => weighed(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  EE: {
    looks: /^\d{9}$/,
    words: '9 digits',
    checks: n => weighed(n, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  },
  EL: {
    looks: /^\d{9}$/,
    words: '9 digits',
    checks: n => (weighed(n, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === lastOf(n),
  },
  ES: {
    looks: /^([A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/,
    words: '9 letters and digits, the first or the last a letter',
    checks: spain,
  },
  FI: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => weighed(n, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  },
  FR: { looks: /^[A-HJ-NP-Z\d]{2}\d{9}$/, words: '2 letters or digits and 9 digits', checks: france },
  HR: { looks: /^\d{11}$/, words: '11 digits', checks: iso7064 },
  HU: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => weighed(n, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  },
  IE: {
    looks: /^(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/,
    words: '7 digits and 1 or 2 letters',
    checks: ireland,
  },
  IT: { looks: /^\d{11}$/, words: '11 digits', checks: luhn },
  LT: { looks: /^(\d{9}|\d{12})$/, words: '9 or 12 digits', checks: n => twice(n, around(n.length - 1)) },
  LU: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)),
  },
  LV: { looks: /^\d{11}$/, words: '11 digits', checks: latvia },
  MT: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => weighed(n, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
  },
  NL: { looks: /^\d{9}B\d{2}$/, words: '9 digits, B and 2 digits', checks: netherlands },
  PL: {
    looks: /^\d{10}$/,
    words: '10 digits',
    checks: n => weighed(n, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) % 11 === 0,
  },
  PT: {
    looks: /^\d{9}$/,
    words: '9 digits',
    checks: n => ((11 - (weighed(n, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === lastOf(n),
  },
  RO: {
    looks: /^\d{2,10}$/,
    words: '2 to 10 digits',
    checks: n => ((10 * weighed(n.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2])) % 11) % 10 === lastOf(n),
  },
  SE: { looks: /^\d{12}$/, words: '12 digits', checks: n => luhn(n.slice(0, 10)) },
  SI: {
    looks: /^\d{8}$/,
    words: '8 digits',
    checks: n => (11 - (weighed(n, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === lastOf(n),
  },
  SK: { looks: /^\d{10}$/, words: '10 digits', checks: n => Number(n) % 11 === 0 },
  XI: {
    looks: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
    words: '9 or 12 digits',
    checks: unitedKingdom,
  },
}

/** The prefix of a country's VAT numbers, where it has such; Northern Ireland is of GB. */
export function vatPrefixOf(country: string): string | null {
  const prefix = country === 'GR' ? 'EL' : country === 'GB' ? 'XI' : country
  return Object.hasOwn(EU_VAT, prefix) && country !== 'EL' && country !== 'XI' ? prefix : null
}
