import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What the dashboard's build says of each of its modules; see Vite's `build.manifest`. */
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'apps/web/dist')

/** The build of the dashboard, as what a browser downloads for a page of it. */
export class Build {
  readonly #chunks: Record<string, Chunk> = JSON.parse(
    readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'),
  )

  /** The scripts that a module loads before it can run: its own, and what those import at once. */
  scripts(...modules: readonly string[]): Set<string> {
    return new Set([...this.#needed(modules)].map(chunk => chunk.file).filter(file => file.endsWith('.js')))
  }

  /** The words of another language that come along with a module, because a part of it says them. */
  words(language: string, ...modules: readonly string[]): Set<string> {
    const ending = `messages-${language}.ts`
    const loaded = [...this.#needed(modules)].flatMap(chunk => chunk.dynamicImports ?? [])
    return this.scripts(...loaded.filter(module => module.endsWith(ending)))
  }

  #needed(modules: readonly string[]): Set<Chunk> {
    const needed = new Set<Chunk>()
    const follow = (name: string) => {
      const chunk = this.#chunks[name]
      if (!chunk) throw new Error(`The build has no ${name}.`)
      if (needed.has(chunk)) return
      needed.add(chunk)
      chunk.imports?.forEach(follow)
    }
    modules.forEach(follow)
    return needed
  }
}

/** What these files of the build weigh on their way, in bytes of gzip. */
export const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipped(join(DIST, file)), 0)

export const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length
