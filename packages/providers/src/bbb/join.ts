import type { JoinSpec } from '../meeting-types.ts'
import { ProviderError } from '../provider-error.ts'
import { fits, type Server, signedUrl } from './request.ts'
import { cutText, lineText } from './text.ts'

/**
 * The signed link. `createTime` makes it one for this session: it opens no later meeting with the same id. A picture
 * and wishes about the client are left out where the link would be too long for the server.
 */
export async function joinUrl(server: Server, join: JoinSpec): Promise<string> {
  const needed: [string, string][] = [
    ['meetingID', join.meeting_id],
    ['fullName', cutText(lineText(join.full_name), 255)],
    ['role', join.role === 'moderator' ? 'MODERATOR' : 'VIEWER'],
    ['createTime', String(join.create_time)],
    // Said for everybody: a server takes a viewer of whom nothing is said for a guest, who may have to wait.
    ['guest', String(join.role === 'guest')],
    ['userID', join.user_id],
  ]
  const wishes = wishesOf(join)
  for (let count = wishes.length; count >= 0; count--) {
    const url = await signedUrl(server, 'join', [...needed, ...wishes.slice(0, count)])
    if (fits(url)) return url
  }
  throw new ProviderError('rejected', 'The link into the meeting is too long for the server.')
}

/** What a link can do without, the dearest first. */
function wishesOf({ locale, userdata = {}, avatar_url }: JoinSpec): [string, string][] {
  const wishes: [string, string][] = []
  if (locale && /^[a-zA-Z0-9-]{2,35}$/.test(locale))
    wishes.push(['userdata-bbb_override_default_locale', locale])
  for (const [name, value] of Object.entries(userdata))
    if (/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(name) && lineText(value) !== '')
      wishes.push([`userdata-${name}`, lineText(value)])
  if (avatar_url && URL.canParse(avatar_url) && new URL(avatar_url).protocol === 'https:')
    wishes.push(['avatarURL', avatar_url])
  return wishes.filter(([name], index) => wishes.findIndex(([other]) => other === name) === index)
}
