import { describe, expect, it } from 'vitest'
import { match } from './match.ts'
import { operations } from './operations.ts'

describe('match', () => {
  it('finds every operation at its own path', () => {
    for (const operation of operations) {
      const found = match(operation.method, operation.path.replace(/\{\w+\}/g, 'k3v9x0qa'))
      expect(found.operation?.name).toBe(operation.name)
      expect(found).toHaveProperty(
        'values',
        operation.parameters.map(() => 'k3v9x0qa'),
      )
    }
  })
  it('prefers a name to a parameter, decodes values, and keeps what it can’t decode', () => {
    expect(match('POST', '/service-providers/test').operation?.name).toBe('serviceProviders.test')
    expect(match('GET', '/rooms/a%20b')).toMatchObject({ values: ['a b'] })
    expect(match('GET', '/rooms/%E0%A4%A')).toMatchObject({ values: ['%E0%A4%A'] })
  })
  it('says which methods an address takes, and none for nothing', () => {
    expect(match('PUT', '/rooms')).toEqual({ operation: null, allowed: ['GET', 'POST', 'PATCH', 'DELETE'] })
    for (const path of ['', '/', '/nope', '/rooms/', '/rooms//tokens', '/rooms/a/b/c/d'])
      expect(match('GET', path)).toEqual({ operation: null, allowed: [] })
  })
})
