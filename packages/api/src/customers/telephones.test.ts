import { DomainError } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { checkedTelephones } from './telephones.ts'

const telephone = (number: string, type: 'landline' | 'mobile' = 'landline') => ({
  type,
  number,
  extension: '',
  default: false,
})

const errorsOf = (...telephones: Parameters<typeof checkedTelephones>[0]) => {
  try {
    checkedTelephones(telephones)
  } catch (error) {
    if (error instanceof DomainError) return Object.keys(error.errors ?? {})
    throw error
  }
  return []
}

test.each([
  ['+49030123456', 'landline', '+4930123456'],
  ['+4930123456', 'landline', '+4930123456'],
  ['+390612345678', 'landline', '+390612345678'],
  ['+5511987654321', 'mobile', '+5511987654321'],
] as const)('%s as a %s is kept as %s', (number, type, kept) => {
  expect(checkedTelephones([telephone(number, type)])).toEqual([telephone(kept, type)])
})

test('numbers of countries that there are not, and of wrong lengths, are refused where they stand', () => {
  const good = telephone('+4930123456')
  expect(errorsOf(good, telephone('+999123456'), telephone('+551199'))).toEqual([
    'telephones.1.number',
    'telephones.2.number',
  ])
})

test('a type must not contradict what its number certainly is', () => {
  expect(errorsOf(telephone('+4915112345678', 'landline'))).toEqual(['telephones.0.type'])
  expect(errorsOf(telephone('+551133334444', 'mobile'))).toEqual(['telephones.0.type'])
  expect(errorsOf(telephone('+12125551234', 'mobile'), telephone('+12125551234', 'landline'))).toEqual([])
})
