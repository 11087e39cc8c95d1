import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it, test } from 'vitest'
import { wrongCnpj, wrongCpf } from './customers-brazil.ts'
import { LegalDocument } from './customers-documents.ts'

type Given = { type: string; country: string; value: string }

/** What a document is kept as, or the attribute that is refused. */
function read(document: Given): string {
  const result = LegalDocument.safeParse(document)
  return result.success ? result.data.value : `! ${result.error.issues.map(issue => issue.path.join('.'))}`
}

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map(list => list.join(''))

describe('Brazilian numbers', () => {
  const brazilian = (type: string, value: string) => read({ type, country: 'BR', value })

  it('are kept without dots', () => {
    expect(brazilian('br_cpf', '111.444.777-35')).toBe('11144477735')
    expect(brazilian('br_cnpj', '33.000.167/0001-01')).toBe('33000167000101')
  })

  it('may have letters since July 2026, as in the example of the Receita Federal', () => {
    expect(brazilian('br_cnpj', '12.abc.345/01de-35')).toBe('12ABC34501DE35')
    expect(brazilian('br_cnpj', '12.ABC.345/01DE-36')).toBe('! value')
    expect(brazilian('br_cpf', '111.44A.777-35')).toBe('! value')
  })

  it('are of Brazil, of one length, and not one digit over and over', () => {
    expect(read({ type: 'br_cpf', country: 'PT', value: '11144477735' })).toBe('! country')
    expect(brazilian('br_cpf', '1114447773')).toBe('! value')
    expect(brazilian('br_cpf', '11111111111')).toBe('! value')
    expect(brazilian('br_cnpj', '00000000000000')).toBe('! value')
    expect(brazilian('br_cnpj', '11144477735')).toBe('! value')
  })

  test('a CPF is right for others exactly where it is for us', () => {
    fc.assert(
      fc.property(digits(9), fc.integer({ min: 0, max: 99 }), (base, check) => {
        const number = base + String(check).padStart(2, '0')
        expect(wrongCpf(number) === null).toBe(stdnum.BR?.cpf?.validate(number).isValid)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['CPF', digits(9), wrongCpf],
    ['CNPJ', fc.stringMatching(/^[A-Z\d]{12}$/), wrongCnpj],
  ])('of 100 endings of a %s one is right, and no other digit in its place is', (_, bases, wrong) => {
    fc.assert(
      fc.property(bases, fc.nat(), fc.integer({ min: 1, max: 9 }), (base, at, by) => {
        const right = Array.from({ length: 100 }, (_, n) => base + String(n).padStart(2, '0')).filter(
          number => wrong(number) === null,
        )
        expect(right.length).toBe(new Set(base).size === 1 && right.length === 0 ? 0 : 1)
        const [number] = right
        if (!number) return
        const place = number.length - 1 - (at % 2)
        const typo = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1)
        expect(wrong(typo)).not.toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})

it('leaves other documents as they are', () => {
  expect(read({ type: 'other', country: 'US', value: ' 12-345.67 ' })).toBe('12-345.67')
  expect(read({ type: 'passport', country: 'US', value: '1' })).toBe('! type')
})
