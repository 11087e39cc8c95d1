/** One setting that a room can have: all that the schema, the form and the call to BigBlueButton need. */
export type RoomSetting = {
  group: string
  title: string
  description: string
  /** What BigBlueButton does where nothing is set, unless its operator changed that. Never sent. */
  default?: string | number | boolean
  /** The BigBlueButton that brought it; older ones ignore it. */
  since?: string
  /** Applies to recorded meetings alone. */
  recording?: true
} & SettingKind &
  SettingTarget

type SettingKind =
  /** `max` counts characters, `encoded` the bytes that they take in a URL, which has room for 8 KiB in all. */
  | { kind: 'text'; max: number; encoded: number; multiline?: true }
  | { kind: 'boolean' }
  | { kind: 'integer'; min: number; max: number }
  /** Our words, each with a label for people. BigBlueButton's are the same in capitals. */
  | { kind: 'enum'; labels: Readonly<Record<string, string>> }
  | { kind: 'color' }
  | { kind: 'url' }

type SettingTarget =
  /** Sent as this parameter of `create`. */
  | { param: string }
  /** A switch whose `false` puts this word into the parameter `disabledFeatures`. */
  | { disables: string }
  /** Goes into the presentation module of the body. */
  | { presentation: 'url' | 'name' }

const messages = 'Messages'
const recording = 'Recording'
const media = 'Audio and video'
const chat = 'Chat and notes'
const look = 'Layout and branding'
const end = 'Meeting end'
const presentation = 'Presentation'
const guests = 'Guests'

