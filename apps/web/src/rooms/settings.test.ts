import { expect, test } from 'vitest'
import { settingsInput, settingsOf, settingsSchema } from './settings.ts'

const bbb = {
  service_type: 'meet',
  room_settings: {
    properties: {
      mute_on_start: { type: 'boolean', default: false },
      guest_policy: { type: 'string', enum: ['always_accept', 'ask_moderator'], default: 'always_accept' },
    },
  },
}
const live = { service_type: 'live', room_settings: { properties: { bitrate: { type: 'integer' } } } }
const schema = settingsSchema([bbb, live], 'meet')

test('a room has the settings of its own service and those of every room', () => {
  expect([...settingsOf(schema).keys()]).toEqual([
    'description',
    'featured_image',
    'hero_image',
    'mute_on_start',
    'guest_policy',
  ])
})

test('whoever may not read provider types gets the settings of every room', () => {
  expect([...settingsOf(settingsSchema([], 'meet')).keys()]).toEqual([
    'description',
    'featured_image',
    'hero_image',
  ])
})

test('what is as by default or empty is not sent', () => {
  const values = { mute_on_start: false, guest_policy: 'ask_moderator', description: '' }
  expect(settingsInput(schema, values)).toEqual({ guest_policy: 'ask_moderator' })
})

test('what was set to the default before stays set, what was emptied goes', () => {
  const stored = { mute_on_start: false, description: 'Hello' }
  expect(settingsInput(schema, { mute_on_start: false }, stored)).toEqual({ mute_on_start: false })
})

test('settings that the reader was not shown stay as they are', () => {
  const global = settingsSchema([], 'meet')
  const stored = { guest_policy: 'ask_moderator', description: 'Old' }
  expect(settingsInput(global, { description: 'New' }, stored)).toEqual({
    guest_policy: 'ask_moderator',
    description: 'New',
  })
})
