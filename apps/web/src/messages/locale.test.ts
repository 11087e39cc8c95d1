import { expect, test } from 'vitest'
import { pickFormat, pickLocale } from './locale.ts'

test('takes the first language that there is', () => {
  expect(pickLocale(['xx', 'en-GB', 'pt-BR'])).toBe('en')
  expect(pickLocale(['pt-PT', 'en'])).toBe('pt-BR')
})

test.each([[[]], [['xx']], [['']]])('%j reads English', wanted => {
  expect(pickLocale(wanted)).toBe('en')
})

test('dates are written as the region does that speaks the language of the page', () => {
  expect(pickFormat('en', ['de', 'en-GB', 'en'])).toBe('en-GB')
  expect(pickFormat('pt-BR', ['en-GB'])).toBe('pt-BR')
  expect(pickFormat('en', ['en-US@posix'])).toBe('en')
})
