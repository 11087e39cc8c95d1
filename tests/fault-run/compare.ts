import { attendanceOf, type Held, heldOn, peopleOf } from './books.ts'
import { startOfRun } from './clock.ts'
import type { MeetingRow, Records } from './records.ts'
import type { Server } from './servers.ts'

export type Comparison = {
  /** What the platform says otherwise than the servers' books. Empty where all is true. */
  differences: string[]
  meetings: number
  exact: number
  sampled: number
  /** Made on a server by a call whose answer was lost, and never entered by anybody: the platform need not know. */
  unknown: number
  stays: number
  recordings: number
  /** The greatest share of its bound that a sampled meeting was off by. */
  furthest: number
}

type Bound = (meeting: Held, moment: number) => number

/** Holds the platform's records against the servers' own books. */
export function compare(records: Records, servers: readonly Server[], deaths: readonly number[]): Comparison {
  const held = heldOn(servers)
  const bound = boundsOf(records, servers, deaths)
  const rows = new Map(records.meetings.map(row => [keyOf(row), row]))
  const result: Comparison = {
    differences: [],
    meetings: held.length,
    exact: 0,
    sampled: 0,
    unknown: 0,
    stays: held.reduce((sum, { stays }) => sum + stays.length, 0),
    recordings: 0,
    furthest: 0,
  }
  const differ = (what: string) => void result.differences.push(what)
  for (const meeting of held) {
    const row = rows.get(keyOf(meeting))
    rows.delete(keyOf(meeting))
    if (!row) {
      if (meeting.stays.length > 0) differ(`${named(meeting)} is not known`)
      result.unknown += 1
      continue
    }
    if (row.ended_at === null) differ(`${named(meeting)} is still open`)
    else if (row.accuracy === 'exact') {
      result.exact += 1
      for (const what of exactly(meeting, row, records)) differ(`${named(meeting)}: ${what}`)
    } else {
      result.sampled += 1
      for (const what of nearly(meeting, row, bound, result)) differ(`${named(meeting)}: ${what}`)
    }
  }
  for (const row of rows.values()) differ(`${named(row)} never was`)
  for (const what of usageDifferences(records)) differ(what)
  for (const what of recordingDifferences(records, servers, result)) differ(what)
  return result
}

const keyOf = (meeting: { server: string; meeting_id: string; create_time: number }) =>
  `${meeting.server} ${meeting.meeting_id} ${meeting.create_time}`

const named = (meeting: Held | MeetingRow) =>
  `meeting ${meeting.internal_meeting_id.slice(0, 6)} of ${new Date(meeting.create_time).toISOString().slice(11, 19)} on ${meeting.server}`

/** Marked as exact: the same to the millisecond, person by person. */
function exactly(meeting: Held, row: MeetingRow, { people }: Records): string[] {
  const told = {
    internal_meeting_id: row.internal_meeting_id,
    ended_at: row.ended_at,
    peak: row.peak_participants,
    total: row.total_participants,
    attended_ms: row.attended_ms,
    participant_minutes: row.participant_minutes,
    people: people
      .filter(({ meeting_id }) => meeting_id === row.id)
      .map(({ user_id, attended_ms, joined_at, left_at }) => ({
        user_id,
        ms: attended_ms,
        joined_at,
        left_at,
      }))
      .sort(byId),
  }
  const { internal_meeting_id, ended_at, stays } = meeting
  const truth = { internal_meeting_id, ended_at, ...attendanceOf(stays), people: peopleOf(stays).sort(byId) }
  const is = Object.entries(truth).map(([name, value]) => [name, JSON.stringify(value)] as const)
  return is.flatMap(([name, value]) => {
    const says = JSON.stringify(Object.entries(told).find(([other]) => other === name)?.[1])
    return says === value ? [] : [`${name} is ${value}, not ${says}`]
  })
}

const byId = (a: { user_id: string }, b: { user_id: string }) => (a.user_id < b.user_id ? -1 : 1)

/**
 * Seen by polls alone, in part at least: each coming, going and end may be off by as long as there was no poll. People who
 * came and went between two polls may be missing.
 */
