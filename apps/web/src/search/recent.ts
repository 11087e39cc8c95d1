const storageKey = 'streamwise.recent'
const MOST = 8

/** A page that was looked at: where it is, and how it is called. */
export interface Visit {
  path: string
  name: string
}

/** What a page of one thing is: `/rooms/k3v9x0qa`. */
const OF_ONE = /^\/([a-z-]+)\/(?!new$)[0-9a-z]{8}$/

/** Puts a visit before the others, each page once. */
export const withVisit = (visits: readonly Visit[], visit: Visit): Visit[] =>
  [visit, ...visits.filter(({ path }) => path !== visit.path)].slice(0, MOST)

/** What somebody looked at on this device, the latest first; nothing of anybody else. */
export function visitsOf(user: string): readonly Visit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '')
    if (typeof kept !== 'object' || kept === null || !('user' in kept) || kept.user !== user) return []
    return 'visits' in kept && Array.isArray(kept.visits) ? kept.visits.filter(isVisit) : []
  } catch {
    return []
  }
}

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' && value !== null && 'path' in value && 'name' in value

/** Remembers a page of one thing by the name of the browser's tab (`Escola Aurora · StreamWise`). */
export function remember(user: string, path: string, title: string): void {
  const name = title.split(' · ').slice(0, -1).join(' · ')
  if (!name || !OF_ONE.test(path)) return
  localStorage.setItem(
    storageKey,
    JSON.stringify({ user, visits: withVisit(visitsOf(user), { path, name }) }),
  )
}

/** Nothing of it is left when somebody signs out. */
export const forgetVisits = (): void => localStorage.removeItem(storageKey)
