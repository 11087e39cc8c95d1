import { lastSign, latest, type MeetingFact, type TellsOfEnd } from './meeting-facts.ts'

/** Why a meeting ended. */
export const END_REASONS = [
  'left',
  'ended_by_api',
  'duration',
  'provider_lost',
  'assumed',
  'unknown',
] as const
export type EndReason = (typeof END_REASONS)[number]

type Witness = {
  /** Of several, the best is believed. */
  rank: number
  /** Whether later signs of life contradict it; the provider's own word of this very meeting is final. */
  final: boolean
  /** The time that it gives is when the meeting ended; else the meeting ended when it was last seen before that. */
  precise: boolean
}

const WITNESSES: Record<TellsOfEnd, Witness> = {
  webhook: { rank: 9, final: true, precise: true },
  attendance: { rank: 8, final: true, precise: true },
  // We asked for it, and the provider took it on.
  api: { rank: 6, final: false, precise: true },
  duration: { rank: 5, final: false, precise: true },
  // An unsigned word, and when we looked the meeting was gone.
  hint: { rank: 4, final: false, precise: true },
  // The provider does not know it any more.
  poll: { rank: 3, final: false, precise: false },
  // The room's next meeting runs.
  successor: { rank: 2, final: true, precise: false },
  // Nobody could ask the provider for very long.
  lost: { rank: 1, final: false, precise: false },
  // Its kind of provider tells nothing.
  clock: { rank: 0, final: false, precise: true },
}

/** How long a provider may take to close what we ended, in ms: it is seen meanwhile. */
const CLOSING = 60_000
/** How much before its time a meeting may close that used up its length, in ms. */
const EARLY = 2_000

export type End = {
  at: number
  source: TellsOfEnd
  /** By the provider's own clock. */
  told: boolean
}

/** What is known of a meeting besides its facts: when it began, and when its provider last said that it runs; in ms. */
export type Known = { started_at: number; seen_at: number }

/** When a meeting ended, and who tells it; null while it runs as far as anybody knows. */
export function endOf({ started_at, seen_at }: Known, facts: readonly MeetingFact[]): End | null {
  const signs = [...facts.map(lastSign), seen_at]
  const lives = latest(signs, started_at)
  const believed = facts.flatMap(fact => {
    const end = claimOf(fact)
    if (!end) return []
    const { final } = WITNESSES[end.source]
    const closing = end.source === 'api' || end.source === 'duration' ? CLOSING : 0
    return final || lives <= end.at + closing ? [end] : []
  })
  const [best] = believed.sort(
    (one, other) => WITNESSES[other.source].rank - WITNESSES[one.source].rank || one.at - other.at,
  )
  if (!best) return null
  const told = best.source === 'webhook' || best.source === 'attendance'
  const { precise } = WITNESSES[best.source]
  const seen = signs.filter(sign => sign <= best.at)
  return { at: precise ? Math.max(started_at, best.at) : latest(seen, started_at), source: best.source, told }
}

function claimOf(fact: MeetingFact): { source: TellsOfEnd; at: number } | null {
  if (fact.kind === 'ended') return fact
  return fact.kind === 'attendance' ? { source: 'attendance', at: fact.ended_at } : null
}

/**
 * Why it ended. `ends_by`: when its length was used up; null: never. `inside`: somebody was in it to the end.
 * Whoever ended it is asked first, then its length, then who tells of it.
 */
export function reasonOf(
  end: End,
  facts: readonly MeetingFact[],
  { ends_by, inside }: { ends_by: number | null; inside: boolean },
): EndReason {
  const ours = (source: TellsOfEnd) =>
    facts.some(fact => fact.kind === 'ended' && fact.source === source && fact.at <= end.at + CLOSING)
  if (ours('api')) return 'ended_by_api'
  if (ours('duration') || (ends_by !== null && end.at >= ends_by - EARLY)) return 'duration'
  if (end.source === 'clock') return 'assumed'
  if (end.source === 'lost') return 'provider_lost'
  const vanished = end.source === 'poll' || end.source === 'successor'
  return vanished && inside ? 'provider_lost' : 'left'
}
