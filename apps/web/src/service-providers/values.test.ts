import { expect, test } from 'vitest'
import type { ProviderType, ServiceProvider } from './types.ts'
import { propertiesInput, providerValues } from './values.ts'

const type = {
  provider_type: 'bbb',
  properties: {
    required: ['host_url', 'secret'],
    properties: {
      host_url: { type: 'string', format: 'uri' },
      secret: { type: 'string', sensitive: true },
      checksum_algorithm: { enum: ['sha1', 'sha256'], default: 'sha256' },
    },
  },
} as unknown as ProviderType // as much of a descriptor as the form reads

const stored = {
  provider_name: 'Frankfurt',
  provider_type: 'bbb',
  active: false,
  version: 4,
  properties: {
    host_url: 'https://a.example',
    secret: { is_set: true, last4: '9f3a' },
    checksum_algorithm: 'sha1',
  },
  metadata: { rack: 7 },
} as unknown as ServiceProvider // as much of a provider as the form reads

test('a stored provider fills the form, but for its secret', () => {
  expect(providerValues(stored, type)).toEqual({
    version: 4,
    provider_name: 'Frankfurt',
    provider_type: 'bbb',
    active: false,
    properties: { host_url: 'https://a.example', checksum_algorithm: 'sha1' },
    metadata: { rack: 7 },
  })
})

test('an empty secret is not sent, and an emptied choice is sent as its default', () => {
  expect(propertiesInput(type, { host_url: 'https://b.example', secret: '' })).toEqual({
    host_url: 'https://b.example',
    checksum_algorithm: 'sha256',
  })
  expect(propertiesInput(type, { secret: 'new', checksum_algorithm: 'sha1' })).toEqual({
    secret: 'new',
    checksum_algorithm: 'sha1',
  })
})
