import { formatLocale } from '#messages/locale.ts'
import { fullTime } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'

interface Invitation {
  url: string
  /** The code that its link asks for, where it does. */
  code?: string | undefined
  /** Until when the link is good; null: for as long as the room is there. */
  until: string | null
}

/** A text to paste into a mail or a chat: what, where, with which code, until when. In the reader's language. */
export function invitationText(
  { room_name }: Pick<Room, 'room_name'>,
  { url, code, until }: Invitation,
): string {
  return [
    t('invite.text', { name: room_name }),
    url,
    ...(code ? [t('invite.code', { code })] : []),
    ...(until ? [t('invite.until', { time: fullTime(new Date(until), formatLocale(), timeZone()) })] : []),
  ].join('\n')
}
