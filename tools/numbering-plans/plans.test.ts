import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parsePhoneNumberFromString as parseCore } from 'libphonenumber-js/core'
import examples from 'libphonenumber-js/examples.mobile.json'
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { PLANS_FILE } from './file.ts'
import { numberingPlans, planModule } from './plans.ts'

const plans = JSON.parse(numberingPlans())

const CERTAIN = ['MOBILE', 'FIXED_LINE']
type Parsed = { number: string; isPossible(): boolean; getType(): string | undefined } | undefined

/** What the platform asks of a number. */
const told = (number: Parsed) => {
  const type = number?.getType() ?? ''
  return (
    number && { e164: number.number, possible: number.isPossible(), type: CERTAIN.includes(type) ? type : '' }
  )
}

/** Whether a number is nobody's telephone: some are shorter than those, as Canada's 310-xxxx. */
const isService = (number: string): boolean => {
  const type = parsePhoneNumberFromString(number, { extract: false })?.getType()
  return type !== undefined && !CERTAIN.includes(type) && type !== 'FIXED_LINE_OR_MOBILE'
}

/** Of both: what they say of one number. */
const compared = (number: string) => {
  const ours = told(parseCore(number, { extract: false }, plans))
  const theirs = told(parsePhoneNumberFromString(number, { extract: false }))
  return [ours, theirs]
}

test('the file is what the library that is installed gives: make it again with tools/numbering-plans/main.ts', () => {
  expect(readFileSync(PLANS_FILE, 'utf8') === planModule()).toBe(true)
})

test('of every country’s mobile numbers they say what the whole metadata says', () => {
  for (const country of getCountries()) {
    const [ours, theirs] = compared(`+${getCountryCallingCode(country)}${examples[country]}`)
    expect(ours).toEqual(theirs)
  }
})

test('of any number of a landline or a mobile they say what the whole metadata says', () => {
  const anyNumber = fc
    .tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^\d{4,14}$/))
    .map(([country, rest]) => `+${getCountryCallingCode(country)}${rest}`)
  fc.assert(
    fc.property(anyNumber, number => {
      const [ours, theirs] = compared(number)
      fc.pre(!isService(number))
      expect(ours, number).toEqual(theirs)
    }),
    { numRuns: 3_000 },
  )
})
