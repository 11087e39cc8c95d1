import { expect, test } from 'vitest'
import * as z from 'zod'
import { bbb } from '../bbb/index.ts'
import { jitsi } from './index.ts'
import { configOf, roomSettings } from './room-settings.ts'

test('a name that BigBlueButton has too means the same there', () => {
  const [mine, theirs] = [jitsi, bbb].map(type => z.toJSONSchema(type.room_settings).properties ?? {})
  const shared = Object.keys(mine ?? {}).filter(name => Object.hasOwn(theirs ?? {}, name))
  expect(shared).toEqual(['mute_on_start', 'allow_start_stop_recording'])
  // A room may run on either, so its form shows one of the two: it must not matter which.
  for (const name of shared) {
    const { since: _, ...described } = Object(theirs?.[name])
    expect(mine?.[name]).toEqual(described)
  }
})

test('settings are switches, and only those that are set are told to the client', () => {
  expect(jitsi.room_settings.safeParse({ mute_on_start: 'yes' }).success).toBe(false)
  expect(jitsi.room_settings.safeParse({ welcome_message: 'Hi' }).success).toBe(false)
  expect(configOf({})).toEqual([])
  expect(configOf({ mute_on_start: true, check_devices: false, allow_start_stop_recording: true })).toEqual([
    ['startWithAudioMuted', true],
    ['prejoinConfig.enabled', false],
  ])
  for (const name of Object.keys(roomSettings)) expect(name).toMatch(/^[a-z_]+$/)
})
