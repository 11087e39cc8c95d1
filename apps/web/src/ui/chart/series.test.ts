import { expect, test } from 'vitest'
import { labelled, lookAt, looks, nearest, periodAfter, standsAlone } from './series.ts'

test('labels as many periods as there is room for, from the first on', () => {
  expect(labelled(30, 300, 60)).toEqual([0, 6, 12, 18, 24])
  expect(labelled(3, 1_000, 60)).toEqual([0, 1, 2])
  expect(labelled(5, 10, 60)).toEqual([0])
  expect(labelled(0, 300, 60)).toEqual([])
})

test('keys lead to periods, and no further than the ends', () => {
  expect(periodAfter('ArrowRight', 3, 5)).toBe(4)
  expect(periodAfter('ArrowRight', 4, 5)).toBe(4)
  expect(periodAfter('ArrowLeft', 0, 5)).toBe(0)
  expect(periodAfter('ArrowLeft', undefined, 5)).toBe(4)
  expect(periodAfter('Home', 3, 5)).toBe(0)
  expect(periodAfter('PageDown', 3, 30)).toBe(0)
  expect(periodAfter('x', 3, 5)).toBeUndefined()
})

test('the pointer looks at the nearest period', () => {
  expect([-5, 14, 16, 99].map(x => nearest([0, 10, 20], x))).toEqual([0, 1, 2, 2])
  expect(nearest([], 3)).toBeUndefined()
})

test('a value between gaps stands alone, and zero is a value', () => {
  const alone = (...values: (number | null)[]) => {
    const points = values.map((value, day) => ({ at: `2026-11-0${day + 1}`, value }))
    return points.flatMap((_, at) => (standsAlone(points, at) ? [at] : []))
  }
  expect(alone(3, null, 0, null, 2, 1, null)).toEqual([0, 2])
  expect(alone(1, 2, 3)).toEqual([])
  expect(alone(null, 4)).toEqual([1])
})

test('no two series look alike without colour', () => {
  expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(looks.length)
  expect(lookAt(looks.length)).toBe(looks[0])
})
