/** WCAG 2.2, success criterion 1.4.3: text of any size is read at this ratio. */
export const READABLE = 4.5

const WHITE = '#ffffff'
const BLACK = '#000000'
/** What a brand's colour stands on, as in `ui/theme.css`. */
const SURFACE = { light: WHITE, dark: '#161a1d' }
const CANVAS = { light: '#f7f8f9', dark: '#0f1214' }
/** How much of the colour a soft ground of it holds. */
const SOFT = { light: 0.1, dark: 0.18 }

/** The colours of a brand's pages, all `#rrggbb`. What is read in them has at least `READABLE` against its ground. */
export type Palette = {
  button: string
  buttonHover: string
  onButton: string
  /** Text and lines in the brand's colour, made darker or lighter as far as it takes. */
  accent: Themed
  accentSoft: Themed
}
type Themed = { light: string; dark: string }
type Theme = keyof Themed

/** Makes a palette of a colour (`#rrggbb`). */
export function paletteOf(color: string): Palette {
  const onButton = textOn(color)
  const soft = (theme: Theme) => mix(color, SURFACE[theme], SOFT[theme])
  const accent = (theme: Theme) =>
    readable(color, [SURFACE[theme], CANVAS[theme], soft(theme)], theme === 'light' ? BLACK : WHITE)
  return {
    button: color,
    buttonHover: mix(onButton === WHITE ? BLACK : WHITE, color, 0.15),
    onButton,
    accent: { light: accent('light'), dark: accent('dark') },
    accentSoft: { light: soft('light'), dark: soft('dark') },
  }
}

/** White where it can be read on a colour, else black: one of the two always can. */
export const textOn = (color: string): string => (contrast(WHITE, color) >= READABLE ? WHITE : BLACK)

/** How well two colours (`#rrggbb`) are told apart: 1 to 21, as WCAG reckons. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour moved towards black or white until it is read on all of these grounds. */
function readable(color: string, grounds: readonly string[], towards: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(towards, color, share)
    if (grounds.every(ground => contrast(moved, ground) >= READABLE)) return moved
  }
  return towards
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = channels(color).map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** `share` of one colour in another. */
const mix = (one: string, other: string, share: number): string => {
  const [from, to] = [channels(other), channels(one)]
  const mixed = from.map((value, at) => Math.round(value + ((to[at] ?? value) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

const channels = (color: string): number[] =>
  [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
