import { featuresOf, ServicePackageCreate } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { ApiError } from '#api/errors.ts'
import { draftOf, inputOf } from './draft.ts'
import { spoken, spokenError } from './field-errors.ts'
import type { Feature, ServicePackage } from './types.ts'

const catalogue = featuresOf('meet') as readonly Feature[] // the API lists this very catalogue

test('a new package sends nothing about features that it leaves to the platform', () => {
  const draft = draftOf(catalogue)
  expect(inputOf({ ...draft, name: 'M', price: 4900 })).toMatchObject({
    name: 'M',
    price: 4900,
    periodicity: 1,
    periodicity_type: 'month',
    features: [],
    providers: [],
  })
  const features = { ...draft.features, max_rooms: 0, recording: 'on', public_chat: 'off' } as const
  expect(inputOf({ ...draft, features }).features).toEqual([
    { code: 'max_rooms', value: 0 },
    { code: 'recording', value: true },
    { code: 'public_chat', value: false },
  ])
})

test('what is stored comes back as it was, metadata of its providers too', () => {
  const provider = {
    service_provider_id: 'p1',
    active: true,
    default: true,
    settings: {},
    metadata: { a: 1 },
  }
  const stored = {
    name: 'L',
    price: 100,
    currency: 'JPY',
    version: 3,
    features: [
      { code: 'recording', value: false },
      { code: 'max_rooms', value: 5 },
    ],
    providers: [{ ...provider, provider_name: 'Frankfurt', provider_type: 'bbb' }],
    package_metadata: { plan: 'l' },
  } as unknown as ServicePackage // as much of a package as the form reads
  const input = inputOf(draftOf(catalogue, stored))
  expect(input).toMatchObject({ name: 'L', price: 100, currency: 'JPY', package_metadata: { plan: 'l' } })
  expect(input.features).toEqual([
    { code: 'max_rooms', value: 5 },
    { code: 'recording', value: false },
  ])
  expect(input.providers).toEqual([provider])
})

test('a wrong feature is told at its code, a huge price in the units that were typed', () => {
  const draft = draftOf(catalogue)
  const features = { ...draft.features, recording: 'on', max_rooms: 2_000_000_000 } as const
  const input = inputOf({ ...draft, name: 'M', price: 200_000_000_000, currency: 'EUR', features })
  const result = spoken(ServicePackageCreate).safeParse(input)
  const issues = result.success ? [] : result.error.issues
  expect(issues.map(issue => issue.path.join('.'))).toEqual(['price', 'features.max_rooms'])
  expect(issues[0]?.message).toBe('At most €1,000,000,000.00')
  const refused = new ApiError({
    code: 'invalid_input',
    message: 'No',
    errors: { 'features.0.value': ['x'] },
  })
  expect(spokenError(refused, input).errors).toEqual({ 'features.max_rooms': ['x'] })
})
