import { expect, test } from 'vitest'
import { inkOn } from './ink.ts'

test.each([
  ['#ffffff', '#14191d'],
  ['#facc15', '#14191d'],
  ['#000000', '#ffffff'],
  ['#1d4ed8', '#ffffff'],
  ['#0F766E', '#ffffff'],
])('on %s text is %s', (ground, ink) => {
  expect(inkOn(ground)).toBe(ink)
})

test.each(['', 'red', '#fff', '#12345g'])('%j is no colour to write on', color => {
  expect(inkOn(color)).toBeUndefined()
})
