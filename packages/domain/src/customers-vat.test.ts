import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it, test } from 'vitest'
import { LegalDocument } from './customers-documents.ts'
import { EU_VAT } from './customers-vat.ts'

const vat = (country: string, value: string): string => {
  const result = LegalDocument.safeParse({ type: 'eu_vat', country, value })
  return result.success ? result.data.value : `! ${result.error.issues.map(issue => issue.path.join('.'))}`
}

/** Published by their holders, or by those who explain the check digits. */
const EXAMPLES: [country: string, value: string][] = [
  ['AT', 'ATU13585627'],
  ['BE', 'BE0428759497'],
  ['BG', 'BG175074752'],
  ['CY', 'CY10259033P'],
  ['CZ', 'CZ25123891'],
  ['DE', 'DE136695976'],
  ['DK', 'DK13585628'],
  ['EE', 'EE100931558'],
  ['ES', 'ESB58378431'],
  ['FI', 'FI20774740'],
  ['FR', 'FR83404833048'],
  ['GR', 'EL094259216'],
  ['HR', 'HR33392005961'],
  ['HU', 'HU12892312'],
  ['IE', 'IE6433435F'],
  ['IE', 'IE6433435OA'],
  ['IE', 'IE8D79739I'],
  ['IT', 'IT00743110157'],
  ['LT', 'LT119511515'],
  ['LT', 'LT100001919017'],
  ['LU', 'LU15027442'],
  ['LV', 'LV40003521600'],
  ['MT', 'MT11679112'],
  ['NL', 'NL004495445B01'],
  ['NL', 'NL002455799B11'],
  ['PL', 'PL8567346215'],
  ['PT', 'PT501964843'],
  ['RO', 'RO18547290'],
  ['SE', 'SE123456789701'],
  ['SI', 'SI50223054'],
  ['SK', 'SK2022749619'],
  ['GB', 'XI980780684'],
  ['GB', 'XIGD001'],
]

/** Where the check digit is not the last. */
const CHECK_DIGIT: Record<string, number> = {
  IE6433435OA: 9,
  NL004495445B01: 10,
  SE123456789701: 11,
}

describe('VAT numbers', () => {
  test.each(EXAMPLES)('of %s, %s, is kept as it is, and found without its prefix', (country, value) => {
    expect(vat(country, value)).toBe(value)
    expect(vat(country, value.slice(2))).toBe(value)
    const printed = ` ${value.slice(0, 4).toLowerCase()} ${value.slice(4, 7)}.${value.slice(7)} `
    expect(vat(country, printed)).toBe(value)
  })

  test.each([
    ['DE', 'DE136695977', 'value'],
    ['DE', 'DE13669597', 'value'],
    ['DE', 'ATU13585627', 'value'],
    ['GR', 'GR094259216', 'value'],
    ['US', '123456789', 'country'],
    ['BR', 'DE136695976', 'country'],
  ])('of %s, %s, is refused at its %s', (country, value, at) => {
    expect(vat(country, value)).toBe(`! ${at}`)
  })

  const typos = EXAMPLES.filter(([, value]) => !value.includes('GD'))
  test.each(typos)('of %s, %s, is refused with any other check digit', (country, value) => {
    const at = CHECK_DIGIT[value] ?? value.length - 1
    const others = [...(/\d/.test(value[at] ?? '') ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVW')]
    const found = others.filter(
      other => vat(country, value.slice(0, at) + other + value.slice(at + 1)) !== '! value',
    )
    expect(found).toEqual([value[at]])
  })

  /** An independent implementation, by our prefix. Of people's numbers it knows more rules than we test. */
  const OTHERS = {
    AT: 'AT.uid',
    BE: 'BE.vat',
    BG: 'BG.vat',
    CY: 'CY.vat',
    CZ: 'CZ.dic',
    DE: 'DE.vat',
    DK: 'DK.cvr',
    EE: 'EE.kmkr',
    EL: 'GR.vat',
    ES: 'ES.nif',
    FI: 'FI.alv',
    FR: 'FR.tva',
    HR: 'HR.oib',
    HU: 'HU.anum',
    IE: 'IE.vat',
    IT: 'IT.iva',
    LT: 'LT.pvm',
    LU: 'LU.tva',
    LV: 'LV.pvn',
    MT: 'MT.vat',
    NL: 'NL.btw',
    PL: 'PL.nip',
    PT: 'PT.nif',
    RO: 'RO.cui',
    SE: 'SE.vat',
    SI: 'SI.ddv',
    SK: 'SK.dph',
    XI: 'GB.vat',
  }

  it('are those of 27 members and of Northern Ireland', () => {
    expect(Object.keys(EU_VAT)).toHaveLength(28)
    expect(Object.keys(OTHERS).sort()).toEqual(Object.keys(EU_VAT).sort())
  })

  test.each(Object.entries(OTHERS))('of %s that others accept are accepted', (prefix, name) => {
    const kind = EU_VAT[prefix]
    const [country = '', one = ''] = name.split('.')
    const other = stdnum[country]?.[one]
    if (!kind || !other) throw new Error(`Nobody knows ${prefix}.`)
    const accepted = (number: string) => kind.looks.test(number) && (kind.checks?.(number) ?? true)
    fc.assert(
      fc.property(fc.stringMatching(kind.looks), number => {
        fc.pre(other.validate(number).isValid)
        expect(accepted(number), number).toBe(true)
      }),
      { numRuns: 20, maxSkipsPerRun: 2_000 },
    )
  })
})
