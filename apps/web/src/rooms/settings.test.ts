import { expect, test } from 'vitest'
import { propertyGroups } from '#forms/json-schema.ts'
import { foundIn, isChanged, settingIssues, settingsInput, settingsOf } from './settings.ts'

const schema = {
  properties: {
    description: { type: 'string', group: 'Room page', maxLength: 10 },
    mute_on_start: { type: 'boolean', default: false, group: 'Audio and video', title: 'Mute everyone' },
    user_camera_cap: { type: 'integer', minimum: 0, maximum: 100, default: 3, group: 'Audio and video' },
    guest_policy: { type: 'string', enum: ['always_accept', 'ask_moderator'], default: 'always_accept' },
  },
}

test('what is as by default or empty is not sent', () => {
  const values = { mute_on_start: false, guest_policy: 'ask_moderator', description: '' }
  expect(settingsInput(schema, values)).toEqual({ guest_policy: 'ask_moderator' })
})

test('what was set to the default before stays set, what was emptied or reset goes', () => {
  const stored = { mute_on_start: false, description: 'Hello' }
  expect(settingsInput(schema, { mute_on_start: false }, stored)).toEqual({ mute_on_start: false })
})

test('settings that the reader was not shown stay as they are', () => {
  const known = { properties: { description: { type: 'string' } } }
  const stored = { guest_policy: 'ask_moderator', description: 'Old' }
  expect(settingsInput(known, { description: 'New' }, stored)).toEqual({
    guest_policy: 'ask_moderator',
    description: 'New',
  })
})

test('a search finds settings by their words, their group and their name, whatever the accents', () => {
  const find = (search: string) =>
    foundIn(
      propertyGroups(schema),
      search,
      ({ title }, group) => `${title ?? ''} ${group.title ?? ''} Política`,
    )
      .flatMap(group => group.properties)
      .map(({ name }) => name)
  expect(find('mute')).toEqual(['mute_on_start'])
  expect(find('AUDIO cap')).toEqual(['user_camera_cap'])
  expect(find('guest politica')).toEqual(['guest_policy'])
  expect(find('  ')).toHaveLength(4)
  expect(find('nothing')).toEqual([])
})

test('a number out of its range and a text that is too long are found before they are sent', () => {
  const issues = settingIssues(schema, { user_camera_cap: 101, description: 'x'.repeat(11) })
  expect(issues).toMatchObject([
    { path: ['room_settings', 'description'], origin: 'string', maximum: 10 },
    { path: ['room_settings', 'user_camera_cap'], origin: 'number', maximum: 100 },
  ])
  expect(settingIssues(schema, { user_camera_cap: -1 })).toMatchObject([{ minimum: 0 }])
  expect(settingIssues(schema, { user_camera_cap: 100, description: '' })).toEqual([])
})

test('a setting is changed where it is set to something else than the default', () => {
  const property = settingsOf(schema).get('user_camera_cap')
  if (!property) throw new Error('The schema has it.')
  expect([undefined, '', 3, 0, 4].map(value => isChanged(value, property))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})
