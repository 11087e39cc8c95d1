import { expect, test } from 'vitest'
import { backward, beginning, onward, trailIn } from './trail.ts'

test('the way back is the way that was gone', () => {
  const third = onward(onward(beginning, ''), 'a')
  expect(third).toEqual({ cursors: ['', 'a'], pages: 2 })
  const second = backward(third)
  expect(second.cursor).toBe('a')
  expect(backward(second.trail)).toEqual({ cursor: '', trail: beginning })
  expect(backward(beginning)).toEqual({ cursor: '', trail: beginning })
})

test('of a very long way the number of pages is kept, and the last two hundred', () => {
  let trail = beginning
  for (let page = 0; page < 300; page++) trail = onward(trail, `${page}`)
  expect(trail.pages).toBe(300)
  expect(trail.cursors).toHaveLength(200)
  expect(backward(trail)).toMatchObject({ cursor: '299', trail: { pages: 299 } })
})

test('what else a history entry may hold is no way', () => {
  expect(trailIn({ trail: { cursors: ['', 'a'], pages: 2 } })).toEqual({ cursors: ['', 'a'], pages: 2 })
  for (const state of [null, 'x', {}, { trail: 1 }, { trail: { cursors: 1, pages: 1 } }, { trail: null }])
    expect(trailIn(state)).toBeUndefined()
})
