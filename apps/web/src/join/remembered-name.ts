const KEY = 'streamwise.name'

/** The name this browser joined with last; nothing where it keeps nothing. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a name for the next link, where the browser allows it. */
export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // A browser that stores nothing asks again next time.
  }
}
