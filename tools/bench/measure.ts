import autocannon from 'autocannon'

export type Target = { url: string; method?: 'GET' | 'POST'; headers: Record<string, string>; body?: string }

const CONNECTIONS = 8

/** Requests a second that a target answers, over some seconds. Throws where one fails: a wrong answer is not fast. */
export async function rate(target: Target, seconds: number): Promise<number> {
  const result = await autocannon({ ...target, connections: CONNECTIONS, duration: seconds })
  if (result.non2xx || result.errors)
    throw new Error(`${target.url}: ${result.non2xx} answers were errors, ${result.errors} requests failed`)
  return result.requests.average
}

/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
