/**
 * Counts in a language: `plural('en')(2, 'room', 'rooms')` is `2 rooms`, its digits grouped as that language does. None is
 * many: Unicode has Portuguese say “0 sala”, people write “0 salas”.
 */
export function plural(language: string): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language)
  return (n, one, other) =>
    `${n.toLocaleString(language)} ${n !== 0 && rules.select(n) === 'one' ? one : other}`
}
