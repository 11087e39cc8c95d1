import { FEATURES } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { compared } from './comparison.ts'
import type { Feature, ServicePackage } from './types.ts'

const features = FEATURES.map(feature => ({ object: 'Feature', ...feature })) as unknown as Feature[] // the API's list has the same entries

const attached = (name: string, more: Partial<ServicePackage['providers'][number]> = {}) =>
  ({
    service_provider_id: name,
    provider_name: name,
    active: true,
    default: false,
    ...more,
  }) as ServicePackage['providers'][number] // what the comparison looks at

const sold = (more: Partial<ServicePackage>): ServicePackage =>
  ({
    service_type: 'meet',
    status: 'active',
    retired: false,
    hidden: false,
    price: 4900,
    currency: 'EUR',
    periodicity: 1,
    periodicity_type: 'month',
    signup_fee: 0,
    trial_period: 0,
    grace_period: 0,
    has_stock: false,
    overages_enabled: false,
    tier: 1,
    features: [],
    providers: [],
    ...more,
  }) as ServicePackage // what the comparison looks at

const rowsOf = (...packages: ServicePackage[]) =>
  Object.fromEntries(
    compared(packages, features)
      .flatMap(({ rows }) => rows)
      .map(row => [row.label, row]),
  )

test('what is the same is not marked, what differs is', () => {
  const rows = rowsOf(sold({}), sold({ price: 9900 }))
  expect(rows.Price).toMatchObject({ values: ['€49.00 every month', '€99.00 every month'], differs: true })
  expect(rows.Tier?.differs).toBe(false)
})

test('a feature that a package leaves alone is what the platform gives: the same as when it says so', () => {
  const rows = rowsOf(
    sold({ features: [{ code: 'max_rooms', value: 10 }] }),
    sold({ features: [{ code: 'private_chat', value: true }] }),
  )
  expect(rows.Rooms).toMatchObject({ values: ['10 rooms', 'No limit'], differs: true })
  expect(rows['Private chat']).toMatchObject({ values: ['On', 'On'], differs: false })
})

test('providers are compared by what they are in each package', () => {
  const rows = rowsOf(
    sold({ providers: [attached('Frankfurt', { default: true }), attached('Paris')] }),
    sold({ providers: [attached('Frankfurt', { active: false })] }),
  )
  expect(rows.Frankfurt?.values).toEqual(['Default', 'Off in this package'])
  expect(rows.Paris).toMatchObject({ values: ['Attached', '—'], differs: true })
})

test('there is a line for each feature of meetings and none of live streams', () => {
  const rows = rowsOf(sold({}), sold({}))
  expect(rows['Meeting length']).toBeDefined()
  expect(rows['Concurrent streams']).toBeUndefined()
})
