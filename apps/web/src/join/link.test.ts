import { expect, test } from 'vitest'
import { linkOf } from './link.ts'

test('takes the room and the token from the address', () => {
  expect(linkOf({ pathname: '/rooms/k3v9x0qa/weekly', search: '?token=a%2Bb&x=1' })).toEqual({
    room: 'k3v9x0qa',
    token: 'a+b',
    back: false,
  })
})

test('a public room needs no token, and no address throws', () => {
  expect(linkOf({ pathname: '/rooms/k3v9x0qa/weekly', search: '' })).toEqual({
    room: 'k3v9x0qa',
    token: null,
    back: false,
  })
  expect(linkOf({ pathname: '/rooms/%E0%A4%A/x', search: '?token=%' })).toEqual({
    room: '%E0%A4%A',
    token: '%',
    back: false,
  })
  expect(linkOf({ pathname: '/', search: '' })).toEqual({ room: '', token: null, back: false })
  expect(linkOf({ pathname: '/rooms/k3v9x0qa/room', search: '?left' })).toMatchObject({
    token: null,
    back: true,
  })
})
