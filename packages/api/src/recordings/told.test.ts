import { describe, expect, test } from 'vitest'
import { START } from '../jobs/testing.ts'
import { recorded } from './testing.ts'
import { toldOf } from './told.ts'

describe('what a server tells is kept within bounds', () => {
  test('names are one line, never empty, and cut', () => {
    const nameOf = (name: string) => toldOf(recorded('r', { name })).name
    expect(nameOf(' Two\nlines\u0000 ')).toBe('Two lines')
    expect(nameOf('\t')).toBe('Recording')
    expect(nameOf('x'.repeat(5_000))).toHaveLength(200)
  })

  test('links are those that a browser follows safely', () => {
    const formats = [
      'javascript:alert(1)',
      'data:text/html,x',
      'no link',
      'https://bbb.test/a',
      `https://bbb.test/${'x'.repeat(3_000)}`,
    ].map(url => ({ type: 'video', url, length_seconds: 1, size_bytes: 1 }))
    const thumbnails = formats.map(({ url }) => ({ url, alt: null }))
    const told = toldOf(recorded('r', { formats, thumbnails, size_bytes: null }))
    expect(told.formats.map(({ url }) => url)).toEqual(['https://bbb.test/a'])
    expect(told.thumbnails.map(({ url }) => url)).toEqual(['https://bbb.test/a'])
    expect(told).toMatchObject({ size_bytes: 1, size_mb: 1, length_seconds: 1 })
  })

  test('numbers are whole, not below nothing, and times can be written', () => {
    const told = toldOf(
      recorded('r', { started_at: 1e18, ended_at: -1, participants: Number.NaN, size_bytes: 1_000_000.4 }),
    )
    expect(new Date(told.started_at).toISOString()).toMatch(/^9999/)
    expect(told).toMatchObject({
      ended_at: told.started_at,
      participants: null,
      size_bytes: 1_000_000,
      size_mb: 1,
    })
    expect(toldOf(recorded('r', { started_at: START, ended_at: START - 1 })).ended_at).toBe(START)
  })
})
