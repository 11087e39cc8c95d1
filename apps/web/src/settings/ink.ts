const LIGHT = '#ffffff'
const DARK = '#14191d'

/** The colour of text that reads better on this one: WCAG's contrast decides. `undefined` for what is no `#rrggbb`. */
export function inkOn(color: string): string | undefined {
  const ground = luminance(color)
  if (ground === undefined) return undefined
  const contrast = (text: string) => ratio(ground, luminance(text) ?? 0)
  return contrast(LIGHT) >= contrast(DARK) ? LIGHT : DARK
}

const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: string): number | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return undefined
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
