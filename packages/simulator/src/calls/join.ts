import { note, redirect, refusedXml, success, webUrl } from '../answers.ts'
import { checksumOf } from '../checksum.ts'
import { Refusal } from '../messages.ts'
import { meetingId, type Params, password } from '../params.ts'
import { serverOf } from '../scalelite/servers.ts'
import type { Meeting, Role } from '../world/meeting.ts'
import { register, type Session } from '../world/sessions.ts'
import { isBefore } from '../world/world.ts'
import { type CallRequest, meetingOf } from './call.ts'

/** Registers a joiner and sends the browser to the client, or answers XML when `redirect=false`. */
export function join({ world, params, origin, cookie }: CallRequest): Response {
  const meeting = joinable(world, params)
  const fullName = params.text('fullName')
  if (fullName === undefined) throw new Refusal('missingParamFullName')
  const guest = params.boolean('guest')
  const auth = params.boolean('auth')
  checkCreateTime(params, meeting)
  const role = roleOf(params, meeting)
  const session = register(world, meeting, {
    fullName,
    role,
    userId: params.text('userID'),
    guest,
    authenticated: auth ?? guest === undefined,
    cookie,
    logoutUrl: webUrl(params.text('logoutURL'))?.href,
    customData: params.userdata(),
  })
  const page = session.guestStatus === 'WAIT' ? 'guestWait' : ''
  const url = `${origin}/html5client/${page}?sessionToken=${session.token}`
  const headers = { 'set-cookie': `JSESSIONID=${session.cookie}; Path=/; HttpOnly` }
  if (params.boolean('redirect') !== false) return redirect(url, headers)
  const response = success(joinedFields(session, url))
  response.headers.set('set-cookie', headers['set-cookie'])
  return response
}

/** Scalelite: to the server that holds the meeting, by a link signed with that server's own secret. */
export function joinThroughBalancer(request: CallRequest): Response {
  const { world, params, origin } = request
  const meeting = meetingOf(request, meetingId(params))
  if (!meeting) throw new Refusal('notFound')
  const server = serverOf(world, meeting.server)
  const query = new URLSearchParams(params.except('checksum')).toString()
  const checksum = checksumOf('join', query, server.secret, 'sha256')
  return redirect(`${origin}/servers/${server.name}/bigbluebutton/api/join?${query}&checksum=${checksum}`)
}

/**
 * A join is made by a browser: errors go to `errorRedirectUrl` (since 3.0), the link's or the meeting's logout URL, else to
 * the server's own page, as `?errors=[{key, message}]`. "Params required" alone is XML (ApiController.join).
 */
export function refuseJoin(
  refusal: Refusal,
  { world, params, origin }: Pick<CallRequest, 'world' | 'params' | 'origin'>,
): Response {
  if (refusal.key === 'Params required') return refusedXml(refusal)
  const meeting = world.meetings.get(params.text('meetingID') ?? '')
  const target =
    (isBefore(world, 3) ? undefined : webUrl(params.text('errorRedirectUrl'))) ??
    webUrl(params.text('logoutURL')) ??
    webUrl(meeting?.logoutUrl) ??
    new URL('/', origin)
  target.searchParams.set('errors', JSON.stringify([{ key: refusal.key, message: refusal.message }]))
  return redirect(target.href)
}

function joinable(world: CallRequest['world'], params: Params): Meeting {
  const id = meetingId(params)
  const meeting = world.meetings.get(id)
  if (meeting && meeting.endRequestedAt === undefined) return meeting
  if (meeting) throw new Refusal('meetingForciblyEnded')
  throw new Refusal(world.forciblyEnded.has(id) ? 'meetingForciblyEnded' : 'invalidMeetingIdentifier')
}

/** An old link must not open a later session of the same id. */
function checkCreateTime(params: Params, meeting: Meeting): void {
  const createTime = params.text('createTime')
  if (createTime === undefined) return
  if (!/^\d+$/.test(createTime)) throw new Refusal('validationError', 'createTime must be an integral value')
  if (Number(createTime) !== meeting.createTime) throw new Refusal('mismatchCreateTimeParam')
}

/** A valid role wins over a password; without either there is no way in. */
function roleOf(params: Params, meeting: Meeting): Role {
  const given = password(params, 'password')
  const role = params.text('role')?.toUpperCase()
  if (role === 'MODERATOR' || role === 'VIEWER') return role
  if (given === undefined) throw new Refusal('Params required')
  if (given === meeting.moderatorPassword) return 'MODERATOR'
  if (given === meeting.attendeePassword) return 'VIEWER'
  throw new Refusal('Params required', 'You must enter a valid password')
}

function joinedFields(session: Session, url: string) {
  return {
    ...note(session.guestStatus === 'WAIT' ? 'guestWait' : 'successfullyJoined'),
    meeting_id: session.internalMeetingId,
    user_id: session.user.internalUserId,
    auth_token: session.authToken,
    session_token: session.token,
    guestStatus: session.guestStatus,
    url,
  }
}
