import { Refusal } from '../messages.ts'
import { emit } from './hooks.ts'
import { guestStatusOf, isFull, type Meeting, type Participant, type Role } from './meeting.ts'
import type { World } from './world.ts'

/** One use of a join link. The person is in the meeting only once a browser opens the client with it. */
export interface Session {
  token: string
  authToken: string
  meetingId: string
  internalMeetingId: string
  /** JSESSIONID: the client must come from the browser that joined, unless the meeting allows otherwise. */
  cookie: string
  guestStatus: 'ALLOW' | 'WAIT' | 'DENY'
  user: Omit<Participant, 'joinedAt' | 'leftAt'>
  logoutUrl?: string
  entered: boolean
}

export interface Joiner {
  fullName: string
  role: Role
  userId?: string
  guest?: boolean
  authenticated: boolean
  cookie?: string
  logoutUrl?: string
  customData: Record<string, string>
}

/** Registers a joiner. Throws `maxParticipantsReached`, `guestDeniedAccess`. */
export function register(world: World, meeting: Meeting, joiner: Joiner): Session {
  const internalUserId = `w_${world.ids.token(12)}`
  const userId = joiner.userId ?? internalUserId
  const guestStatus = guestStatusOf(meeting, { ...joiner, guest: joiner.guest })
  if (isFull(meeting, userId)) throw new Refusal('maxParticipantsReached')
  if (guestStatus === 'DENY') throw new Refusal('guestDeniedAccess')
  const session: Session = {
    token: world.ids.token(16),
    authToken: world.ids.token(12),
    meetingId: meeting.externalId,
    internalMeetingId: meeting.internalId,
    cookie: joiner.cookie ?? world.ids.token(32).toUpperCase(),
    guestStatus,
    user: {
      internalUserId,
      userId,
      fullName: joiner.fullName,
      role: joiner.role,
      guest: joiner.guest ?? false,
      customData: joiner.customData,
    },
    logoutUrl: joiner.logoutUrl ?? meeting.logoutUrl,
    entered: false,
  }
  world.sessions.set(session.token, session)
  return session
}

/** The live session of a token and its meeting. Throws `missingSession` also when the browser is another one. */
export function sessionOf(world: World, token: string | undefined, cookie: string | undefined) {
  const session = token === undefined ? undefined : world.sessions.get(token)
  const meeting = session && world.meetings.get(session.meetingId)
  if (!session || !meeting || meeting.internalId !== session.internalMeetingId) {
    throw new Refusal('missingSession')
  }
  if (!meeting.allowRequestsWithoutSession && cookie !== session.cookie) throw new Refusal('missingSession')
  return { session, meeting }
}

/** The browser opened the client: from now on the person counts. Again is no second time. */
export function enter(world: World, session: Session, meeting: Meeting): void {
  if (session.entered) return
  if (isFull(meeting, session.user.userId)) throw new Refusal('maxParticipantsReached')
  const participant = { ...session.user, joinedAt: world.clock.now() }
  session.entered = true
  meeting.present.push(participant)
  meeting.emptySince = undefined
  if (participant.role === 'MODERATOR') meeting.withoutModeratorSince = undefined
  emit(world, 'user-joined', meeting, { user: userAttributes(participant) })
}

export function leave(world: World, session: Session, meeting: Meeting): void {
  world.sessions.delete(session.token)
  const participant = meeting.present.find(
    ({ internalUserId }) => internalUserId === session.user.internalUserId,
  )
  if (!participant) return
  const now = world.clock.now()
  participant.leftAt = now
  meeting.left.push(participant)
  meeting.present = meeting.present.filter(other => other !== participant)
  if (meeting.present.length === 0) meeting.emptySince = now
  if (participant.role === 'MODERATOR' && meeting.present.every(({ role }) => role !== 'MODERATOR')) {
    meeting.withoutModeratorSince = now
  }
  emit(world, 'user-left', meeting, { user: userAttributes(participant) })
}

/** Sessions that wait at the door of a meeting, in the order they came. */
export function waiting(world: World, meeting: Meeting): Session[] {
  return [...world.sessions.values()].filter(
    session => session.internalMeetingId === meeting.internalId && session.guestStatus === 'WAIT',
  )
}

function userAttributes(participant: Participant): Record<string, unknown> {
  return {
    'internal-user-id': participant.internalUserId,
    'external-user-id': participant.userId,
    name: participant.fullName,
    role: participant.role,
    presenter: false,
    guest: participant.guest,
  }
}
