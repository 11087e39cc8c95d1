import { expect, test } from 'vitest'
import { settingsInput } from './settings.ts'

const schema = {
  properties: {
    description: { type: 'string' },
    mute_on_start: { type: 'boolean', default: false },
    guest_policy: { type: 'string', enum: ['always_accept', 'ask_moderator'], default: 'always_accept' },
  },
}

test('what is as by default or empty is not sent', () => {
  const values = { mute_on_start: false, guest_policy: 'ask_moderator', description: '' }
  expect(settingsInput(schema, values)).toEqual({ guest_policy: 'ask_moderator' })
})

test('what was set to the default before stays set, what was emptied goes', () => {
  const stored = { mute_on_start: false, description: 'Hello' }
  expect(settingsInput(schema, { mute_on_start: false }, stored)).toEqual({ mute_on_start: false })
})

test('settings that the reader was not shown stay as they are', () => {
  const global = { properties: { description: { type: 'string' } } }
  const stored = { guest_policy: 'ask_moderator', description: 'Old' }
  expect(settingsInput(global, { description: 'New' }, stored)).toEqual({
    guest_policy: 'ask_moderator',
    description: 'New',
  })
})
