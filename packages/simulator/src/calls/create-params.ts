import { webUrl } from '../answers.ts'
import { Refusal } from '../messages.ts'
import type { Params } from '../params.ts'
import { GUEST_POLICIES, type MeetingSettings } from '../world/meeting.ts'
import type { World } from '../world/world.ts'

const BOOLEANS = [
  'record',
  'autoStartRecording',
  'allowStartStopRecording',
  'recordFullDurationMedia',
  'isBreakout',
  'isBreakoutRoom',
  'freeJoin',
  'breakoutRoomsEnabled',
  'breakoutRoomsPrivateChatEnabled',
  'breakoutRoomsRecord',
  'breakoutRoomsCaptureSlides',
  'breakoutRoomsCaptureNotes',
  'webcamsOnlyForModerator',
  'muteOnStart',
  'allowModsToUnmuteUsers',
  'allowModsToEjectCameras',
  'lockSettingsDisableCam',
  'lockSettingsDisableMic',
  'lockSettingsDisablePrivateChat',
  'lockSettingsDisablePublicChat',
  'lockSettingsDisableNotes',
  'lockSettingsHideUserList',
  'lockSettingsLockOnJoin',
  'lockSettingsLockOnJoinConfigurable',
  'lockSettingsHideViewersCursor',
  'lockSettingsHideViewersAnnotation',
  'meetingKeepEvents',
  'endWhenNoModerator',
  'learningDashboardEnabled',
  'virtualBackgroundsDisabled',
  'allowRequestsWithoutSession',
  'authenticatedGuest',
  'preUploadedPresentationOverrideDefault',
  'notifyRecordingIsOn',
  'allowOverrideClientSettingsOnCreateCall',
  'allowPromoteGuestToModerator',
  'multiUserWhiteboardEnabled',
] as const

const INTEGERS = [
  'voiceBridge',
  'duration',
  'maxParticipants',
  'sequence',
  'endWhenNoModeratorDelayInMinutes',
  'learningDashboardCleanupDelayInMinutes',
  'userCameraCap',
  'meetingCameraCap',
  'maxPinnedCameras',
  'maxNumPages',
  'meetingExpireIfNoUserJoinedInMinutes',
  'meetingExpireWhenLastUserLeftInMinutes',
] as const

const LAYOUTS = [
  'CUSTOM_LAYOUT',
  'SMART_LAYOUT',
  'PRESENTATION_FOCUS',
  'VIDEO_FOCUS',
  'CAMERAS_ONLY',
  'PRESENTATION_ONLY',
  'PARTICIPANTS_AND_CHAT_ONLY',
  'MEDIA_ONLY',
] as const

/** Throws `validationError` (or the key of the rule broken) for the first parameter that a server would not take. */
export function checkCreateParams(params: Params): void {
  const name = params.text('name')
  if (name === undefined) throw invalid('You must provide a meeting name')
  if (name.length < 2 || name.length > 256) throw invalid('Meeting name must be between 2 and 256 characters')
  for (const boolean of BOOLEANS) params.boolean(boolean)
  for (const integer of INTEGERS) params.integer(integer)
  params.oneOf('guestPolicy', GUEST_POLICIES)
  params.oneOf('meetingLayout', LAYOUTS)
  const color = params.text('bannerColor')
  if (color !== undefined && !/^#[0-9a-f]{6}$/i.test(color)) throw invalid('bannerColor must be #RRGGBB')
  const upload = params.text('presentationUploadExternalUrl')
  if (upload !== undefined && !webUrl(upload)) throw invalid('presentationUploadExternalUrl must be a URL')
  const groups = params.text('groups')
  if (groups !== undefined && !isJsonArray(groups)) throw invalid('groups must be a JSON array')
}

/** The settings of a new meeting with a server's defaults. Throws what a breakout room or voice bridge may lack. */
export function settingsOf(world: World, params: Params): MeetingSettings {
  const { ids } = world
  return {
    name: params.text('name') ?? '',
    attendeePassword: ids.token(8),
    moderatorPassword: ids.token(8),
    voiceBridge: freeVoiceBridge(world, params),
    dialNumber: params.text('dialNumber') ?? '613-555-1234',
    duration: params.integer('duration') ?? 0,
    maxParticipants: params.integer('maxParticipants') ?? 0,
    record: params.boolean('record') ?? false,
    keepEvents: params.boolean('meetingKeepEvents') ?? false,
    logoutUrl: webUrl(params.text('logoutURL'))?.href,
    endedUrl: webUrl(params.text('meetingEndedURL'))?.href,
    welcome: params.text('welcome') ?? '',
    bannerText: params.text('bannerText') ?? '',
    metadata: params.metadata(),
    guestPolicy: params.oneOf('guestPolicy', GUEST_POLICIES) ?? 'ALWAYS_ACCEPT',
    authenticatedGuest: params.boolean('authenticatedGuest') ?? true,
    allowRequestsWithoutSession: params.boolean('allowRequestsWithoutSession') ?? false,
    expireIfNoUserJoined: params.integer('meetingExpireIfNoUserJoinedInMinutes') ?? 5,
    expireWhenLastUserLeft: params.integer('meetingExpireWhenLastUserLeftInMinutes') ?? 1,
    endWhenNoModerator: params.boolean('endWhenNoModerator') ?? false,
    endWhenNoModeratorDelay: params.integer('endWhenNoModeratorDelayInMinutes') ?? 1,
    breakout: breakoutOf(world, params),
  }
}

function freeVoiceBridge(world: World, params: Params): string {
  const taken = new Set([...world.meetings.values()].map(meeting => meeting.voiceBridge))
  const wanted = params.text('voiceBridge')
  if (wanted !== undefined) {
    if (taken.has(wanted)) throw new Refusal('nonUniqueVoiceBridge')
    return wanted
  }
  const tries = Array.from({ length: 10 }, () => world.ids.digits(5))
  const free = tries.find(bridge => !taken.has(bridge))
  if (!free) throw new Refusal('nonUniqueVoiceBridge')
  return free
}

function breakoutOf(world: World, params: Params): MeetingSettings['breakout'] {
  if (!params.boolean('isBreakout')) return undefined
  const parentId = params.text('parentMeetingID')
  if (parentId === undefined) throw new Refusal('parentMeetingIdMissing')
  const parent = world.meetings.get(parentId)
  if (!parent) throw new Refusal('parentMeetingDoesNotExist')
  return {
    parentId: parent.internalId,
    sequence: params.integer('sequence') ?? 0,
    freeJoin: params.boolean('freeJoin') ?? false,
  }
}

function invalid(message: string): Refusal {
  return new Refusal('validationError', message)
}

function isJsonArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}
