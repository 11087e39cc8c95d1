const NAME = 'streamwise.name'
const VISITOR = 'streamwise.visitor'
const LINK = 'streamwise.link.'

/** The name this browser joined with last; nothing where it keeps nothing. */
export const rememberedName = (): string => kept(NAME) ?? ''

/** Keeps a name for the next link, where the browser allows it. */
export const rememberName = (name: string): void => keep(NAME, name)

/** What opened a room in this tab before it went into the meeting, for the way back. */
export const rememberedToken = (room: string): string | null => kept(LINK + room, () => sessionStorage)

/** Keeps what opened a room for as long as this tab is open. */
export const rememberToken = (room: string, token: string): void =>
  keep(LINK + room, token, () => sessionStorage)

/**
 * Random text that tells this browser from others, so that a reload takes no second place in a room. One that keeps
 * nothing gets another with each page.
 */
export function visitor(): string {
  const known = kept(VISITOR)
  if (known && /^[\w-]{16,100}$/.test(known)) return known
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  keep(VISITOR, fresh)
  return fresh
}

/** Asking for the storage can throw as well as using it. */
function kept(key: string, where = () => localStorage): string | null {
  try {
    return where().getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string, where = () => localStorage): void {
  try {
    where().setItem(key, value)
  } catch {
    // A browser that stores nothing asks again next time.
  }
}
