/** One value at the beginning of a period: a day (`2026-11-21`) or an instant in ISO 8601. null: there is none. */
export interface Point {
  at: string
  value: number | null
}

/** What a chart draws by a line, or by bars where all of its series are bars. All have the same periods. */
export interface Series {
  name: string
  points: readonly Point[]
  /** `line` unless said. */
  shape?: 'line' | 'bar'
}

/** The look of each series, in their order: never by colour alone. `token` names a colour of the theme. */
export const looks = [
  { token: 'accent', dash: [] },
  { token: 'ink-soft', dash: [6, 4] },
  { token: 'warning', dash: [2, 3] },
  { token: 'positive', dash: [10, 3, 2, 3] },
  { token: 'danger', dash: [14, 4] },
] as const

export const lookAt = (at: number) => looks[at % looks.length] ?? looks[0]

/** Which of `count` periods get a label, where each label takes `each` of a width, both in px. */
export function labelled(count: number, width: number, each: number): number[] {
  const room = Math.max(1, Math.floor(width / each))
  const step = Math.max(1, Math.ceil(count / room))
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step)
}

/** Where a key leads among `count` periods; undefined where it means nothing. */
export function periodAfter(key: string, at: number | undefined, count: number): number | undefined {
  const last = count - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowRight' || key === 'ArrowUp') return at === undefined ? last : Math.min(last, at + 1)
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at === undefined ? last : Math.max(0, at - 1)
  if (key === 'PageUp') return Math.min(last, (at ?? 0) + 7)
  if (key === 'PageDown') return Math.max(0, (at ?? last) - 7)
  return undefined
}

/** Whether a value has none beside it: a line through it alone would not be seen. */
export const standsAlone = (points: readonly Point[], at: number): boolean =>
  typeof points[at]?.value === 'number' &&
  typeof points[at - 1]?.value !== 'number' &&
  typeof points[at + 1]?.value !== 'number'

/** The period whose place is nearest to `x`; undefined where there is none. */
export function nearest(lefts: readonly number[], x: number): number | undefined {
  let best: number | undefined
  for (const [at, left] of lefts.entries())
    if (best === undefined || Math.abs(left - x) < Math.abs((lefts[best] ?? 0) - x)) best = at
  return best
}
