/** Luck that is the same for the same seed. */
export type Chance = {
  /** In [0, 1). */
  next: () => number
  /** Whether it happens, of so many ones. */
  of: (share: number) => boolean
  /** A whole number from `from` to `to`, both of them possible. */
  between: (from: number, to: number) => number
  /** One of them; undefined of none. */
  pick: <Item>(items: readonly Item[]) => Item | undefined
}

/** A stream of its own for each purpose, so that more of one does not change the others. */
export function chance(seed: number, purpose: string): Chance {
  let state = [...purpose].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed) | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    of: share => next() < share,
    between,
    pick: items => items[between(0, items.length - 1)],
  }
}
