import { expect, test } from 'vitest'
import { codeError, countdown, languageOf, told, wordsOf } from './words.ts'

test.each([
  [['pt-BR', 'en'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['en-GB', 'pt'], 'en'],
  [['de', 'pt'], 'pt-BR'],
  [['de'], 'en'],
  [[], 'en'],
] as const)('who wants %j reads %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language)
})

test('a refusal that the page has no words for is told in the server’s, to who reads its language', () => {
  const failure = {
    kind: 'other',
    message: 'The room is full.',
    retryAfter: null,
    requestId: null,
    brand: null,
  } as const
  expect(told(wordsOf('en'), failure).advice).toBe('The room is full.')
  expect(told(wordsOf('en'), { ...failure, message: '' }).advice).not.toBe('')
  expect(told(wordsOf('pt-BR'), failure).advice).toBe('Avise quem convidou você.')
})

test('counts down in seconds, then in minutes', () => {
  const texts = [1, 59, 60, 65, 600].map(countdown)
  expect(texts).toEqual(['1\u00a0s', '59\u00a0s', '1:00\u00a0min', '1:05\u00a0min', '10:00\u00a0min'])
})

test('says at the code what is wrong with it, and when the next one is listened to', () => {
  const failure = { message: '', retryAfter: 65, requestId: null, brand: null }
  for (const language of ['en', 'pt-BR'] as const) {
    const words = wordsOf(language)
    expect(codeError(words, { ...failure, kind: 'code_blocked' })).toContain('1:05\u00a0min')
    expect(codeError(words, { ...failure, kind: 'code_blocked', retryAfter: null })).toMatch(/\.$/)
    expect(codeError(words, { ...failure, kind: 'code_wrong' })).not.toBe(
      codeError(words, { ...failure, kind: 'code_needed' }),
    )
    expect(codeError(words, { ...failure, kind: 'name' })).toBeNull()
  }
})
