import { expect, test } from 'vitest'
import { phrasebook } from './phrasebook.ts'

const say = phrasebook({
  suspended: 'suspenso',
  'The customer is {1}.': 'O cliente está {1}.',
  '{1} of {2} (at most)': 'no máximo {2}, agora {1}',
  '{1} is {2}.': '{1} está {2}.',
  'Free rooms?': 'Salas livres?',
})

test('sentences, and what varies in them', () => {
  expect(say('Free rooms?')).toBe('Salas livres?')
  expect(say('The customer is suspended.')).toBe('O cliente está suspenso.')
  expect(say('The server is suspended.')).toBe('The server está suspenso.')
  expect(say('3 of 5 (at most)')).toBe('no máximo 5, agora 3')
})

test('what is not in the book is not said', () => {
  expect(say('The customer is gone!')).toBeUndefined()
  expect(say('toString')).toBeUndefined()
  expect(say('Free rooms')).toBeUndefined()
})
