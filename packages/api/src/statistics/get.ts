import { customers, raw, type Scope, type Sql, sql } from '@streamwise/db'
import { notFound, type Permission, type Statistics, type StatisticsQuery } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { keyOfReference, numberOf, type Reading, rowsOf, together } from '../core/reading.ts'
import { countedIn, seenSql } from './places.ts'
import { periodsJson, type Range, rangeOf, shownPeriod, toldOf } from './range.ts'

type Figures = Statistics['totals']

const NOTHING = {
  meetings: 0,
  participants: 0,
  participant_minutes: 0,
  peak_participants: 0,
  new_rooms: 0,
  new_customers: 0,
  recordings: 0,
  recorded_seconds: 0,
}
type Counts = typeof NOTHING
const NAMES = Object.keys(NOTHING) as (keyof Counts)[] // its own keys
/** What each of them takes besides the right to see meetings, which all do. */
const NEEDS: Partial<Record<keyof Counts, Permission>> = {
  new_rooms: 'rooms:read',
  new_customers: 'customers:read',
  recordings: 'recordings:read',
  recorded_seconds: 'recordings:read',
}

/**
 * What happened in each period, out of counts that are kept as it happens: no meeting is read. Each figure obeys the
 * permission of what it counts, and that permission's own scope. Throws `not_found` for a customer of whom nothing is the caller's to see.
 */
export async function getStatistics(
  ctx: Context,
  input: z.output<typeof StatisticsQuery>,
): Promise<Statistics> {
  const range = rangeOf(ctx, input)
  const customer = input.customer_id === undefined ? null : keyOfReference(ctx, customers, input.customer_id)
  const scopeOf = (name: keyof Counts) => {
    const permission = NEEDS[name]
    const scope = permission ? ctx.principal.scope(permission) : ctx.scope
    return name === 'new_customers' && (customer || !scope?.platform) ? null : scope
  }
  const parts = scopesOf(scopeOf)
  const [known, ...answers] = await together(
    ctx,
    numberOf(customer ? seenSql(ctx.scope, customer) : raw('SELECT 1')),
    ...parts.map(({ scope }) => countsIn(range, countedIn(scope, customer))),
  )
  if (!known) throw notFound(customers.object, 'customer_id')
  const seen = (name: keyof Counts) => parts.find(({ names }) => names.includes(name))
  const figures = (counts: (part: number) => Counts | undefined): Figures => {
    const of = (name: keyof Counts): number | null => {
      const part = seen(name)
      return part ? (counts(parts.indexOf(part))?.[name] ?? 0) : null
    }
    const seconds = of('recorded_seconds')
    return {
      meetings: of('meetings') ?? 0,
      participants: of('participants') ?? 0,
      participant_minutes: of('participant_minutes') ?? 0,
      peak_participants: of('peak_participants') ?? 0,
      new_rooms: of('new_rooms'),
      new_customers: of('new_customers'),
      recordings: of('recordings'),
      recorded_minutes: seconds === null ? null : Math.round(seconds / 60),
    }
  }
  const totals = answers.map(total)
  return {
    object: 'Statistics',
    ...toldOf(range),
    totals: figures(part => totals[part]),
    periods: range.periods.map(period => ({
      ...shownPeriod(period),
      ...figures(part => answers[part]?.get(period.from)),
    })),
  }
}

/** The different scopes, nearly always one, each with what is counted in it. */
function scopesOf(
  scopeOf: (name: keyof Counts) => Scope | null,
): { scope: Scope; names: (keyof Counts)[] }[] {
  const parts = new Map<string, { scope: Scope; names: (keyof Counts)[] }>()
  for (const name of NAMES) {
    const scope = scopeOf(name)
    if (!scope) continue
    const key = JSON.stringify(scope)
    const part = parts.get(key) ?? { scope, names: [] }
    part.names.push(name)
    parts.set(key, part)
  }
  return [...parts.values()]
}

/** The counts of each period that has any, by its beginning. */
const countsIn = ({ periods }: Range, places: Sql): Reading<Map<number, Counts>> => {
  const rows =
    rowsOf(sql`WITH p AS (SELECT value ->> 0 AS a, value ->> 1 AS z FROM json_each(${periodsJson(periods)})),
    w AS MATERIALIZED (${places})
    SELECT p.a, sum(s.meetings), sum(s.participants), sum(s.participant_minutes), max(s.peak_participants),
      sum(s.new_rooms), sum(s.new_customers), sum(s.recordings), sum(s.recorded_seconds)
    FROM p CROSS JOIN w CROSS JOIN statistics s ON s.level = w.level AND s.key = w.key AND s.at >= p.a AND s.at < p.z
    GROUP BY p.a`)
  return {
    sql: rows.sql,
    read: answer =>
      new Map(
        rows.read(answer).map(([from, ...values]) => [
          Number(from),
          Object.fromEntries(NAMES.map((name, at) => [name, Number(values[at])])) as Counts, // in the order of NAMES
        ]),
      ),
  }
}

function total(periods: ReadonlyMap<number, Counts>): Counts {
  const sum = { ...NOTHING }
  for (const counts of periods.values())
    for (const name of NAMES)
      sum[name] = name === 'peak_participants' ? Math.max(sum[name], counts[name]) : sum[name] + counts[name]
  return sum
}
