import { expect, test } from 'vitest'
import { brandOf, type PlatformBrand } from './branding.ts'

const unset: PlatformBrand = {
  name: 'StreamWise',
  color: null,
  logo_url: null,
  support_email: null,
  support_url: null,
}
const operator: PlatformBrand = {
  name: 'Meetings GmbH',
  color: '#112233',
  logo_url: 'https://meetings.example/logo.svg',
  support_email: 'help@meetings.example',
  support_url: null,
}

test('where nobody has set anything there is no brand', () => {
  expect(brandOf({}, unset)).toBeNull()
  expect(brandOf({ brand_color: null, support_url: null }, unset)).toBeNull()
})

test('a customer without looks of its own has the platform’s', () => {
  expect(brandOf({}, operator)).toEqual(operator)
})

test('looks are one’s own or the platform’s, never a mixture, and so is help', () => {
  expect(brandOf({ brand_color: '#7a1fa2' }, operator)).toEqual({
    name: null,
    color: '#7a1fa2',
    logo_url: null,
    support_email: 'help@meetings.example',
    support_url: null,
  })
  expect(brandOf({ support_url: 'https://aurora.example/help' }, operator)).toEqual({
    ...operator,
    support_email: null,
    support_url: 'https://aurora.example/help',
  })
})
