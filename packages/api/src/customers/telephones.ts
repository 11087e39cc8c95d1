import { type FieldErrors, invalidInput, type Telephone } from '@streamwise/domain'
import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core'
import { NUMBERING_PLANS } from './numbering-plans.gen.ts'

let parsed: MetadataJson | null = null

/** Read at the first telephone: starting a Worker does not wait for it. */
function numberingPlans(): MetadataJson {
  parsed ??= JSON.parse(NUMBERING_PLANS) as MetadataJson // made from the library's own
  return parsed
}

/** What a number is for certain. Of many (in North America of nearly all) the plan does not tell; they may be either. */
const CERTAIN: Record<string, Telephone['type']> = { MOBILE: 'mobile', FIXED_LINE: 'landline' }

/**
 * Telephones in E.164 by the numbering plan of their country: a national prefix that people write in brackets goes. New
 * ranges are opened all the time, so a number must be long enough for its country, not in a range that the library knows.
 * Throws `invalid_input` at each number that can't be one, and at each type that contradicts its number.
 */
export function checkedTelephones(telephones: readonly Telephone[]): Telephone[] {
  const errors: FieldErrors = {}
  const checked = telephones.map((telephone, at) => {
    const number = parsePhoneNumberFromString(telephone.number, { extract: false }, numberingPlans())
    if (!number?.isPossible()) {
      errors[`telephones.${at}.number`] = ['No number of this country has this length.']
      return telephone
    }
    const type = CERTAIN[number.getType() ?? '']
    if (type && type !== telephone.type) errors[`telephones.${at}.type`] = [`This number is a ${type}.`]
    return { ...telephone, number: number.number }
  })
  if (Object.keys(errors).length) throw invalidInput(errors)
  return checked
}
