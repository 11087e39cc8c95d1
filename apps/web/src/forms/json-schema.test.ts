import { expect, test } from 'vitest'
import { controlOf, inputOf, last4Of, propertyGroups, valuesOf } from './json-schema.ts'

const schema = {
  type: 'object',
  required: ['host_url', 'secret'],
  properties: {
    host_url: { type: 'string', format: 'uri', title: 'Server address' },
    secret: { type: 'string', sensitive: true, title: 'Shared secret' },
    layout: { type: 'string', enum: ['smart', 'custom'], group: 'Layout', default: 'smart' },
    mute_on_start: { type: 'boolean', group: 'Audio' },
    banner_color: { type: 'string', format: 'color', group: 'Layout' },
    user_camera_cap: { type: 'integer', group: 'Audio' },
    welcome_message: { type: 'string', multiline: true },
  },
}

test('groups keep the order in which they first appear', () => {
  expect(
    propertyGroups(schema).map(({ title, properties }) => [title, properties.map(({ name }) => name)]),
  ).toEqual([
    [undefined, ['host_url', 'secret', 'welcome_message']],
    ['Layout', ['layout', 'banner_color']],
    ['Audio', ['mute_on_start', 'user_camera_cap']],
  ])
})

test('each property has its control', () => {
  const kinds = propertyGroups(schema).flatMap(group =>
    group.properties.map(one => [one.name, controlOf(one)]),
  )
  expect(Object.fromEntries(kinds)).toEqual({
    host_url: 'url',
    secret: 'secret',
    layout: 'choice',
    banner_color: 'color',
    mute_on_start: 'boolean',
    user_camera_cap: 'integer',
    welcome_message: 'lines',
  })
})

test('a stored secret never becomes a value, and is kept by sending nothing', () => {
  const stored = {
    host_url: 'https://a.example',
    secret: { is_set: true, last4: '9f3a' },
    mute_on_start: false,
  }
  const values = valuesOf(schema, stored)
  expect(values).toEqual({ host_url: 'https://a.example', mute_on_start: false })
  expect(last4Of(stored.secret)).toBe('9f3a')
  expect(inputOf(schema, { ...values, secret: '', layout: null, unknown: 1 })).toEqual(values)
  expect(inputOf(schema, { ...values, secret: 'new' })).toEqual({ ...values, secret: 'new' })
})

test.each([null, undefined, 'x', {}, { properties: [] }, { properties: { a: 1 } }])(
  '%j draws nothing',
  nonsense => {
    expect(propertyGroups(nonsense)).toEqual([])
  },
)
