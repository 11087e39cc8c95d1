import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import autocannon from 'autocannon'

/** A request, and the process that answers it. */
export type Target = {
  url: string
  method?: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  /** Several in turns, instead; `[<id>]` in a body is another one each time. */
  requests?: { method: 'POST'; path: string; body: string }[]
  pid: number | undefined
}

/** One line of a table: requests a second of what is measured and of what it stands beside. */
export type Row = {
  table: string
  name: string
  rate: number
  beside: number
  ratio: number
  met: boolean | null
}

const CONNECTIONS = 8

/** What a target did over some seconds: answers a second, and what one cost in ms. */
type Speed = { rate: number; cost: number }

/**
 * Throws where a request fails: a wrong answer is not fast. The cost is the processor's time where the system tells it,
 * because what else the machine does disturbs that least; else the time that passed.
 */
async function speedOf({ pid, ...target }: Target, seconds: number): Promise<Speed> {
  const before = busy(pid)
  const result = await autocannon({
    ...target,
    idReplacement: Boolean(target.requests),
    connections: CONNECTIONS,
    duration: seconds,
  })
  if (result.non2xx || result.errors)
    throw new Error(`${target.url}: ${result.non2xx} answers were errors, ${result.errors} requests failed`)
  const after = busy(pid)
  const spent = before === null || after === null ? seconds * 1_000 : after - before
  // An answer that took all the time and came to no end is as dear as it can be.
  return { rate: result.requests.average, cost: spent / Math.max(1, result.requests.total) }
}

/** Milliseconds of processor time that a process has had, on Linux. */
function busy(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`
  if (pid === undefined || !existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10 // user and system, in hundredths of a second
}

const middle = (speeds: readonly Speed[]): Speed => ({
  rate: median(speeds.map(speed => speed.rate)),
  cost: median(speeds.map(speed => speed.cost)),
})

/** The middle of some numbers. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Measures pairs in turns, so that what else the machine does meets both, and prints each as a line. */
export function meter({ seconds, rounds }: { seconds: number; rounds: number }) {
  const rows: Row[] = []
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const line = (cells: readonly string[]) =>
    say(cells.map((cell, at) => (at ? cell.padStart(12) : cell.padEnd(44))).join(''))

  /** Two targets in turns; what is first answered warms up both. */
  const pair = async (ours: Target, beside: Target): Promise<[Speed, Speed]> => {
    const [our, their]: [Speed[], Speed[]] = [[], []]
    await speedOf(ours, 1)
    await speedOf(beside, 1)
    for (let round = 0; round < rounds; round++) {
      our.push(await speedOf(ours, seconds))
      their.push(await speedOf(beside, seconds))
    }
    return [middle(our), middle(their)]
  }

  return {
    rows,
    say,
    /** A table. The ratio is of rates, or with `most` of costs: how many times as much an answer takes. */
    table(table: string, words: [string, string], goal: { least: number } | { most: number } | null) {
      say(`\n${table}`)
      line(['requests a second', ...words, 'ratio', 'goal'])
      return async (name: string, ours: Target, beside: Target) => {
        const [speed, other] = await pair(ours, beside)
        const ratio = goal && 'most' in goal ? speed.cost / other.cost : speed.rate / other.rate
        const met = goal && ('most' in goal ? ratio <= goal.most : ratio >= goal.least)
        rows.push({ table, name, rate: speed.rate, beside: other.rate, ratio, met })
        const wish = goal ? ('most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`) : ''
        const figures = [speed.rate.toFixed(0), other.rate.toFixed(0), ratio.toFixed(2)]
        line([name, ...figures, wish, met === false ? 'missed' : ''])
      }
    },
  }
}
