import { type Operation, operations } from './operations.ts'

/** An operation found by its address, with the values of its path; or the methods that the address takes instead. */
export type Match = { operation: Operation; values: string[] } | { operation: null; allowed: string[] }

type Pattern = { operation: Operation; segments: string[] }

/** Patterns by how many segments they have and the first of them: that leaves a handful to compare. */
const patterns = Map.groupBy(
  operations.map((operation): Pattern => ({ operation, segments: operation.path.split('/').slice(1) })),
  ({ segments }) => keyOf(segments),
)

/** Finds what is at a path below `/api/v1`. A segment that is named beats one that is a parameter. */
export function match(method: string, path: string): Match {
  const segments = path.split('/').slice(1)
  const here = (patterns.get(keyOf(segments)) ?? []).filter(pattern => fits(pattern.segments, segments))
  const [best] = here
    .filter(({ operation }) => operation.method === method)
    .sort((a, b) => a.operation.parameters.length - b.operation.parameters.length)
  if (!best) return { operation: null, allowed: here.map(({ operation }) => operation.method) }
  const values = segments.filter((_, at) => isParameter(best.segments[at])).map(decode)
  return { operation: best.operation, values }
}

function keyOf(segments: readonly string[]): string {
  return `${segments.length} ${segments[0]}`
}

const isParameter = (segment: string | undefined): boolean => segment?.startsWith('{') ?? false

const fits = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.every((segment, at) => segment === segments[at] || (isParameter(segment) && segments[at] !== ''))

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
