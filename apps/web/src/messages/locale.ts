/** The languages of the dashboard. A new one is a name here and a file beside each `en.ts`. */
export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

/** The first of the wanted languages that we have: exactly, else by its primary part (`en-GB` is `en`). */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const primary = tag.split('-')[0]
    const found = locales.find(l => l === tag) ?? locales.find(l => l.split('-')[0] === primary)
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
