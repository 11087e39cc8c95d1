import type { MeetingSpec } from '../meeting-types.ts'
import { hash } from './checksum.ts'
import { type RoomSetting, roomSettings } from './room-settings.ts'
import { cutText, lineText, messageText } from './text.ts'
import { escapeAttribute } from './xml.ts'

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
  if (disabled.size > 0) params.set('disabledFeatures', [...disabled].join(','))
  return { params, body: presentationBody(meeting.settings) }
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

/** The presentation that is loaded with the meeting (API reference, "Preupload Slides"). */
function presentationBody(settings: MeetingSpec['settings']): string | undefined {
  const url = settings.presentation_url
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined
  const filename = fileName(new URL(url), settings.presentation_description)
  const attributes = `url="${escapeAttribute(url)}"${filename && ` filename="${escapeAttribute(filename)}"`}`
  return `<modules><module name="presentation"><document ${attributes}/></module></modules>`
}

/** The description as a file's name; BigBlueButton knows a document's kind by the ending, so the address lends its own. */
function fileName(url: URL, description: unknown): string {
  const name = typeof description === 'string' ? lineText(description) : ''
  if (name === '') return ''
  const ending = /\.[a-z0-9]{1,5}$/i.exec(url.pathname)?.[0] ?? ''
  return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending
}
