/** A relative link: the file, empty for the page itself, and the heading in it. */
export type Link = { path: string; anchor: string | null }

/** The relative links and images of a page; what is code is none. */
export function linksOf(markdown: string): Link[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(match => match[1] ?? '')
    .filter(target => !/^[a-z][a-z+.-]*:/i.test(target))
    .map(target => {
      const [path = '', anchor = null] = target.split('#')
      return { path, anchor }
    })
}

/** The anchors of a page's headings, made as GitHub makes them. */
export const anchorsOf = (markdown: string): Set<string> =>
  new Set(
    [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(match =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )

/** The rows of a page's tables, as their cells without padding. */
export const cellsOf = (markdown: string): string[][] =>
  [...markdown.matchAll(/^\|(.*)\|$/gm)].map(row => (row[1] ?? '').split('|').map(cell => cell.trim()))

const withoutBlocks = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '')
const withoutCode = (markdown: string): string => withoutBlocks(markdown).replace(/`[^`\n]*`/g, '')
