import { expect, test } from 'vitest'
import { troubleWith } from './track-file.ts'

test('WebVTT is known by its first line', () => {
  expect(troubleWith('WEBVTT\n\n00:01.000 --> 00:04.000\nHello')).toBeUndefined()
  expect(troubleWith('\uFEFFWEBVTT - Lesson\n')).toBeUndefined()
  expect(troubleWith('1\n00:00:01,000 --> 00:00:04,000\nAn SRT file')).toBe('wrong')
  expect(troubleWith('WEBVTTX')).toBe('wrong')
  expect(troubleWith('')).toBe('wrong')
})

test('what does not fit into a request is said before it is sent', () => {
  expect(troubleWith(`WEBVTT\n${'a'.repeat(1_000_000)}`)).toBeUndefined()
  expect(troubleWith(`WEBVTT\n${'a'.repeat(1_048_576)}`)).toBe('large')
  expect(troubleWith(`WEBVTT\n${'\n'.repeat(600_000)}`)).toBe('large')
})
