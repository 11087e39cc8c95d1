/** A text in another language, or `undefined` where the book lacks it. */
export type Phrasebook = (text: string) => string | undefined

/**
 * A phrase book by whole sentences. What varies in a sentence is numbered: `{1} is the default.` → `{1} é o padrão.`;
 * what stands there is looked up itself, so that a status in a sentence is translated with it.
 */
export function phrasebook(phrases: Readonly<Record<string, string>>): Phrasebook {
  const patterns = Object.entries(phrases)
    .filter(([text]) => text.includes('{1}'))
    .sort(([a], [b]) => fixed(b) - fixed(a))
    .map(([text, translation]) => [patternOf(text), translation] as const)
  const say: Phrasebook = text => {
    const whole = Object.hasOwn(phrases, text) ? phrases[text] : undefined
    if (whole !== undefined) return whole
    for (const [pattern, translation] of patterns) {
      const found = pattern.exec(text)
      if (found)
        return translation.replace(/\{(\d)\}/g, (_, n: string) => inside(found[Number(n)] ?? '', say))
    }
    return undefined
  }
  return say
}

/** How much of a sentence does not vary: of several that fit, the one that says most is meant. */
const fixed = (text: string) => text.replace(/\{\d\}/g, '').length

const inside = (text: string, say: Phrasebook): string => say(text) ?? text

const patternOf = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '(.+?)')}$`, 's')
