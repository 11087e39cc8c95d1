import { expect, test } from 'vitest'
import { addressIn, anew } from './fetch-code.ts'

test.each([
  [
    'Failed to fetch dynamically imported module: https://x.example/assets/a-B1.js',
    'https://x.example/assets/a-B1.js',
  ],
  ['error loading dynamically imported module: http://h:80/assets/a.js?2', 'http://h:80/assets/a.js?2'],
  ['Importing a module script failed.', undefined],
])('%s', (message, expected) => {
  expect(addressIn(new TypeError(message))).toBe(expected)
})

test('each try has an address of its own', () => {
  expect(anew('https://x.example/a.js')).toBe('https://x.example/a.js?1')
  expect(anew('https://x.example/a.js?1')).toBe('https://x.example/a.js?2')
})
