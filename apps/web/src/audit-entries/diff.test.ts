import { expect, test } from 'vitest'
import { changesOf } from './diff.ts'

const lines = (before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
  changesOf({ before, after }).map(({ label, before: from, after: to }) => [label, from, to])

test('an attribute is a line, without bookkeeping and emptiness', () => {
  expect(lines({ status: 'active', version: 1 }, { status: 'suspended', version: 2 })).toEqual([
    ['Status', 'Active', 'Suspended'],
  ])
  expect(lines(null, { room_name: 'A', is_public: false, room_settings: {}, slug: null, tags: [] })).toEqual([
    ['Room name', undefined, 'A'],
    ['Is public', undefined, 'no'],
  ])
  expect(lines({ room_name: 'active' }, { room_name: 'active' })).toEqual([])
})

test('of an object only the parts that differ are lines, by the way there', () => {
  expect(
    lines(
      { room_settings: { mute_on_start: false, welcome: 'Hi' } },
      { room_settings: { mute_on_start: true, welcome: 'Hi', max: { a: 1 } } },
    ),
  ).toEqual([
    ['Room settings › Mute on start', 'no', 'yes'],
    ['Room settings › Max › A', undefined, '1'],
  ])
})

test('entries of a list are compared by their names, wherever they stand', () => {
  expect(
    lines(
      {
        features: [
          { code: 'max_rooms', value: 10 },
          { code: 'recording', value: true },
        ],
      },
      {
        features: [
          { code: 'recording', value: true },
          { code: 'max_rooms', value: 2000 },
        ],
      },
    ),
  ).toEqual([['Features › Max rooms', '10', '2,000']])
  expect(
    lines(
      { providers: [{ provider_name: 'Frankfurt', default: true }] },
      { providers: [{ provider_name: 'Paris', default: true }] },
    ),
  ).toEqual([
    ['Providers › Frankfurt › Provider name', 'Frankfurt', undefined],
    ['Providers › Frankfurt › Default', 'yes', undefined],
    ['Providers › Paris › Provider name', undefined, 'Paris'],
    ['Providers › Paris › Default', undefined, 'yes'],
  ])
  expect(lines({ permissions: ['rooms:read'] }, { permissions: ['rooms:read', 'rooms:end'] })).toEqual([
    ['Permissions', 'rooms:read', 'rooms:read, rooms:end'],
  ])
})

test('a secret stays masked, an amount has its currency, a moment the reader’s form', () => {
  expect(
    lines(
      { properties: { secret: { is_set: true, last4: '9f3a' } } },
      { properties: { secret: { is_set: true, last4: 'b001' } } },
    ),
  ).toEqual([['Properties › Secret', 'set, ends with …9f3a', 'set, ends with …b001']])
  expect(lines({ price: 4900, currency: 'EUR' }, { price: 9900, currency: 'EUR' })).toEqual([
    ['Price', '€49.00', '€99.00'],
  ])
  expect(lines({ ends_at: null }, { ends_at: '2026-11-21T09:00:00.000Z' })[0]?.[2]).toMatch(/Nov 21, 2026/)
})
