import { describe, expect, test } from 'vitest'
import type { MeetingSpec } from '../meeting-types.ts'
import { createRequest, meetingPasswords } from './create.ts'

async function request(
  settings: MeetingSpec['settings'],
  features: MeetingSpec['features'] = {},
  name = 'Maths',
) {
  const { params, body } = await createRequest({ meeting_id: 'abc', name, settings, features })
  return { params: Object.fromEntries(params), body }
}

describe('settings', () => {
  test('every switch, number, word and text goes out under its BigBlueButton name', async () => {
    const { params } = await request({
      welcome_message: 'Hello\nyou',
      moderator_only_message: 'Key: 42',
      webcams_only_for_moderator: true,
      banner_text: 'Lesson',
      banner_color: '#1A73E8',
      mute_on_start: true,
      allow_mods_to_unmute_users: false,
      allow_mods_to_eject_cameras: true,
      disable_cam: true,
      disable_mic: false,
      disable_private_chat: true,
      disable_public_chat: false,
      disable_notes: true,
      hide_viewers_cursor: true,
      hide_user_list: true,
      end_when_no_moderator: true,
      end_when_no_moderator_timeout: 5,
      meeting_layout: 'video_focus',
      user_camera_cap: 2,
      meeting_camera_cap: 0,
      guest_policy: 'ask_moderator',
    })
    expect(params).toMatchObject({
      welcome: 'Hello<br>you',
      moderatorOnlyMessage: 'Key: 42',
      webcamsOnlyForModerator: 'true',
      bannerText: 'Lesson',
      bannerColor: '#1A73E8',
      muteOnStart: 'true',
      allowModsToUnmuteUsers: 'false',
      allowModsToEjectCameras: 'true',
      lockSettingsDisableCam: 'true',
      lockSettingsDisableMic: 'false',
      lockSettingsDisablePrivateChat: 'true',
      lockSettingsDisablePublicChat: 'false',
      lockSettingsDisableNotes: 'true',
      lockSettingsHideViewersCursor: 'true',
      lockSettingsHideUserList: 'true',
      endWhenNoModerator: 'true',
      endWhenNoModeratorDelayInMinutes: '5',
      meetingLayout: 'VIDEO_FOCUS',
      userCameraCap: '2',
      meetingCameraCap: '0',
      guestPolicy: 'ASK_MODERATOR',
    })
  })

  test("what is not set is left to the server's defaults", async () => {
    const { params, body } = await request({ banner_text: '' })
    expect(Object.keys(params).sort()).toEqual([
      'allowStartStopRecording',
      'attendeePW',
      'autoStartRecording',
      'meetingID',
      'meta_bbb-origin',
      'moderatorPW',
      'name',
      'record',
    ])
    expect(body).toBeUndefined()
  })

  test('switched-off abilities are listed as disabled features', async () => {
    const off = await request({ camera_as_content: false, external_videos: false }, { screen_sharing: false })
    expect(off.params.disabledFeatures).toBe('cameraAsContent,externalVideos,screenshare')
    const on = await request({ camera_as_content: true }, { screen_sharing: true })
    expect(on.params.disabledFeatures).toBeUndefined()
  })
})

describe('features win over settings', () => {
  const wishes = {
    auto_start_recording: true,
    allow_start_stop_recording: true,
    notify_recording_is_on: true,
    disable_private_chat: false,
    disable_public_chat: false,
    disable_notes: false,
  }

  test.each([[{}], [{ recording: false }]])('nothing is recorded with %j', async features => {
    const { params } = await request(wishes, features)
    expect(params).toMatchObject({
      record: 'false',
      autoStartRecording: 'false',
      allowStartStopRecording: 'false',
    })
    expect(params).not.toHaveProperty('notifyRecordingIsOn')
  })

  test('with recording, the settings about it apply', async () => {
    const { params } = await request({ ...wishes, allow_start_stop_recording: false }, { recording: true })
    expect(params).toMatchObject({
      record: 'true',
      autoStartRecording: 'true',
      allowStartStopRecording: 'false',
      notifyRecordingIsOn: 'true',
    })
  })

  test('chats and notes that are not part of the subscription are locked', async () => {
    const { params } = await request(wishes, { private_chat: false, public_chat: false, shared_notes: false })
    expect(params).toMatchObject({
      lockSettingsDisablePrivateChat: 'true',
      lockSettingsDisablePublicChat: 'true',
      lockSettingsDisableNotes: 'true',
    })
  })

  test('a chat that is part of it can still be locked by the room', async () => {
    const { params } = await request({ disable_private_chat: true }, { private_chat: true })
    expect(params.lockSettingsDisablePrivateChat).toBe('true')
  })

  test.each([
    [90, '90'],
    [0, '1'],
    [1.9, '1'],
  ])('a limit of %s is sent as %s: 0 would be none', async (value, sent) => {
    const { params } = await request({}, { max_duration: value, max_participants: value })
    expect(params).toMatchObject({ duration: sent, maxParticipants: sent })
  })
})

describe('the presentation', () => {
  const presentation_url = 'https://files.example.com/a%20b/slides.pdf?v=1&w="2"'

  test('goes into the body, escaped', async () => {
    const { params, body } = await request({ presentation_url })
    expect(body).toBe(
      '<modules><module name="presentation"><document url="https://files.example.com/a%20b/slides.pdf?v=1&amp;w=&quot;2&quot;"/></module></modules>',
    )
    expect(JSON.stringify(params)).not.toContain('slides')
  })

  test.each([
    ['Week 1', 'Week 1.pdf'],
    ['Week 1.PDF', 'Week 1.PDF'],
    ['<"R&D">', '&lt;&quot;R&amp;D&quot;&gt;.pdf'],
  ])('is named %s as %s', async (presentation_description, filename) => {
    const { body } = await request({ presentation_url, presentation_description })
    expect(body).toContain(` filename="${filename}"/>`)
  })

  test('a description alone is nothing', async () => {
    expect((await request({ presentation_description: 'Week 1' })).body).toBeUndefined()
  })
})

describe('name and passwords', () => {
  test.each([
    ['Maths', 'Maths'],
    ['A', 'A.'],
    ['  a\u0000b\n', 'a b'],
    ['😀'.repeat(100), '😀'.repeat(64)],
    [`${'x'.repeat(127)}😀`, 'x'.repeat(127)],
  ])('%j is called %j', async (name, expected) => {
    expect((await request({}, {}, name)).params.name).toBe(expected)
  })

  test('passwords differ by role and meeting, and are the same every time', async () => {
    const all = [...(await meetingPasswords('abc')), ...(await meetingPasswords('abd'))]
    expect(new Set(all).size).toBe(4)
    expect(all.every(password => /^[0-9a-f]{32}$/.test(password))).toBe(true)
    expect((await request({})).params).toMatchObject({ attendeePW: all[0], moderatorPW: all[1] })
  })
})
