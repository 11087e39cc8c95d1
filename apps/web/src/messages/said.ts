import { createSignal } from 'solid-js'
import { awaitWords } from './dictionary.ts'
import { locale } from './locale.ts'
import { type Phrasebook, phrasebook } from './phrasebook.ts'

const [book, setBook] = createSignal<Phrasebook>()
if (locale() === 'pt-BR')
  awaitWords(import('./server-pt-br.ts').then(module => void setBook(() => phrasebook(module.default))))

/**
 * What the server says in English, in the reader's language: its errors, the names in its catalogues, its codes as words.
 * What the phrase book lacks stays as it is. Pages wait for the book; what the frame drew before it came is drawn anew.
 */
export function said(text: string): string {
  return book()?.(text) ?? text
}
