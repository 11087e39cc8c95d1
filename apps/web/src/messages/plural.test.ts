import { expect, test } from 'vitest'
import { plural } from './plural.ts'

test('nothing is plural, in English and in Brazilian Portuguese', () => {
  expect(plural('en')(0, 'room', 'rooms')).toBe('0 rooms')
  expect(plural('pt-BR')(0, 'sala', 'salas')).toBe('0 salas')
  expect(plural('pt-BR')(1, 'sala', 'salas')).toBe('1 sala')
  expect(plural('pt-BR')(1_200, 'sala', 'salas')).toBe('1.200 salas')
  expect(plural('en')(1, 'room', 'rooms')).toBe('1 room')
})
