import { expect, test } from 'vitest'
import { isYoung, stepsOf } from './steps.ts'

test('the first step that is left is the next one', () => {
  const steps = stepsOf({ serviceProviders: 1, servicePackages: 0, customers: 2, rooms: 0 })
  expect(steps?.map(step => `${step.name} ${step.state}`)).toEqual([
    'serviceProviders done',
    'servicePackages next',
    'customers done',
    'rooms later',
  ])
  expect(steps && isYoung(steps)).toBe(true)
})

test('nothing is said while a count is on its way', () => {
  expect(stepsOf({ rooms: 1, roomTokens: undefined })).toBeUndefined()
})

test('a platform on which all is done is grown up, for whoever sees only a part of it too', () => {
  expect(isYoung(stepsOf({ accounts: 3, rooms: 12, roomTokens: 1 }) ?? [])).toBe(false)
})
