import { attendanceOf, type Held } from './books.ts'
import { limitOf, type Room } from './business.ts'

/** Where more was going on than was sold, by the servers' own books: people in one meeting, and meetings at once. */
export function excesses(held: readonly Held[], rooms: readonly Room[]): string[] {
  const byMeetingId = new Map(rooms.map(room => [room.meeting_id, room]))
  const contracts = Map.groupBy(
    held.filter(({ stays }) => stays.length > 0),
    ({ meeting_id }) => byMeetingId.get(meeting_id)?.contract ?? 'none',
  )
  return [...contracts].flatMap(([contract, meetings]) => {
    const sold = rooms.find(room => room.contract === contract)?.sold
    if (!sold) return [`${meetings.length} meetings are of no room`]
    const fullest = Math.max(...meetings.map(({ stays }) => attendanceOf(stays).peak))
    const most = limitOf(sold, 'max_participants')
    const atOnce = Math.max(...meetings.map(({ stays }) => liveAt(meetings, firstOf(stays))))
    const allowed = limitOf(sold, 'max_concurrent_meetings')
    return [
      fullest > most ? `${sold.name}: ${fullest} people in a meeting of ${most}` : '',
      atOnce > allowed ? `${sold.name}: ${atOnce} meetings at once, and ${allowed} are sold` : '',
    ].filter(text => text !== '')
  })
}

const firstOf = (stays: Held['stays']): number => Math.min(...stays.map(({ from }) => from))

/** How many of them had somebody in at that moment. */
const liveAt = (meetings: readonly Held[], moment: number): number =>
  meetings.filter(({ stays }) => stays.some(({ from, to }) => from <= moment && moment < to)).length
