import * as z from 'zod'
import type { Attendance, CallbackRequest, ProviderNews } from '../../news-types.ts'
import { ProviderError } from '../../provider-error.ts'
import { jsonOf } from '../json-call.ts'
import type { Signer } from './read-callback.ts'
import { verifiedClaims } from './token.ts'

/** As Ruby writes a time, with ActiveSupport (ISO 8601) or without (`2026-11-20 12:00:00 +0000`, `… UTC`). */
const Moment = z
  .string()
  .max(64)
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( ?[+-]\d\d:?\d\d| ?UTC|Z)$/)
  .transform((text, context) => {
    const iso = text.replace(/^(.{10}) /, '$1T').replace(/ ?(UTC|Z)$/, 'Z')
    const time = Date.parse(iso.replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2'))
    if (Number.isSafeInteger(time) && time > 0) return time
    context.issues.push({ code: 'custom', message: 'No such time', input: text })
    return z.NEVER
  })

const Moments = z.array(Moment).max(1000)
const Id = z.string().min(1).max(256)

const Attendee = z.object({
  ext_user_id: Id,
  name: z.string().nullish(),
  moderator: z.boolean().nullish(),
  joins: Moments,
  leaves: Moments,
})

const Analytics = z.object({
  meeting_id: Id,
  internal_meeting_id: Id,
  data: z.object({ start: Moment, finish: Moment, attendees: z.array(Attendee).max(10_000) }),
})

/**
 * `meta_analytics-callback-url`: JSON under a bearer token. The token does not cover what is said, so that the address
 * that it is sent to must be a secret one.
 */
export async function readAnalytics(signer: Signer, request: CallbackRequest): Promise<ProviderNews[]> {
  const token = /^Bearer +([^\s]{1,4096})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) throw new ProviderError('forged', 'The message has no token.')
  await verifiedClaims(signer, token, { algorithms: ['HS512'], expires: true })
  const parsed = Analytics.safeParse(jsonOf(request.body))
  if (!parsed.success) throw new ProviderError('garbage', "The meeting's analytics can not be read.")
  const { meeting_id, internal_meeting_id, data } = parsed.data
  const [started_at, ended_at] = [data.start, data.finish]
  return [
    {
      kind: 'attendance',
      meeting_id,
      internal_meeting_id,
      started_at,
      ended_at,
      people: peopleOf(data.attendees, ended_at),
    },
  ]
}

/** One entry a person, also for somebody who comes in several. */
function peopleOf(attendees: z.output<typeof Attendee>[], endedAt: number): Attendance['people'] {
  const people = new Map<string, Attendance['people'][number]>()
  for (const { ext_user_id: user_id, name, moderator, joins, leaves } of attendees) {
    const before = people.get(user_id)
    people.set(user_id, {
      user_id,
      name: before?.name || (name ?? '').slice(0, 255),
      role: moderator || before?.role === 'moderator' ? 'moderator' : 'attendee',
      stays: [...(before?.stays ?? []), ...staysOf(joins, leaves, endedAt)].sort((a, b) => a.from - b.from),
    })
  }
  return [...people.values()]
}

/** Joins and leaves in pairs, in the order of time; who never left stayed to the end. */
function staysOf(joins: number[], leaves: number[], endedAt: number): { from: number; to: number }[] {
  const [comings, goings] = [joins, leaves].map(times => [...times].sort((a, b) => a - b))
  return (comings ?? []).map((from, index) => ({ from, to: Math.max(from, goings?.[index] ?? endedAt) }))
}
