/** How well something was found, the best first. */
export const RANKS = ['id', 'key', 'name', 'prefix', 'word', 'part'] as const
export type Rank = (typeof RANKS)[number]

/** What of a row is looked through. `keys` are taken whole: an e-mail, a tag. */
export type Searched = { name: string; keys: readonly (string | null)[] }

/** Where the search stands in a row that was found by its words: the whole key or name, its begin, a word's begin, within. */
export function rankOf(search: string, { name, keys }: Searched): Rank {
  const wanted = search.toLowerCase()
  const text = name.toLowerCase()
  if (keys.some(key => key?.toLowerCase() === wanted)) return 'key'
  if (text === wanted) return 'name'
  if (text.startsWith(wanted) || keys.some(key => key?.toLowerCase().startsWith(wanted))) return 'prefix'
  return text.split(/[\s\-_.@]+/).some(word => word.startsWith(wanted)) ? 'word' : 'part'
}
