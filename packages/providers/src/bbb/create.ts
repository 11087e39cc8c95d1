import type { MeetingSpec } from '../meeting-types.ts'
import { hash } from './checksum.ts'
import { presentationBody } from './presentation.ts'
import { type RoomSetting, roomSettings } from './room-settings.ts'
import { cutEncoded, cutText, lineText, messageText } from './text.ts'

export type CreateRequest = { params: Map<string, string>; body: string | undefined }

/** What `create` is called with for a meeting. The room's settings first: features have the last word. */
export async function createRequest(meeting: MeetingSpec): Promise<CreateRequest> {
  const [attendeePW, moderatorPW] = await meetingPasswords(meeting.meeting_id)
  const params = new Map([
    ['meetingID', meeting.meeting_id],
    ['name', meetingName(meeting.name)],
    ['attendeePW', attendeePW],
    ['moderatorPW', moderatorPW],
    ['meta_bbb-origin', 'StreamWise'],
  ])
  if (meeting.logout_url) params.set('logoutURL', meeting.logout_url)

  const disabled = new Set<string>()
  for (const [name, setting] of Object.entries(roomSettings)) {
    const value = valueText(setting, meeting.settings[name])
    if (value === undefined || (setting.recording && meeting.features.recording !== true)) continue
    if ('param' in setting) params.set(setting.param, value)
    if ('disables' in setting && value === 'false') disabled.add(setting.disables)
  }
  applyFeatures(meeting.features, params, disabled)
  applyNotice(meeting.moderator_notice, params)
  if (disabled.size > 0) params.set('disabledFeatures', [...disabled].join(','))
  for (const [name, value] of callbackParams(meeting.callbacks)) params.set(name, value)
  return { params, body: presentationBody(meeting.settings) }
}

/** What may be left out where a request would be too long: the platform then hears of it later, by asking. */
export const dispensable = [
  'meta_analytics-callback-url',
  'meta_bbb-recording-ready-url',
  'meta_endCallbackUrl',
] as const

/** Analytics are made of a meeting's events, which a server only keeps where it is told to. */
function callbackParams(callbacks: MeetingSpec['callbacks']): [string, string][] {
  if (!callbacks) return []
  return [
    ['meta_endCallbackUrl', callbacks.ended],
    ['meta_bbb-recording-ready-url', callbacks.recording],
    ['meta_analytics-callback-url', callbacks.analytics],
    ['meetingKeepEvents', 'true'],
  ]
}

/** How many bytes of the URL the message to moderators may take, and how many of them a notice of ours. */
const maxModeratorMessage = 1200
const maxNotice = 600

/** The notice stands before the room's own message, which gives way where there is no room for both. */
function applyNotice(notice: string | undefined, params: Map<string, string>): void {
  const first = cutEncoded(lineText(notice ?? ''), maxNotice)
  if (first === '') return
  const own = params.get('moderatorOnlyMessage')
  const text = own === undefined ? first : cutEncoded(`${first}<br>${own}`, maxModeratorMessage)
  // A break that was cut in its middle would be shown as it is written.
  params.set('moderatorOnlyMessage', text.replace(/<[^>]{0,3}$/, ''))
}

/**
 * The passwords of a meeting, the same each time. `create` without any hands out whatever meeting already has this id,
 * with these it succeeds only for one that we made; and behind Scalelite two first calls at once, each without, collide
 * (`idNotUnique`). They open nothing by themselves: every call is signed with the secret, and we join by role. They do
 * not depend on the secret, so that a running meeting outlives its rotation.
 */
export async function meetingPasswords(meetingId: string): Promise<[attendee: string, moderator: string]> {
  const [attendee, moderator] = await Promise.all([
    hash('sha256', `streamwise:attendee:${meetingId}`),
    hash('sha256', `streamwise:moderator:${meetingId}`),
  ])
  return [attendee.slice(0, 32), moderator.slice(0, 32)]
}

const locks: Readonly<Record<string, string>> = {
  private_chat: 'lockSettingsDisablePrivateChat',
  public_chat: 'lockSettingsDisablePublicChat',
  shared_notes: 'lockSettingsDisableNotes',
}

function applyFeatures(
  features: MeetingSpec['features'],
  params: Map<string, string>,
  disabled: Set<string>,
): void {
  limit(params, 'duration', features.max_duration)
  limit(params, 'maxParticipants', features.max_participants)
  params.set('record', String(features.recording === true))
  if (features.recording !== true) {
    // A server's defaults could record all the same.
    params.set('autoStartRecording', 'false')
    params.set('allowStartStopRecording', 'false')
  }
  for (const [feature, param] of Object.entries(locks))
    if (features[feature] === false) params.set(param, 'true')
  if (features.screen_sharing === false) disabled.add('screenshare')
}

/** BigBlueButton takes 0 for "no limit"; for us it is the tightest one. */
function limit(params: Map<string, string>, param: string, value: number | boolean | undefined): void {
  if (typeof value === 'number') params.set(param, String(Math.max(1, Math.floor(value))))
}

function valueText(setting: RoomSetting, value: unknown): string | undefined {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value === '') return undefined
  if (setting.kind === 'enum') return value.toUpperCase()
  return setting.kind === 'text' && setting.multiline ? messageText(value) : lineText(value)
}

/** BigBlueButton wants 2 characters at least, and a name must leave the URL room for the rest. */
function meetingName(name: string): string {
  return cutText(lineText(name), 128).padEnd(2, '.')
}
