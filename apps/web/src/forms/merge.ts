import { putAt } from './paths.ts'

/** A value that differs among what a form began with, what it holds now, and what somebody else saved meanwhile. */
export interface Difference {
  /** Where it is: `room_name`, `properties.host_url`. A list is one value. */
  path: string
  base: unknown
  mine: unknown
  theirs: unknown
  /** Who changed it; `both` to something else each. */
  by: 'me' | 'them' | 'both'
}

/** Whose value of each difference holds. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs' | undefined>>

/**
 * All values that differ. Objects are compared attribute by attribute, so that two people who changed two settings are
 * not in each other's way; a list is compared whole, for its entries have no names.
 */
export function differences(base: unknown, mine: unknown, theirs: unknown, path = ''): Difference[] {
  if (isObject(base) || isObject(mine) || isObject(theirs)) {
    const sides = [base, mine, theirs]
    if (sides.every(side => side === undefined || isObject(side))) {
      const names = new Set(sides.flatMap(side => Object.keys(side ?? {})))
      const at = (side: unknown, name: string) =>
        isObject(side) && Object.hasOwn(side, name) ? side[name] : undefined
      return [...names].flatMap(name =>
        differences(at(base, name), at(mine, name), at(theirs, name), path ? `${path}.${name}` : name),
      )
    }
  }
  const [iDid, theyDid] = [!same(base, mine), !same(base, theirs)]
  if (!iDid && !theyDid) return []
  // Both did the same: there is nothing to settle.
  if (iDid && theyDid && same(mine, theirs)) return []
  return [{ path, base, mine, theirs, by: iDid && theyDid ? 'both' : iDid ? 'me' : 'them' }]
}

/** What each difference is settled with until somebody says otherwise: nobody's where both changed it. */
export function firstChoices(found: readonly Difference[]): Choices {
  return Object.fromEntries(
    found.map(({ path, by }) => [path, by === 'me' ? 'mine' : by === 'them' ? 'theirs' : undefined]),
  )
}

/** What somebody else saved, with the values chosen from here put over it. */
export function merged<Values extends object>(
  theirs: Values,
  found: readonly Difference[],
  choices: Choices,
): Values {
  const values = structuredClone(theirs)
  for (const { path, mine } of found) if (choices[path] === 'mine') putAt(values, path, structuredClone(mine))
  return values
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
