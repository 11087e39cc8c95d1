import { describe, expect, test } from 'vitest'
import { meetingId, Params, password } from './params.ts'

const refusal = (key: string) => expect.objectContaining({ key })

test('the first value of a name counts, the query before the body', () => {
  const params = new Params('a=1&a=2', new URLSearchParams('a=3&b=4'))
  expect(params.text('a')).toBe('1')
  expect(params.text('b')).toBe('4')
})

test('booleans are true and false, literally', () => {
  expect(new Params('x=true').boolean('x')).toBe(true)
  expect(new Params('x=false').boolean('x')).toBe(false)
  expect(new Params('x=').boolean('x')).toBeUndefined()
  for (const value of ['1', 'TRUE', 'yes', 'true ']) {
    expect(() => new Params(`x=${value}`).boolean('x')).toThrow(refusal('validationError'))
  }
})

test('integers are whole, not negative, and fit a Java int', () => {
  expect(new Params('x=0').integer('x')).toBe(0)
  expect(new Params('x=2147483647').integer('x')).toBe(2_147_483_647)
  for (const value of ['2147483648', '-1', '1.5', '1e3', 'ten', '٣']) {
    expect(() => new Params(`x=${value}`).integer('x')).toThrow(refusal('validationError'))
  }
})

test('metadata names are lowercased and those that break the rule ignored', () => {
  const params = new Params('meta_endCallbackUrl=u&meta_1x=no&meta_a_b=no&meta_=no&meta_a-1=yes&meta_empty=')
  expect(params.metadata()).toEqual({ endcallbackurl: 'u', 'a-1': 'yes', empty: '' })
})

test('control characters are refused in names and values', () => {
  for (const query of ['a=%00', 'a=x%0Ay', '%1F=x']) {
    expect(() => new Params(query).refuseControlCharacters()).toThrow(refusal('validationError'))
  }
  expect(() => new Params('a=J%C3%BCrgen%20%F0%9F%8E%89%C2%85').refuseControlCharacters()).not.toThrow()
})

describe('a meeting id', () => {
  test.each([
    ['', 'missingParamMeetingID'],
    ['meetingID=', 'missingParamMeetingID'],
    ['meetingID=a', 'validationError'],
    ['meetingID=a,b', 'validationError'],
    ['meetingID=+ab', 'validationError'],
    [`meetingID=${'x'.repeat(257)}`, 'validationError'],
  ])('%s is refused with %s', (query, key) => {
    expect(() => meetingId(new Params(query))).toThrow(refusal(key))
  })

  test('has 2 to 256 characters', () => {
    for (const length of [2, 256]) {
      expect(meetingId(new Params(`meetingID=${'x'.repeat(length)}`))).toHaveLength(length)
    }
  })
})

test('a password has 2 to 64 characters, or is not there', () => {
  expect(password(new Params(''), 'attendeePW')).toBeUndefined()
  expect(password(new Params(`p=${'x'.repeat(64)}`), 'p')).toHaveLength(64)
  for (const value of ['x', 'x'.repeat(65)]) {
    expect(() => password(new Params(`p=${value}`), 'p')).toThrow(refusal('invalidPassword'))
  }
})
