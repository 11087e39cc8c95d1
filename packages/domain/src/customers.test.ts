import { expect, test } from 'vitest'
import { CustomerCreate } from './customers.ts'
import { subdomainOf } from './customers-hosts.ts'

const ana = { first_name: 'Ana', last_name: 'Souza', email: 'ana@example.com' }

/** The attributes that a new customer with these is refused for. */
function refusedAt(more: object): string[] {
  const { error } = CustomerCreate.safeParse({ ...ana, ...more })
  return error?.issues.map(issue => issue.path.join('.')) ?? []
}

const address = (country: string, postal_code: string) => ({
  type: 'PostalAddress',
  country,
  postal_code,
  city: 'A',
  address_line1: 'B',
})
const telephone = (number: string) => ({ type: 'landline', number })

test.each([
  ['+49 30 123456', '+4930123456'],
  ['+49 (0)30 / 12-34.56', '+49030123456'],
  ['＋４９３０１２３４５６', '+4930123456'],
  ['+1\u00a0212\u2011555\u20111234', '+12125551234'],
])('the number %s is read as %s', (given, read) => {
  const { telephones } = CustomerCreate.parse({ ...ana, telephones: [telephone(given)] })
  expect(telephones[0]?.number).toBe(read)
})

test.each([
  '030 123456',
  '0049 30 123456',
  '+49',
  '+49 30 123456 ext. 5',
  '+0 30 123456',
  `+49${'1'.repeat(40)}`,
])('the number %s is refused', number => {
  expect(refusedAt({ telephones: [telephone(number)] })).toContain('telephones.0.number')
})

test('postal codes have the form of their country where every address has one', () => {
  for (const [country, code] of [
    ['DE', '10115'],
    ['BR', '01310-100'],
    ['BR', '01310100'],
    ['US', '12345-6789'],
    ['NL', '1012 AB'],
    ['IE', 'anything'],
    ['DE', ''],
  ] as const)
    expect(refusedAt({ addresses: [address(country, code)] }), `${country} ${code}`).toEqual([])
  expect(refusedAt({ addresses: [address('DE', '10115'), address('DE', '1011')] })).toEqual([
    'addresses.1.postal_code',
  ])
})

test('one address of each type is the default, and one telephone', () => {
  const postal = { ...address('DE', '10115'), default: true }
  const billing = { ...postal, type: 'BillingAddress' }
  expect(refusedAt({ addresses: [postal, billing] })).toEqual([])
  expect(refusedAt({ addresses: [postal, billing, postal] })).toEqual(['addresses'])
  const called = { ...telephone('+49 30 123456'), default: true }
  expect(refusedAt({ telephones: [called, called] })).toEqual(['telephones'])
})

test('subdomains that are taken for the platform are reserved', () => {
  expect(refusedAt({ subdomain: 'acme' })).toEqual([])
  for (const subdomain of ['www', 'API', ' admin ', 'mail'])
    expect(refusedAt({ subdomain })).toEqual(['subdomain'])
})

test('a host name is a domain, in lower case', () => {
  expect(CustomerCreate.parse({ ...ana, hostname: ' Meet.Example.COM ' }).hostname).toBe('meet.example.com')
  expect(CustomerCreate.parse({ ...ana, hostname: 'meet.xn--p1ai' }).hostname).toBe('meet.xn--p1ai')
  for (const hostname of [
    'localhost',
    'https://meet.example.com',
    'meet.example.com/',
    '127.0.0.1',
    '-a.example.com',
  ])
    expect(refusedAt({ hostname })).toEqual(['hostname'])
})

test.each([
  ['Ação & Cia. Ltda.', 'acao-cia-ltda'],
  ['  --  ', ''],
  ['会社', ''],
  [`${'a'.repeat(62)} b`, 'a'.repeat(62)],
])('%s makes the label %s', (name, label) => {
  expect(subdomainOf(name)).toBe(label)
})
