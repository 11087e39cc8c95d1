import { expect, test } from 'vitest'
import { pickLocale } from './locale.ts'

test('takes the first language that there is', () => {
  expect(pickLocale(['xx', 'en-GB', 'en'])).toBe('en')
})

test.each([[[]], [['xx']], [['']]])('%j reads English', wanted => {
  expect(pickLocale(wanted)).toBe('en')
})

test('whoever is not signed in reads Portuguese too', () => {
  expect(pickLocale(['pt-PT', 'en'], ['en', 'pt-BR'])).toBe('pt-BR')
  expect(pickLocale(['de'], ['en', 'pt-BR'])).toBe('en')
})
