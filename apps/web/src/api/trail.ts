/** The way to a page of a list: the cursors of the pages before it, the first as `''`, and how many pages those are. */
export interface Trail {
  cursors: readonly string[]
  pages: number
}

export const beginning: Trail = { cursors: [], pages: 0 }

/** Of longer ways the beginning is forgotten: a history entry holds them. */
const remembered = 200

/** One page on, from the page of this cursor. */
export const onward = ({ cursors, pages }: Trail, from: string): Trail => ({
  cursors: [...cursors, from].slice(-remembered),
  pages: pages + 1,
})

/** The page before and the way to it; the beginning where it is not known. */
export function backward({ cursors, pages }: Trail): { cursor: string; trail: Trail } {
  const cursor = cursors.at(-1)
  if (cursor === undefined) return { cursor: '', trail: beginning }
  return { cursor, trail: { cursors: cursors.slice(0, -1), pages: pages - 1 } }
}

/** The way as a history entry keeps it, or `undefined` where it keeps something else. */
export function trailIn(state: unknown): Trail | undefined {
  if (typeof state !== 'object' || state === null || !('trail' in state)) return undefined
  const { trail } = state
  if (typeof trail !== 'object' || trail === null || !('cursors' in trail) || !('pages' in trail))
    return undefined
  const { cursors, pages } = trail
  if (!Array.isArray(cursors) || !Number.isSafeInteger(pages)) return undefined
  return { cursors: cursors.filter(cursor => typeof cursor === 'string'), pages: Number(pages) }
}
