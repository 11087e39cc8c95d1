/** The languages of the dashboard. A new one is a name here and a file beside each `en.ts`. */
const locales = ['en'] as const
/** The languages of the pages for people who are not signed in: whoever is invited may read no English. */
const doorLocales = ['en', 'pt-BR'] as const
export type Locale = (typeof doorLocales)[number]

/** The first of the wanted languages that we have: exactly, else by its primary part (`en-GB` is `en`). */
export function pickLocale(wanted: readonly string[], among: readonly Locale[] = locales): Locale {
  for (const tag of wanted) {
    const primary = tag.split('-')[0]
    const found = among.find(l => l === tag) ?? among.find(l => l.split('-')[0] === primary)
    if (found) return found
  }
  return 'en'
}

let current: Locale | undefined

/** The language of this page; it stays the same until the page is loaded again. */
export function locale(): Locale {
  current ??= typeof navigator === 'undefined' ? 'en' : pickLocale(navigator.languages)
  return current
}

/** The language of the pages for people who are not signed in. */
export const doorLocale = (): Locale =>
  typeof navigator === 'undefined' ? 'en' : pickLocale(navigator.languages, doorLocales)