function nearly(meeting: Held, row: MeetingRow, bound: Bound, result: Comparison): string[] {
  const truth = attendanceOf(meeting.stays)
  const atEnd = bound(meeting, meeting.ended_at)
  const slack = meeting.stays.reduce(
    (sum, { from, to }) => sum + bound(meeting, from) + bound(meeting, to),
    0,
  )
  const offBy = Math.abs(row.attended_ms - truth.attended_ms)
  const lateBy = Math.abs((row.ended_at ?? 0) - meeting.ended_at)
  const brief = new Set(
    meeting.stays.filter(({ from, to }) => to - from <= bound(meeting, from)).map(({ user_id }) => user_id),
  )
  result.furthest = Math.max(result.furthest, slack ? offBy / slack : 0, lateBy / atEnd)
  const missing = truth.total - row.total_participants
  return [
    offBy > slack ? `attended ${row.attended_ms} ms, not ${truth.attended_ms} within ${slack}` : '',
    lateBy > atEnd ? `its end is off by ${lateBy} ms, and may be by ${atEnd}` : '',
    missing > brief.size || missing < 0 ? `${row.total_participants} came, not ${truth.total}` : '',
    row.participant_minutes !== Math.ceil(row.attended_ms / 60_000)
      ? 'its minutes are not those of its people'
      : '',
  ].filter(text => text !== '')
}

/**
 * From the poll before a moment of a meeting, which its server tells by its own clock, to the one after it. A poll during
 * which the platform died counts for none, and so does one of a balancer that could not reach the meeting's server.
 */
function boundsOf({ checks }: Records, servers: readonly Server[], deaths: readonly number[]): Bound {
  const cutShort = (time: number) => deaths.some(death => Math.abs(death - time) < 1_000)
  const whole = checks.filter(({ checked_at }) => !cutShort(checked_at))
  const polls = (name: string, behind: string | undefined) => {
    const gone = servers.find(server => server.name === name)?.gone.filter(one => one.name === behind) ?? []
    return whole.flatMap(({ server, checked_at: time }) =>
      server === name && !gone.some(({ from, until }) => from <= time && time <= until) ? [time] : [],
    )
  }
  return ({ server, behind }, moment) => {
    const own = polls(server, behind)
    const skew = servers.find(({ name }) => name === server)?.skew ?? 0
    const next = own.findIndex(time => time >= moment - skew)
    return (own[next] ?? Infinity) - (own[next - 1] ?? startOfRun().now) + Math.abs(skew)
  }
}

/** What was used of each contract is the sum of its meetings and of its recordings, always. */
function usageDifferences({ meetings, recordings, usage }: Records): string[] {
  const sums = new Map<string, number>()
  const add = (key: string, amount: number) => sums.set(key, (sums.get(key) ?? 0) + amount)
  for (const row of meetings) add(`${row.subscription_id} participant_minutes`, row.participant_minutes)
  for (const row of recordings)
    if (row.state !== 'deleted') add(`${row.subscription_id} max_recording_storage`, row.size_mb)
  const counted = new Map(
    usage.map(({ subscription_id, code, used }) => [`${subscription_id} ${code}`, used]),
  )
  const keys = [...counted.keys()].filter(key => /participant_minutes|max_recording_storage/.test(key))
  return [...new Set([...sums.keys(), ...keys])].flatMap(key => {
    const [sum, used] = [sums.get(key) ?? 0, counted.get(key) ?? 0]
    return sum === used ? [] : [`usage ${key} is ${used}, and the records' sum ${sum}`]
  })
}

function recordingDifferences(records: Records, servers: readonly Server[], result: Comparison): string[] {
  const rows = new Map(records.recordings.map(row => [`${row.server} ${row.record_id}`, row]))
  const differences: string[] = []
  for (const { name, provider_type, simulator } of servers)
    for (const recording of simulator.world.recordings) {
      result.recordings += 1
      const key = `${name} ${recording.recordId}`
      const row = rows.get(key)
      rows.delete(key)
      // One that was deleted before the platform ever heard of it left no trace.
      if (!row && recording.state === 'deleted') continue
      const size = recording.formats.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
      const truth = {
        meeting_id: recording.meetingId,
        state: recording.state,
        started_at: recording.startTime,
        ended_at: recording.endTime,
        participants: recording.participants,
        // Of what is deleted, and behind a balancer, nobody tells the size.
        size_bytes: provider_type === 'bbb' && recording.state !== 'deleted' ? size : null,
        wanted_state: null,
      }
      const told = row && {
        meeting_id: row.meeting_id,
        state: row.state,
        started_at: row.started_at,
        ended_at: row.ended_at,
        participants: row.participants,
        size_bytes: row.state === 'deleted' ? null : row.size_bytes,
        wanted_state: row.wanted_state,
      }
      if (JSON.stringify(told) !== JSON.stringify(truth))
        differences.push(`recording ${key} is ${JSON.stringify(truth)}, not ${JSON.stringify(told)}`)
    }
  for (const [key, { state }] of rows)
    if (state !== 'deleted') differences.push(`recording ${key} is ${state}, and is not there`)
  return differences
}
