import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { bbb } from './index.ts'
import { roomSettings } from './room-settings.ts'

/** As the domain lists them for BigBlueButton and Scalelite. */
const names = `welcome_message moderator_only_message allow_start_stop_recording auto_start_recording
  webcams_only_for_moderator banner_text banner_color mute_on_start allow_mods_to_unmute_users allow_mods_to_eject_cameras
  disable_cam disable_mic disable_private_chat disable_public_chat disable_notes hide_viewers_cursor hide_user_list
  camera_as_content external_videos end_when_no_moderator end_when_no_moderator_timeout meeting_layout
  notify_recording_is_on user_camera_cap meeting_camera_cap presentation_url presentation_description
  guest_policy`.split(/\s+/)

function problems(settings: unknown) {
  const result = bbb.room_settings.safeParse(settings)
  return result.success ? [] : result.error.issues.map(issue => issue.message)
}

test('the table holds the settings of the domain and no other', () => {
  expect(Object.keys(roomSettings).sort()).toEqual([...names].sort())
})

test('nothing is required, and nothing is filled in', () => {
  expect(bbb.room_settings.parse({})).toEqual({})
})

test('an unknown setting is refused by name', () => {
  expect(problems({ mute_on_strat: true })).toEqual(['There is no setting called "mute_on_strat".'])
})

test.each([
  [{ mute_on_start: 'true' }, 'Must be true or false.'],
  [{ mute_on_start: null }, 'Must be true or false.'],
  [{ user_camera_cap: -1 }, 'Must be a whole number from 0 to 100.'],
  [{ user_camera_cap: 1e9 }, 'Must be a whole number from 0 to 100.'],
  [{ user_camera_cap: 1.5 }, 'Must be a whole number from 0 to 100.'],
  [{ end_when_no_moderator_timeout: 0 }, 'Must be a whole number from 1 to 1440.'],
  [{ guest_policy: 'ALWAYS_ACCEPT' }, 'Must be one of always_accept, ask_moderator, always_deny.'],
  [{ banner_color: 'red' }, 'Must be a colour such as #1A73E8.'],
  [{ banner_color: '#12345g' }, 'Must be a colour such as #1A73E8.'],
  [{ banner_text: 42 }, 'Must be a text.'],
  [{ banner_text: 'two\nlines' }, 'Must not hold characters that cannot be printed.'],
  [{ welcome_message: 'a\u0007b' }, 'Must not hold characters that cannot be printed.'],
  [{ welcome_message: 'x'.repeat(1501) }, 'Must be at most 1500 characters long.'],
  [{ welcome_message: 'x'.repeat(10_000_000) }, 'Must be at most 1500 characters long.'],
  [
    { welcome_message: '日'.repeat(1000) },
    'Is too long: letters with accents, emoji and line breaks take more space than others.',
  ],
  [{ presentation_url: 'http://example.com/a.pdf' }, 'Must be a web address that begins with https://.'],
  [{ presentation_url: 'javascript:alert(1)' }, 'Must be a web address that begins with https://.'],
  [{ presentation_url: `https://example.com/${'x'.repeat(2048)}` }, 'Must be at most 2048 characters long.'],
])('%j is refused with a sentence', (settings, sentence) => {
  expect(problems(settings)).toEqual([sentence])
})

test('a welcome of several lines is fine', () => {
  expect(problems({ welcome_message: 'Hello!\r\n\tBe kind.\n' })).toEqual([])
})

describe('the form', () => {
  const form = z.toJSONSchema(bbb.room_settings, { io: 'input' })

  test('gives every setting a title, a description and a group', () => {
    expect(Object.keys(form.properties ?? {}).sort()).toEqual([...names].sort())
    for (const field of Object.values(form.properties ?? {}))
      expect(field).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        group: expect.any(String),
        type: expect.any(String),
      })
  })

  test('knows kinds, limits, defaults and labels', () => {
    expect(form).toMatchObject({
      additionalProperties: false,
      properties: {
        welcome_message: { type: 'string', maxLength: 1500, multiline: true },
        mute_on_start: { type: 'boolean', default: false },
        notify_recording_is_on: { since: '2.6', feature: 'recording' },
        user_camera_cap: { type: 'integer', minimum: 0, maximum: 100, default: 3 },
        guest_policy: {
          type: 'string',
          default: 'always_accept',
          labels: { ask_moderator: 'Ask a moderator' },
        },
        banner_color: { type: 'string', format: 'color' },
        presentation_url: { type: 'string', format: 'uri', maxLength: 2048 },
      },
    })
  })
})
