import * as z from 'zod'

/** A setting that a room on Jitsi can have. Shared names mean what they mean on BigBlueButton. */
type RoomSetting = {
  group: string
  title: string
  description: string
  default: boolean
  /** The feature without which it says nothing. */
  feature?: string
  /** The key of config.js that the link overrides; Jitsi takes only some from a link (configWhitelist.ts). */
  config?: string
}

const media = 'Audio and video'

/** All of them are switches. Those without `config` are read where the token is made. */
export const roomSettings: Readonly<Record<string, RoomSetting>> = {
  mute_on_start: {
    group: media,
    title: 'Mute on join',
    description: 'Participants join with their microphone muted.',
    default: false,
    config: 'startWithAudioMuted',
  },
  camera_off_on_start: {
    group: media,
    title: 'Cameras off at the start',
    description: 'Participants join with their camera off (Jitsi).',
    default: false,
    config: 'startWithVideoMuted',
  },
  audio_only_on_start: {
    group: media,
    title: 'Audio only at the start',
    description: 'Participants join without seeing or sending video, which spares slow lines (Jitsi).',
    default: false,
    config: 'startAudioOnly',
  },
  check_devices: {
    group: media,
    title: 'Check devices before joining',
    description: 'Participants choose microphone and camera before they enter (Jitsi).',
    default: true,
    config: 'prejoinConfig.enabled',
  },
  allow_start_stop_recording: {
    group: 'Recording',
    title: 'Moderators can start and stop recording',
    description: 'When off, meetings are only recorded automatically, from start to end.',
    default: true,
    feature: 'recording',
  },
}

export const roomSettingsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(roomSettings).map(([name, { config: _, ...meta }]) => [
      name,
      z.boolean({ error: 'Must be true or false.' }).meta(meta).optional(),
    ]),
  ),
)

/** What a link overrides of config.js, of what is set. */
export function configOf(settings: Readonly<Record<string, unknown>>): [key: string, value: boolean][] {
  return Object.entries(roomSettings).flatMap(([name, { config }]) => {
    const value = settings[name]
    return config && typeof value === 'boolean' ? [[config, value] as [string, boolean]] : []
  })
}
