import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, paletteOf, READABLE, textOn } from './colors.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
/** As in ui/theme.css. */
const GROUNDS = { light: ['#ffffff', '#f7f8f9'], dark: ['#161a1d', '#0f1214'] } as const
const INK = { light: ['#14191d', '#4d5860'], dark: ['#eceff1', '#adb7be'] } as const

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The examples of https://www.w3.org/WAI/GL/wiki/Contrast_ratio's readers: grey that just passes, and just not.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
])('%s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  expect(contrast(other, one)).toBeCloseTo(ratio, 2)
})

test('whatever the colour, all that is written in it or on it can be read, in both themes', () => {
  fc.assert(
    fc.property(color, brand => {
      const { button, buttonHover, onButton, accent, accentSoft } = paletteOf(brand)
      expect(button).toBe(brand)
      expect(contrast(onButton, button)).toBeGreaterThanOrEqual(READABLE)
      expect(contrast(onButton, buttonHover)).toBeGreaterThanOrEqual(READABLE)
      for (const theme of ['light', 'dark'] as const) {
        for (const ground of [...GROUNDS[theme], accentSoft[theme]])
          expect(contrast(accent[theme], ground)).toBeGreaterThanOrEqual(READABLE)
        for (const ink of INK[theme])
          expect(contrast(ink, accentSoft[theme])).toBeGreaterThanOrEqual(READABLE)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a colour that can be read is left as it is', () => {
  expect(paletteOf('#7a1fa2').accent.light).toBe('#7a1fa2')
  expect(textOn('#7a1fa2')).toBe('#ffffff')
  expect(textOn('#ffd400')).toBe('#000000')
})
