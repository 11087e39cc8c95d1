import { CustomerCreate, CustomerUpdate } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { blankAddress, blankDocument, blankTelephone, inputOf, valuesOf } from './values.ts'

const personal = {
  ...valuesOf(),
  customer_type: 'personal' as const,
  first_name: 'Ana',
  last_name: 'Souza',
  email: 'ana@example.com',
}

test('a form with only what is required is accepted by the domain', () => {
  const result = CustomerCreate.safeParse(inputOf(personal, { platform: true }))
  expect(result.error?.issues).toBeUndefined()
  expect(result.data).toMatchObject({ company_name: null, country: null, hostname: null })
  expect(result.data?.subdomain).toBeUndefined()
})

test('a business without a company name is told so at that field', () => {
  const result = CustomerCreate.safeParse(
    inputOf({ ...personal, customer_type: 'business' }, { platform: true }),
  )
  expect(result.error?.issues.map(issue => issue.path.join('.'))).toEqual(['company_name'])
})

test('a person keeps no company name', () => {
  expect(inputOf({ ...personal, company_name: 'Left over' }, { platform: true }).company_name).toBeNull()
})

test('numbers and origins are taken as people write them', () => {
  const input = inputOf(
    {
      ...personal,
      allowed_domains_origins: ['https://www.example.com/'],
      telephones: [{ ...blankTelephone(), number: '+49 (30) 1234-56' }],
      legal_documents: [{ ...blankDocument('DE'), value: 'DE123' }],
      addresses: [{ ...blankAddress('DE'), city: 'Berlin', address_line1: 'Unter den Linden' }],
    },
    { platform: true },
  )
  expect(CustomerCreate.parse(input)).toMatchObject({
    allowed_domains_origins: ['https://www.example.com'],
    telephones: [{ number: '+4930123456' }],
    legal_documents: [{ issued_date: null }],
  })
})

test('a change names the version it was made from, and empties what is required nowhere', () => {
  const input = inputOf({ ...personal, version: 3 }, { id: 'abc', platform: true })
  expect(input).toMatchObject({ id: 'abc', version: 3, subdomain: '' })
  expect(CustomerUpdate.safeParse(input).error?.issues.map(issue => issue.path[0])).toEqual(['subdomain'])
})

test('whether the owner is welcomed is asked of a new customer alone', () => {
  const input = { ...personal, send_welcome: false, version: 3 }
  expect(CustomerCreate.parse(inputOf(input, { platform: true })).send_welcome).toBe(false)
  expect(inputOf(input, { id: 'abc', platform: true })).not.toHaveProperty('send_welcome')
})

test("a customer's own people send nothing that only the platform decides", () => {
  const input = inputOf({ ...personal, version: 3 }, { id: 'abc', platform: false })
  for (const name of ['delinquent', 'currency', 'hostname', 'subdomain', 'external_id', 'customer_prefix'])
    expect(input).not.toHaveProperty(name)
  expect(CustomerUpdate.safeParse(input).success).toBe(true)
})
