import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutComments } from './sentences.ts'

const WEB = fileURLToPath(new URL('../../apps/web/src/', import.meta.url))

/** A folder's words: its keys, and whether they are there in Portuguese. */
export type Dictionary = { folder: string; keys: string[]; portuguese: boolean }

/** The dictionaries of the dashboard, as their Portuguese halves list them. */
export async function dictionaries(): Promise<Dictionary[]> {
  const english = globSync(['**/messages.ts', 'messages/en.ts'], { cwd: WEB })
  return Promise.all(
    english.map(async file => {
      const folder = dirname(file)
      const [half] = globSync(`${folder}/messages-pt-br.ts`, { cwd: WEB })
      const words: { default: object } = half ? await import(join(WEB, half)) : { default: {} }
      return { folder, keys: Object.keys(words.default), portuguese: half !== undefined }
    }),
  )
}

/** The keys that no code of the dashboard says, by name or made from parts (`status.${…}`). */
export function unused(keys: readonly string[]): string[] {
  return keys.filter(key => !code().includes(`'${key}'`) && !patterns().some(pattern => pattern.test(key)))
}

let read: string | undefined
/** The code of the dashboard without its words. */
const code = (): string =>
  (read ??= globSync('**/*.{ts,tsx}', { cwd: WEB })
    .filter(file => !/^messages(?:-pt-br)?\.ts$|^en\.ts$|-pt-br\.ts$|\.test\.ts$/.test(basename(file)))
    .map(file => withoutComments(readFileSync(join(WEB, file), 'utf8')))
    .join('\n'))

let made: RegExp[] | undefined
/** Keys that are put together from parts: `status.${status}`. */
const patterns = (): RegExp[] =>
  (made ??= [...code().matchAll(/`([\w.]*\$\{[^`{}]*\}[\w.${}()]*)`/g)]
    .map(([, template = '']) => template.replace(/\$\{[^{}]*\}/g, '*'))
    .filter(template => template.includes('.') && !/[${}()]/.test(template))
    .map(template => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('*', '[\\w.-]+')}$`)))

/** Words that stand in a page instead of a dictionary: text with letters before a closing tag. A key's name is no word. */
export function textInPages(): string[] {
  return globSync('**/*.tsx', { cwd: WEB })
    .filter(file => !file.startsWith('gallery/'))
    .flatMap(file =>
      [...readFileSync(join(WEB, file), 'utf8').matchAll(/(?<!=)>([^<>{}]*\p{L}{2}[^<>{}]*)<\//gu)]
        .map(([, text = '']) => text.trim())
        .filter(text => text !== 'StreamWise' && text !== 'esc')
        .map(text => `${file}: ${text}`),
    )
}
