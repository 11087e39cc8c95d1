/** Numbers in [0, 1) that repeat with their seed (mulberry32), and choices made with them. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** So many of them, no two alike, in a random order; all of them where there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const rest = [...items]
    const chosen: Item[] = []
    while (chosen.length < count && rest.length) chosen.push(...rest.splice(between(0, rest.length - 1), 1))
    return chosen
  }
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from.')
    return item
  }
  return { between, chance: probability => next() < probability, pick, some }
}
