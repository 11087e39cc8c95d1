import { readFileSync } from 'node:fs'

/** Reads one list of the platform's API: `/rooms` → its rows. */
export type Lister = (list: string) => Promise<readonly { id: string }[]>

const source = new URL('../../apps/web/src/app/pages.ts', import.meta.url)

/** The patterns of the dashboard's pages, as `app/pages.ts` has them: `/rooms/:id/edit`. */
function pagePatterns(code = readFileSync(source, 'utf8')): string[] {
  return [...code.matchAll(/^\s*(?:\{ )?path: '([^']+)'/gm)].map(([, path = '']) => path)
}

/** A page of the dashboard, by its pattern, and a path that opens it. */
export type PagePath = { pattern: string; path: string }

/**
 * A path for each page of the dashboard: where a page is about one entity, about the first of its list. `rows` answers
 * nothing for a list that is empty; its pages are left out.
 */
export async function pagePaths(rows: Lister): Promise<PagePath[]> {
  const first = new Map<string, string | undefined>()
  const paths: PagePath[] = []
  for (const pattern of pagePatterns()) {
    const list = /^(\/[\w-]+)\/:id/.exec(pattern)?.[1]
    if (!list) {
      paths.push({ pattern, path: pattern })
      continue
    }
    if (!first.has(list)) first.set(list, (await rows(list))[0]?.id)
    const id = first.get(list)
    if (id) paths.push({ pattern, path: pattern.replace(':id', id) })
  }
  return paths
}