/** Source of parameters, defaults and versions: docs/docs/data/create.tsx of BigBlueButton 3.0. */
export const roomSettings: Readonly<Record<string, RoomSetting>> = {
  welcome_message: {
    group: messages,
    title: 'Welcome message',
    description: 'Shown in the chat to everyone who joins. %%CONFNAME%% is replaced by the room’s name.',
    kind: 'text',
    max: 1500,
    encoded: 2400,
    multiline: true,
    param: 'welcome',
  },
  moderator_only_message: {
    group: messages,
    title: 'Message for moderators',
    description: 'Shown in the chat to moderators only.',
    kind: 'text',
    max: 600,
    encoded: 900,
    multiline: true,
    param: 'moderatorOnlyMessage',
  },
  allow_start_stop_recording: {
    group: recording,
    title: 'Moderators can start and stop recording',
    description: 'When off, meetings are only recorded automatically, from start to end.',
    kind: 'boolean',
    default: true,
    recording: true,
    param: 'allowStartStopRecording',
  },
  auto_start_recording: {
    group: recording,
    title: 'Start recording automatically',
    description: 'Recording starts when the first person joins.',
    kind: 'boolean',
    default: false,
    recording: true,
    param: 'autoStartRecording',
  },
  notify_recording_is_on: {
    group: recording,
    title: 'Ask for recording consent',
    description: 'A dialog tells participants when recording starts.',
    kind: 'boolean',
    default: false,
    since: '2.6',
    recording: true,
    param: 'notifyRecordingIsOn',
  },
  webcams_only_for_moderator: {
    group: media,
    title: 'Webcams for moderators only',
    description: 'Only moderators see viewers’ webcams.',
    kind: 'boolean',
    default: false,
    param: 'webcamsOnlyForModerator',
  },
  mute_on_start: {
    group: media,
    title: 'Mute on join',
    description: 'Participants join with their microphone muted.',
    kind: 'boolean',
    default: false,
    param: 'muteOnStart',
  },
  allow_mods_to_unmute_users: {
    group: media,
    title: 'Moderators can unmute others',
    description: 'Moderators can turn on other people’s microphones.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'allowModsToUnmuteUsers',
  },
  allow_mods_to_eject_cameras: {
    group: media,
    title: 'Moderators can stop webcams',
    description: 'Moderators can turn off other people’s webcams.',
    kind: 'boolean',
    default: false,
    since: '2.4',
    param: 'allowModsToEjectCameras',
  },
  disable_cam: {
    group: media,
    title: 'Disable viewer webcams',
    description: 'Only moderators can share a webcam.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsDisableCam',
  },
  disable_mic: {
    group: media,
    title: 'Disable viewer microphones',
    description: 'Only moderators can use a microphone.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsDisableMic',
  },
  user_camera_cap: {
    group: media,
    title: 'Webcams per person',
    description: 'How many webcams one person can share at once. 0 for no limit.',
    kind: 'integer',
    min: 0,
    max: 100,
    default: 3,
    since: '2.4.5',
    param: 'userCameraCap',
  },
  meeting_camera_cap: {
    group: media,
    title: 'Webcams per meeting',
    description: 'How many webcams a meeting can show at once. 0 for no limit.',
    kind: 'integer',
    min: 0,
    max: 1000,
    default: 0,
    since: '2.5',
    param: 'meetingCameraCap',
  },
  disable_private_chat: {
    group: chat,
    title: 'Disable private chat',
    description: 'Viewers can’t message individual people.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsDisablePrivateChat',
  },
  disable_public_chat: {
    group: chat,
    title: 'Disable public chat',
    description: 'Viewers can’t message everyone.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsDisablePublicChat',
  },
  disable_notes: {
    group: chat,
    title: 'Disable shared notes',
    description: 'Viewers can’t edit the shared notes.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsDisableNotes',
  },
  hide_user_list: {
    group: chat,
    title: 'Hide participant list',
    description: 'Viewers don’t see other viewers in the list.',
    kind: 'boolean',
    default: false,
    since: '2.2',
    param: 'lockSettingsHideUserList',
  },
  banner_text: {
    group: look,
    title: 'Banner',
    description: 'A line of text at the top of the meeting.',
    kind: 'text',
    max: 200,
    encoded: 400,
    param: 'bannerText',
  },
  banner_color: {
    group: look,
    title: 'Banner color',
    description: 'The background of the banner.',
    kind: 'color',
    param: 'bannerColor',
  },
  meeting_layout: {
    group: look,
    title: 'Layout',
    description: 'The layout when the meeting starts.',
    kind: 'enum',
    labels: {
      custom_layout: 'Custom',
      smart_layout: 'Smart',
      presentation_focus: 'Focus on the presentation',
      video_focus: 'Focus on the webcams',
      cameras_only: 'Webcams only (BigBlueButton 3.0)',
      presentation_only: 'Presentation only (BigBlueButton 3.0)',
      participants_and_chat_only: 'People and chat only (BigBlueButton 3.0)',
    },
    default: 'smart_layout',
    since: '2.4',
    param: 'meetingLayout',
  },
  end_when_no_moderator: {
    group: end,
    title: 'End without moderators',
    description: 'Meetings end a few minutes after the last moderator leaves.',
    kind: 'boolean',
    default: false,
    since: '2.3',
    param: 'endWhenNoModerator',
  },
  end_when_no_moderator_timeout: {
    group: end,
    title: 'Minutes without a moderator',
    description: 'How long a meeting continues without a moderator.',
    kind: 'integer',
    min: 1,
    max: 1440,
    default: 1,
    since: '2.3',
    param: 'endWhenNoModeratorDelayInMinutes',
  },
  presentation_url: {
    group: presentation,
    title: 'Presentation',
    description: 'URL (https) of a file to load when the meeting starts.',
    kind: 'url',
    presentation: 'url',
  },
  presentation_description: {
    group: presentation,
    title: 'Presentation name',
    description: 'Shown instead of the file name.',
    kind: 'text',
    max: 100,
    encoded: 900,
    presentation: 'name',
  },
  hide_viewers_cursor: {
    group: presentation,
    title: 'Hide cursors on the whiteboard',
    description: 'Viewers don’t see other viewers’ cursors.',
    kind: 'boolean',
    default: false,
    since: '2.5',
    param: 'lockSettingsHideViewersCursor',
  },
  camera_as_content: {
    group: presentation,
    title: 'Camera as content',
    description: 'Presenters can show a camera instead of slides.',
    kind: 'boolean',
    default: true,
    since: '2.5',
    disables: 'cameraAsContent',
  },
  external_videos: {
    group: presentation,
    title: 'External videos',
    description: 'Presenters can play a video from another site for everyone.',
    kind: 'boolean',
    default: true,
    since: '2.5',
    disables: 'externalVideos',
  },
  guest_policy: {
    group: guests,
    title: 'Guests',
    description: 'Whether people with a guest link are let in.',
    kind: 'enum',
    labels: {
      always_accept: 'Let them in',
      ask_moderator: 'Ask a moderator',
      always_deny: 'Keep them out',
    },
    default: 'always_accept',
    param: 'guestPolicy',
  },
}
