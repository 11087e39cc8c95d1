import { dictionary } from './dictionary.ts'
import { en } from './en.ts'

export { dictionary } from './dictionary.ts'

/** The words of the shell and the design system. Pages of an entity bring a dictionary of their own. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
