import { note, success } from '../answers.ts'
import { internalMeetingId } from '../ids.ts'
import { Refusal } from '../messages.ts'
import { meetingId, type Params, password } from '../params.ts'
import { chooseServer } from '../scalelite/servers.ts'
import type { Tenant } from '../scalelite/tenants.ts'
import { emit } from '../world/hooks.ts'
import { finish } from '../world/lifetimes.ts'
import { hasUserJoined, type Meeting } from '../world/meeting.ts'
import type { World } from '../world/world.ts'
import type { CallRequest } from './call.ts'
import { checkCreateParams, settingsOf } from './create-params.ts'
import { createDate } from './dates.ts'
import { documentsOf } from './documents.ts'

/** Opens a meeting, or answers with the one that is open (idempotent: `duplicateWarning`). One being ended makes room. */
export async function create({ world, params, tenant, xml }: CallRequest): Promise<Response> {
  const id = meetingId(params)
  checkCreateParams(params)
  const passwords = { attendee: password(params, 'attendeePW'), moderator: password(params, 'moderatorPW') }
  const ending = world.meetings.get(id)
  if (ending?.endRequestedAt !== undefined) {
    await finish(world, ending, { at: world.clock.now(), how: 'api' })
  }
  // Ids are global: tenants of a load balancer meet here too.
  const existing = world.meetings.get(id)
  if (existing) {
    refuseStranger(existing, passwords)
    return success({ ...createdFields(existing), ...note('duplicateWarning') })
  }
  const meeting = open(world, { id, params, passwords, tenant })
  meeting.documents.push(...documentsOf(xml))
  world.meetings.set(id, meeting)
  world.history.push(meeting)
  world.forciblyEnded.delete(id)
  emit(world, 'meeting-created', meeting, { meeting: eventFields(meeting) })
  return success({ ...createdFields(meeting), messageKey: '', message: '' })
}

interface Passwords {
  attendee: string | undefined
  moderator: string | undefined
}

/**
 * The same passwords may have the meeting again, and so may whoever sends none at all: a real server then
 * hands out the moderator's password too (ApiController.create), which is why ids must be unguessable.
 */
function refuseStranger(existing: Meeting, { attendee, moderator }: Passwords): void {
  const same = attendee === existing.attendeePassword && moderator === existing.moderatorPassword
  const none = attendee === undefined && moderator === undefined
  if (!same && !none) throw new Refusal('idNotUnique')
}

interface Opening {
  id: string
  params: Params
  passwords: Passwords
  tenant: Tenant | undefined
}

function open(world: World, { id, params, passwords, tenant }: Opening): Meeting {
  const createTime = freeCreateTime(world, id)
  const settings = settingsOf(world, params)
  if (passwords.attendee !== undefined) settings.attendeePassword = passwords.attendee
  if (passwords.moderator !== undefined) settings.moderatorPassword = passwords.moderator
  const meeting: Meeting = {
    ...settings,
    externalId: id,
    internalId: internalMeetingId(id, createTime),
    createTime,
    createParams: params.except('attendeePW', 'moderatorPW', 'checksum'),
    present: [],
    left: [],
    documents: [],
    chat: [],
  }
  return world.mode === 'scalelite' ? balanced(world, meeting, tenant) : meeting
}

/** Now; a ms later than the session before, should that be of this very moment: ids hold the time. */
function freeCreateTime(world: World, id: string): number {
  const before = world.history.findLast(({ externalId }) => externalId === id)
  return Math.max(world.clock.now(), (before?.createTime ?? 0) + 1)
}

/** What the load balancer changes on the way to a server. */
function balanced(world: World, meeting: Meeting, tenant: Tenant | undefined): Meeting {
  const { 'bbb-recording-ready-url': recordingReadyUrl, 'server-tag': wanted, ...metadata } = meeting.metadata
  const server = chooseServer(world, wanted)
  const limit = world.maxMeetingDuration
  const unclamped = limit === 0 || (meeting.duration > 0 && meeting.duration <= limit)
  return {
    ...meeting,
    server: server.name,
    recordingReadyUrl,
    tenant: tenant?.id,
    metadata: {
      ...metadata,
      ...(server.tag === undefined ? {} : { 'server-tag': server.tag }),
      ...(tenant ? { 'tenant-id': tenant.id, 'tenant-name': tenant.name } : {}),
    },
    voiceBridge: world.ids.digits(9),
    duration: unclamped ? meeting.duration : limit,
  }
}

function createdFields(meeting: Meeting) {
  return {
    meetingID: meeting.externalId,
    internalMeetingID: meeting.internalId,
    parentMeetingID: meeting.breakout?.parentId ?? 'bbb-none',
    attendeePW: meeting.attendeePassword,
    moderatorPW: meeting.moderatorPassword,
    createTime: meeting.createTime,
    voiceBridge: meeting.voiceBridge,
    dialNumber: meeting.dialNumber,
    createDate: createDate(meeting.createTime),
    hasUserJoined: hasUserJoined(meeting),
    duration: meeting.duration,
    hasBeenForciblyEnded: meeting.endRequestedAt !== undefined,
  }
}

function eventFields(meeting: Meeting) {
  return {
    name: meeting.name,
    'is-breakout': meeting.breakout !== undefined,
    'parent-id': meeting.breakout?.parentId ?? 'bbb-none',
    duration: meeting.duration,
    'create-time': meeting.createTime,
    'create-date': createDate(meeting.createTime),
    'moderator-pass': meeting.moderatorPassword,
    'viewer-pass': meeting.attendeePassword,
    record: meeting.record,
    'voice-conf': meeting.voiceBridge,
    'dial-number': meeting.dialNumber,
    'max-users': meeting.maxParticipants,
    metadata: meeting.metadata,
  }
}
