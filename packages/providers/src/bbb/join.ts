import type { JoinSpec } from '../meeting-types.ts'
import { type Server, signedUrl } from './request.ts'
import { lineText } from './text.ts'

/** `createTime` makes the link one for this session: it opens no later meeting with the same id. */
export function joinUrl(server: Server, join: JoinSpec): Promise<string> {
  return signedUrl(server, 'join', [
    ['meetingID', join.meeting_id],
    ['fullName', lineText(join.full_name)],
    ['role', join.role === 'moderator' ? 'MODERATOR' : 'VIEWER'],
    ['createTime', String(join.create_time)],
    // Said for everybody: a server takes a viewer of whom nothing is said for a guest, who may have to wait.
    ['guest', String(join.role === 'guest')],
    ['userID', join.user_id],
  ])
}
