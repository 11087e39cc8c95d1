export const GUEST_POLICIES = ['ALWAYS_ACCEPT', 'ALWAYS_DENY', 'ASK_MODERATOR', 'ALWAYS_ACCEPT_AUTH'] as const
export type GuestPolicy = (typeof GUEST_POLICIES)[number]

export type Role = 'MODERATOR' | 'VIEWER'

export interface Participant {
  /** `w_` and 12 characters: one joining of one person. */
  internalUserId: string
  userId: string
  fullName: string
  role: Role
  guest: boolean
  joinedAt: number
  leftAt?: number
  customData: Record<string, string>
}

/** What a create call decides. Times in minutes, as sent; 0 means without limit. */
export interface MeetingSettings {
  name: string
  attendeePassword: string
  moderatorPassword: string
  voiceBridge: string
  dialNumber: string
  duration: number
  maxParticipants: number
  record: boolean
  keepEvents: boolean
  logoutUrl?: string
  endedUrl?: string
  welcome: string
  bannerText: string
  metadata: Record<string, string>
  guestPolicy: GuestPolicy
  authenticatedGuest: boolean
  allowRequestsWithoutSession: boolean
  expireIfNoUserJoined: number
  expireWhenLastUserLeft: number
  endWhenNoModerator: boolean
  endWhenNoModeratorDelay: number
  breakout?: { parentId: string; sequence: number; freeJoin: boolean }
}

/** Why a meeting was over: an end call, its limit, nobody came, all left, no moderator, its parent, a restart. */
export type Ending = 'api' | 'duration' | 'nobody_came' | 'all_left' | 'no_moderator' | 'parent' | 'crash'

export interface Meeting extends MeetingSettings {
  externalId: string
  internalId: string
  createTime: number
  /** The parameters as they came, without passwords: what a test wants to see arrived. */
  createParams: Record<string, string>
  /** Scalelite: the server that holds it, and the callback that the load balancer keeps to itself. */
  server?: string
  tenant?: string
  recordingReadyUrl?: string
  present: Participant[]
  left: Participant[]
  emptySince?: number
  withoutModeratorSince?: number
  endRequestedAt?: number
  /** Once it is over; everybody who was in it has a `leftAt` then. */
  ended?: { at: number; how: Ending }
  documents: { filename: string; url?: string; bytes?: number }[]
  chat: { userName: string; message: string; at: number }[]
}

const MINUTE = 60_000

export const hasUserJoined = (meeting: Meeting): boolean =>
  meeting.present.length > 0 || meeting.left.length > 0

export const isRunning = (meeting: Meeting): boolean => meeting.present.length > 0

/** People are told apart by the id their front end gave them, so that a reload takes no second seat. */
export function isFull(meeting: Meeting, userId: string): boolean {
  const people = new Set(meeting.present.map(participant => participant.userId))
  return meeting.maxParticipants > 0 && people.size >= meeting.maxParticipants && !people.has(userId)
}

function after(since: number | undefined, minutes: number): number | undefined {
  return since === undefined || minutes === 0 ? undefined : since + minutes * MINUTE
}

/** When (ms) and how the meeting ends if nothing else happens, or undefined when it would go on for ever. */
export function endOf(meeting: Meeting, endDelayMs: number): Meeting['ended'] {
  const neverJoined = hasUserJoined(meeting) ? undefined : meeting.createTime
  const noModerator = meeting.endWhenNoModerator ? meeting.withoutModeratorSince : undefined
  const requested = meeting.endRequestedAt === undefined ? undefined : meeting.endRequestedAt + endDelayMs
  const ends: [number | undefined, Ending][] = [
    [requested, 'api'],
    [after(meeting.createTime, meeting.duration), 'duration'],
    [after(neverJoined, meeting.expireIfNoUserJoined), 'nobody_came'],
    [after(meeting.emptySince, meeting.expireWhenLastUserLeft), 'all_left'],
    [after(noModerator, meeting.endWhenNoModeratorDelay), 'no_moderator'],
  ]
  return ends
    .flatMap(([at, how]) => (at === undefined ? [] : [{ at, how }]))
    .reduce<Meeting['ended']>((first, end) => (first && first.at <= end.at ? first : end), undefined)
}

/** Whether a joiner may enter, must be let in, or is turned away (Meeting.calcGuestStatus). */
export function guestStatusOf(
  meeting: Pick<Meeting, 'guestPolicy' | 'authenticatedGuest'>,
  joiner: { role: Role; guest: boolean | undefined; authenticated: boolean },
): 'ALLOW' | 'WAIT' | 'DENY' {
  const guest = joiner.guest ?? false
  if (!meeting.authenticatedGuest && !guest) return 'ALLOW'
  if (meeting.authenticatedGuest && (joiner.role === 'MODERATOR' || joiner.guest === false)) return 'ALLOW'
  switch (meeting.guestPolicy) {
    case 'ALWAYS_ACCEPT':
      return 'ALLOW'
    case 'ALWAYS_DENY':
      return 'DENY'
    case 'ASK_MODERATOR':
      return guest || joiner.authenticated ? 'WAIT' : 'ALLOW'
    case 'ALWAYS_ACCEPT_AUTH':
      return guest && meeting.authenticatedGuest ? 'WAIT' : 'ALLOW'
  }
}
