import type { Principal } from '@streamwise/api'
import { DomainError } from '@streamwise/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { Limits } from './limits.ts'

let now: number
let limits: Limits
let told: [string, string][]
beforeEach(() => {
  now = 0
  told = []
  limits = new Limits({ credential: 6, address: 3 }, () => now)
})

const tell = (policy: string, left: string) => void told.push([policy, left])
const credential = (key: number) => ({ kind: 'api_credential', key }) as Principal // all that is looked at

/** A request, and who it turns out to come from; undefined: nobody asked. */
function send(proof: string | null, owner?: Principal | null, address = '203.0.113.7', cost = 1): string {
  try {
    const place = limits.enter({ proof, address, cost }, tell)
    if (owner !== undefined) place.found(owner, tell)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    expect(error.details).toEqual({ retry_after: expect.any(Number) })
    return error.code
  }
  return told.at(-1)?.[1] ?? 'nothing'
}

describe('limits', () => {
  it('count who shows nothing by address', () => {
    expect(send(null)).toBe('"address";r=2;t=20')
    send(null)
    expect(send(null)).toBe('"address";r=0;t=60')
    expect(send(null)).toBe('too_many_requests')
    expect(told.at(-1)).toEqual(['"address";q=3;w=60', '"address";r=0;t=20'])
    expect(send(null, undefined, '203.0.113.8')).toBe('"address";r=2;t=20')
    now += 20_000
    expect(send(null)).toBe('"address";r=0;t=60')
  })

  it('count a credential alone, from wherever it comes, and its address not at all', () => {
    expect(send('swk_a', credential(1))).toBe('"credential";r=5;t=10')
    expect(send('swk_a', credential(1), '203.0.113.9')).toBe('"credential";r=4;t=20')
    expect(send('swk_b', credential(2))).toBe('"credential";r=5;t=10')
    expect(send(null)).toBe('"address";r=2;t=20')
  })

  it('let a credential pass that is known, whatever its address did', () => {
    send('swk_a', credential(1))
    for (let n = 0; n < 5; n++) send(null)
    expect(send(null)).toBe('too_many_requests')
    expect(send('swk_a', credential(1))).toBe('"credential";r=4;t=20')
    now += 11 * 60_000
    expect(send('swk_a', credential(1))).toBe('"credential";r=5;t=10')
  })

  it('count guesses for their address, and stop them before anybody looks', () => {
    for (let n = 0; n < 3; n++) expect(send(`swk_guess${n}`, null)).toMatch(/^"address"/)
    expect(send('swk_guess4')).toBe('too_many_requests')
    expect(send(null)).toBe('too_many_requests')
  })

  it('refuse a credential that sends too much, and count it for its address once it is revoked', () => {
    for (let n = 0; n < 6; n++) send('swk_a', credential(1))
    expect(send('swk_a', credential(1))).toBe('too_many_requests')
    now += 10_000
    expect(send('swk_a', null)).toMatch(/^"address"/)
    expect(send('swk_a', null)).toBe('"address";r=1;t=40')
  })

  it('count a batch for as many as it holds', () => {
    expect(send('swk_a', credential(1), '203.0.113.7', 4)).toBe('"credential";r=2;t=40')
    expect(send('swk_a', credential(1), '203.0.113.7', 4)).toBe('too_many_requests')
  })

  it('are off at zero', () => {
    limits = new Limits({ credential: 0, address: 0 }, () => now)
    for (let n = 0; n < 50; n++) expect(send(`swk_${n % 3}`, n % 2 ? credential(1) : null)).toBe('nothing')
  })
})
