import type { Report } from './run.ts'

/** A run in a few lines, for whoever watches. */
export function figures({
  seed,
  people,
  recordings,
  comparison,
  callbacks,
  troubles,
  deaths,
}: Report): string {
  const { reasons, ...counts } = people
  const sent = Object.entries(callbacks).map(([what, times]) => `${what} ${times}`)
  const { differences, furthest, ...compared } = comparison
  return [
    `seed ${seed}: ${deaths.length} kills, ${said(troubles)}`,
    `  people: ${said(counts)} (${said(reasons)})`,
    `  callbacks: ${sent.join(', ')}`,
    `  recordings: ${said(recordings)}`,
    `  ${said(compared)}; a sampled one off by ${Math.round(furthest * 100)} % of its bound at most; ${differences.length} differences`,
  ].join('\n')
}

const said = (numbers: Record<string, number>): string =>
  Object.entries(numbers)
    .map(([name, number]) => `${name.replaceAll('_', ' ')} ${number}`)
    .join(', ')
