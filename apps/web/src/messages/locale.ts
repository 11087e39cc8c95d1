/** The languages of the dashboard. A new one is a name here and a file beside each `messages.ts`. */
export const locales = ['en', 'pt-BR'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name: whoever looks for theirs can't read the others. */
export const localeNames: Record<Locale, string> = { en: 'English', 'pt-BR': 'Português (Brasil)' }

/** The first of the wanted languages that we have: exactly, else by its primary part (`en-GB` is `en`). */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = locales.find(l => l === tag) ?? locales.find(l => primary(l) === primary(tag))
    if (found) return found
  }
  return 'en'
}

/**
 * How this reader's numbers, dates and money look: as their region writes them where it speaks the language of the
 * page (`en-GB` for an English page in Britain), else as that language does.
 */
export function pickFormat(language: Locale, wanted: readonly string[]): string {
  return wanted.find(tag => primary(tag) === primary(language) && isTag(tag)) ?? language
}

/** A system may name its locale in a way that `Intl` can't read: `en-US@posix`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const primary = (tag: string) => tag.split('-')[0]

const storageKey = 'streamwise.locale'
const wanted = (): readonly string[] => (typeof navigator === 'undefined' ? [] : navigator.languages)

let current: Locale | undefined

/** The language of this page: what was chosen on this device, else what its browser asks for. */
export function locale(): Locale {
  current ??= pickLocale([chosen(), ...wanted()].filter(tag => tag !== null))
  return current
}

const chosen = () => (typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey))

/** The locale for `Intl`; see `pickFormat`. */
export const formatLocale = (): string => pickFormat(locale(), wanted())

/** Reads in this language from now on, on this device. The words of a page stay, so the page is loaded anew. */
export function setLocale(next: Locale): void {
  localStorage.setItem(storageKey, next)
  location.reload()
}
