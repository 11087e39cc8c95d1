import { createSignal } from 'solid-js'
import { locale } from './locale.ts'
import { type Phrasebook, phrasebook } from './phrasebook.ts'

const [book, setBook] = createSignal<Phrasebook>()
if (locale() === 'pt-BR')
  void import('./server-pt-br.ts').then(module => setBook(() => phrasebook(module.default)))

/**
 * What the server says in English, in the reader's language: its errors, the names in its catalogues, its codes as words.
 * What the phrase book lacks stays as it is. Tracked: a page that was drawn before the book came is drawn anew.
 */
export function said(text: string): string {
  return book()?.(text) ?? text
}
