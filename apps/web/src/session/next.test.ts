import { expect, test } from 'vitest'
import { safeNext, signInPath } from './next.ts'

const origin = 'https://video.example'

test('leads back to a page of the dashboard', () => {
  expect(safeNext('/dashboard/rooms?search=a#b', origin)).toBe('/rooms?search=a#b')
  expect(safeNext(`${origin}/dashboard/rooms`, origin)).toBe('/rooms')
  expect(safeNext('/dashboard', origin)).toBe('/')
})

test.each([
  undefined,
  '',
  'https://evil.example/dashboard',
  '//evil.example/dashboard',
  '/\\evil.example/dashboard',
  'javascript:alert(1)',
  '/dashboardx',
  '/dashboard/../auth/sign-out',
  '/dashboard/sign-in',
  'http://[',
])('%j leads home', next => {
  expect(safeNext(next, origin)).toBe('/')
})

test('the sign-in page remembers where somebody was', () => {
  const path = signInPath({ pathname: '/dashboard/rooms', search: '?a=1' })
  expect(path).toBe('/sign-in?next=%2Fdashboard%2Frooms%3Fa%3D1')
  expect(safeNext(new URLSearchParams(path.split('?')[1]).get('next') ?? '', origin)).toBe('/rooms?a=1')
  expect(signInPath({ pathname: '/dashboard', search: '' })).toBe('/sign-in')
})
