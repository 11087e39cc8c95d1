import { type Locale, locale } from './locale.ts'

/** A phrase is text, or a function of what varies in it. */
type Phrase = string | ((values: never) => string)
type Dictionary = Record<string, Phrase>

/** The same keys and the same parameters in another language. */
export type Translation<Words extends Dictionary> = {
  [Key in keyof Words]: Words[Key] extends (values: infer Values) => string
    ? (values: Values) => string
    : string
}

type Values<Words extends Dictionary, Key extends keyof Words> = Words[Key] extends (
  values: infer V,
) => string
  ? [values: V]
  : []

/** Says a phrase by its key: `t('list.more')`, `t('home.greeting', { name })`. */
export type Say<Words extends Dictionary> = <Key extends keyof Words>(
  key: Key,
  ...values: Values<Words, Key>
) => string

/** Says in the reader's language, or in a named one once its words are there: `(await t.in('pt-BR'))('list.more')`. */
export type Translate<Words extends Dictionary> = Say<Words> & {
  in: (language: Locale) => Promise<Say<Words>>
}

const loading = new Set<Promise<void>>()

/**
 * Makes the `t` of one folder from its English words. Other languages are given as loaders, so that a
 * reader downloads one of them at most; a page is drawn after `messagesReady`.
 */
export function dictionary<const Words extends Dictionary>(
  english: Words,
  others: Partial<Record<Locale, () => Promise<{ default: Translation<Words> }>>> = {},
  language: Locale = locale(),
): Translate<Words> {
  let words: Dictionary = english
  const load = others[language]
  if (load) {
    const loaded = load().then(module => {
      words = module.default
      loading.delete(loaded)
    })
    loading.add(loaded)
  }
  return Object.assign(
    speaker<Words>(() => words),
    {
      in: async (other: Locale) => {
        const module = await others[other]?.()
        return speaker<Words>(() => module?.default ?? english)
      },
    },
  )
}

const speaker =
  <Words extends Dictionary>(words: () => Dictionary): Say<Words> =>
  (key, ...values) => {
    const phrase = words()[String(key)] ?? ''
    // The signature ties the values to the key; inside, that tie is no longer visible.
    return typeof phrase === 'string' ? phrase : phrase(values[0] as never)
  }

/** What else a page is to wait for: words that are in no folder's dictionary. */
export function awaitWords(words: Promise<void>): void {
  const loaded = words.finally(() => loading.delete(loaded))
  loading.add(loaded)
}

/** Settles when the words of the reader's language have arrived. */
export async function messagesReady(): Promise<void> {
  await Promise.all(loading)
}
