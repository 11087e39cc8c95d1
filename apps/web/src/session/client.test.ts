import { expect, test } from 'vitest'
import { chosenOf } from './client.ts'

const aurora = { id: 'aurora', status: 'active' }
const bela = { id: 'bela', status: 'suspended' }
const clara = { id: 'clara', status: 'active' }

test('the first wish that can be granted is', () => {
  expect(chosenOf([aurora, bela, clara], ['clara', 'bela'])).toBe(clara)
  expect(chosenOf([aurora, bela, clara], [undefined, 'bela'])).toBe(bela)
})

test('a wish for a customer that one no longer belongs to is passed over', () => {
  expect(chosenOf([aurora, clara], ['bela', 'clara'])).toBe(clara)
  expect(chosenOf([aurora, clara], ['bela', null])).toBe(aurora)
})

test('without a wish it is one where something can be done', () => {
  expect(chosenOf([bela, clara], [])).toBe(clara)
  expect(chosenOf([bela], [])).toBe(bela)
  expect(chosenOf([], ['bela'])).toBeUndefined()
})
