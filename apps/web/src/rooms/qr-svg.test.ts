import { expect, test } from 'vitest'
import { svgOf } from './qr-svg.ts'

test('draws each dark module where it is, on white', () => {
  const svg = svgOf([
    [true, false],
    [false, true],
  ])
  expect(svg).toContain('viewBox="0 0 2 2"')
  expect(svg).toContain('d="M0 0h1v1h-1zM1 1h1v1h-1z"')
  expect(svg).toContain('fill="#fff"')
})
