import { expect, test } from 'vitest'
import { testWords } from './test-words.ts'

test('a connection that works tells its version and how fast it answers', () => {
  const found = {
    ok: true,
    code: null,
    message: 'Connected.',
    latency_ms: 42,
    version: '3.0.19',
    found: {},
    note: null,
  }
  expect(testWords(found)).toEqual({ title: 'Connected', text: 'Version 3.0.19, responded in 42 ms.' })
  expect(testWords({ ...found, version: null, latency_ms: null }).text).toBe('The server hides its version.')
  const note = 'Whether it takes the secret shows later.'
  expect(testWords({ ...found, note }).hint).toBe(note)
})

test('a problem has a name, the server’s own sentence, and what to try', () => {
  const failed = {
    ok: false,
    message: 'The host name does not resolve.',
    latency_ms: null,
    version: null,
    found: {},
    note: null,
  }
  expect(testWords({ ...failed, code: 'unreachable' })).toEqual({
    title: 'Unreachable',
    text: 'The host name does not resolve.',
    hint: 'Check the address for typos, and that the server is up and reachable from here.',
  })
})

test('a problem of a kind that is not known here still says what the server said', () => {
  const failed = {
    ok: false,
    code: 'license',
    message: 'No licence.',
    latency_ms: null,
    version: null,
    found: {},
    note: null,
  }
  expect(testWords(failed)).toEqual({ title: 'The test failed', text: 'No licence.', hint: undefined })
})

test('what a test found out by itself is told, and where it went', () => {
  const found = {
    ok: true,
    code: null,
    message: 'Connected.',
    latency_ms: 42,
    version: null,
    found: { checksum_algorithm: 'sha1' },
    note: null,
  }
  expect(testWords(found).found).toBe('Detected and saved: checksum algorithm sha1.')
  expect(testWords(found, 'filled').found).toBe('Detected and filled in above: checksum algorithm sha1.')
})
