/** A stay as a bar: where it begins and how long it is, in percent of the meeting. */
export interface Bar {
  start: number
  width: number
}

/** The thinnest bar that can be seen, in percent. */
const thinnest = 1

/** Stays as bars between a meeting's begin and its end (or now); what lies outside is cut. */
export function barsOf(
  stays: readonly { joined_at: string; left_at: string | null }[],
  meeting: { from: number; to: number },
): Bar[] {
  const whole = Math.max(1, meeting.to - meeting.from)
  const at = (time: number) => Math.min(100, Math.max(0, ((time - meeting.from) / whole) * 100))
  return stays.map(({ joined_at, left_at }) => {
    const start = at(Date.parse(joined_at))
    const end = at(left_at === null ? meeting.to : Date.parse(left_at))
    const width = Math.max(thinnest, end - start)
    return { start: Math.min(start, 100 - width), width }
  })
}
