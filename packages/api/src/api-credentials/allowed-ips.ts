import { invalidInput } from '@streamwise/domain'
import { normalisedRange } from '../core/ip-ranges.ts'

/** Ranges as they are kept, each once. Throws `invalid_input` at each that is none. */
export function allowedIpsOf(given: readonly string[]): string[] {
  const ranges = given.map(normalisedRange)
  const wrong = given.flatMap((_, at) => (ranges[at] === null ? [at] : []))
  if (wrong.length)
    throw invalidInput(
      Object.fromEntries(
        wrong.map(at => [`allowed_ips.${at}`, ['Enter an IP address or a range such as 192.0.2.0/24.']]),
      ),
    )
  return [...new Set(ranges.filter(range => range !== null))]
}
